-- Chats. $1 is the company throughout, but where a key tells which.

-- part: conversationColumns
id, lead_id, lead_name, contact_id, state, taken_by, language, page, facts, last_text, last_role, message_count, unread, problem,
    version, last_message_at, created_at, updated_at

-- part: chats
-- The contact is the lead's: merges move it.
(select conversations.*, leads.contact_id, leads.name as lead_name from conversations join leads on leads.id = conversations.lead_id) as chats

-- name: listConversations
select {{conversationColumns}} from {{chats}} where company_id = $1

-- name: countConversations
select count(*) from {{chats}} where company_id = $1

-- name: findConversation
select {{conversationColumns}} from {{chats}} where company_id = $1 and id = $2

-- name: conversationOfLead
select {{conversationColumns}} from {{chats}} where company_id = $1 and lead_id = $2

-- name: lockConversation
-- [postgres]
select id from conversations where company_id = $1 and id = $2 for update
-- [sqlite]
select id from conversations where company_id = $1 and id = $2

-- name: insertConversation
insert into conversations (company_id, lead_id, state, language, page, key_hash, facts, last_message_at, created_at,
    updated_at)
values ($1, $2, $3, $4, $5, $6, $7, $8, $8, $8)
on conflict (company_id, lead_id) do nothing returning id

-- name: updateConversation
update conversations set state = $3, taken_by = $4, facts = $5, unread = $6, problem = $7, updated_at = $8,
    version = version + 1
where company_id = $1 and id = $2

-- name: noteMessage
-- What the list shows of the message that was just said.
update conversations set state = $3, taken_by = $4, last_text = $5, last_role = $6, message_count = message_count + 1,
    unread = case when $6 = 'user' then unread + 1 when $6 = 'agent' then 0 else unread end, problem = '',
    last_message_at = $7, updated_at = $7, version = version + 1,
    asked_at = case when asked_at is null and $6 = 'user' then cast($7 as bigint) else asked_at end,
    answered_at = case when asked_at is not null and answered_at is null and $6 <> 'user' then cast($7 as bigint)
                       else answered_at end,
    person_answered_at = case when asked_at is not null and person_answered_at is null and $6 = 'agent'
                              then cast($7 as bigint) else person_answered_at end
where company_id = $1 and id = $2

-- name: noteChatProblem
update conversations set problem = $3 where company_id = $1 and id = $2

-- name: conversationByKey
select company_id, id, lead_id from conversations where key_hash = $1

-- name: insertChatMessage
insert into chat_messages (company_id, conversation_id, role, user_id, content, client_id, answers_id, created_at)
values ($1, $2, $3, $4, $5, $6, $7, $8)
on conflict do nothing returning id

-- part: messageColumns
chat_messages.id, chat_messages.conversation_id, conversations.lead_id, chat_messages.role, chat_messages.user_id,
    chat_messages.content, chat_messages.client_id, chat_messages.created_at

-- name: messageByClient
select {{messageColumns}} from chat_messages join conversations on conversations.id = conversation_id
where chat_messages.company_id = $1 and conversation_id = $2 and client_id = $3

-- name: chatMessages
-- Those after $3, oldest first.
select {{messageColumns}} from chat_messages join conversations on conversations.id = conversation_id
where chat_messages.company_id = $1 and conversation_id = $2 and chat_messages.id > $3
order by chat_messages.id limit $4

-- name: lastChatMessages
-- The last ones, newest first.
select {{messageColumns}} from chat_messages join conversations on conversations.id = conversation_id
where chat_messages.company_id = $1 and conversation_id = $2 order by chat_messages.id desc limit $3

-- name: isAnswered
-- Whether the model has answered this message, or a person has spoken since.
select id from chat_messages where company_id = $1 and conversation_id = $2 and id > $3
    and (role = 'agent' or answers_id = $3) limit 1

-- name: eraseChatWords
update changes set diff = '{}' where company_id = $1 and entity = 'chatMessage' and entity_id in (
    select chat_messages.id from chat_messages join conversations on conversations.id = conversation_id
        join leads on leads.id = conversations.lead_id
    where leads.company_id = $1
        and leads.contact_id in (select id from contacts where company_id = $1 and (id = $2 or merged_into = $2)))

-- name: lastHeard
select chat_messages.created_at from chat_messages join conversations on conversations.id = conversation_id
where conversations.company_id = $1 and conversations.lead_id = $2 and chat_messages.role <> 'assistant'
order by chat_messages.id desc limit 1

-- part: chatSettingsColumns
enabled, key, bot_name, greeting, instructions, color, sites, version, updated_at

-- name: findChatSettings
select {{chatSettingsColumns}} from chat_settings where company_id = $1

-- name: companyOfChatKey
select company_id from chat_settings where key = $1 and enabled

-- name: saveChatSettings
-- Nothing when the version is not the one that stands there. The key stays.
insert into chat_settings (company_id, enabled, key, bot_name, greeting, instructions, color, sites, version, updated_at)
values ($1, $2, $3, $4, $5, $6, $7, $8, 1, $9)
on conflict (company_id) do update set enabled = excluded.enabled, bot_name = excluded.bot_name,
    greeting = excluded.greeting, instructions = excluded.instructions, color = excluded.color, sites = excluded.sites,
    version = chat_settings.version + 1, updated_at = excluded.updated_at
where chat_settings.version = $10
