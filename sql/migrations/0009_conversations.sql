-- Chats with leads. A lead has one conversation; what a visitor needs to go on with it is kept as a hash.
create table conversations (
    id {{id}},
    company_id bigint not null references companies(id) on delete cascade,
    lead_id bigint not null references leads(id) on delete cascade,
    state text not null,
    taken_by bigint references users(id) on delete set null,
    language text not null,
    page text not null,
    key_hash text,
    facts {{json}} not null,
    last_text text not null default '',
    last_role text not null default 'user',
    message_count bigint not null default 0,
    unread bigint not null default 0,
    problem text not null default '',
    version bigint not null default 1,
    last_message_at {{instant}} not null,
    created_at {{instant}} not null,
    updated_at {{instant}} not null
);
create unique index conversations_by_lead on conversations(company_id, lead_id);
create unique index conversations_by_key on conversations(key_hash);
create index conversations_by_time on conversations(company_id, last_message_at, id);

create table chat_messages (
    id {{id}},
    company_id bigint not null references companies(id) on delete cascade,
    conversation_id bigint not null references conversations(id) on delete cascade,
    role text not null,
    user_id bigint references users(id) on delete set null,
    content text not null,
    client_id text not null,
    answers_id bigint,
    created_at {{instant}} not null
);
create index chat_messages_by_conversation on chat_messages(conversation_id, id);
-- A message is answered by the model once, however often it was asked.
create unique index chat_messages_by_answered on chat_messages(answers_id) where answers_id is not null;
create unique index chat_messages_by_client on chat_messages(conversation_id, client_id) where client_id <> '';

create table chat_settings (
    company_id bigint primary key references companies(id) on delete cascade,
    enabled {{bool}} not null,
    key text not null unique,
    bot_name text not null,
    greeting text not null,
    instructions text not null,
    color text not null,
    sites {{json}} not null,
    version bigint not null,
    updated_at {{instant}} not null
);
