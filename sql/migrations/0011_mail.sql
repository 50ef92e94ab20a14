-- Mail to leads and to the team, from the moment it is written until it was handed over or came back.
create table mails (
    id {{id}},
    company_id bigint not null references companies(id) on delete cascade,
    lead_id bigint references leads(id) on delete cascade,
    contact_id bigint,
    created_by bigint references users(id) on delete set null,
    to_address text not null,
    to_name text not null,
    subject text not null,
    body text not null,
    message_id text not null,
    only_once text not null,
    state text not null,
    attempts bigint not null default 0,
    problem text not null default '',
    version bigint not null default 1,
    created_at {{instant}} not null,
    updated_at {{instant}} not null,
    sent_at {{instant}}
);
create index mails_by_lead on mails(company_id, lead_id, id);
create index mails_by_state on mails(company_id, state, id);
create unique index mails_by_message on mails(message_id);
-- What must not be sent twice says what it is.
create unique index mails_only_once on mails(company_id, only_once) where only_once <> '';

create table mail_files (
    id {{id}},
    company_id bigint not null references companies(id) on delete cascade,
    mail_id bigint not null references mails(id) on delete cascade,
    name text not null,
    type text not null,
    content text not null
);
create index mail_files_by_mail on mail_files(mail_id);
