-- How long somebody who wrote waited for an answer: of the assistant or of a person, and of a person.
alter table conversations add column asked_at {{instant}};
alter table conversations add column answered_at {{instant}};
alter table conversations add column person_answered_at {{instant}};
update conversations set asked_at = (select min(created_at) from chat_messages
    where conversation_id = conversations.id and role = 'user');
update conversations set
    answered_at = (select min(created_at) from chat_messages
        where conversation_id = conversations.id and role <> 'user' and created_at >= asked_at),
    person_answered_at = (select min(created_at) from chat_messages
        where conversation_id = conversations.id and role = 'agent' and created_at >= asked_at);
create index conversations_by_creation
    on conversations(company_id, created_at, asked_at, answered_at, person_answered_at);

-- Figures by owner are read from the index, as those by status and by source are.
drop index leads_by_creation;
create index leads_by_creation on leads(company_id, created_at, id, status, fit_score, source, owner_id);
