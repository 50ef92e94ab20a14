-- When to be reminded of a task, and the words it is searched by.
alter table tasks add column remind_at {{instant}};
alter table tasks add column search_text text not null default '';
update tasks set search_text = lower(title || ' ' || notes);
-- What is due first comes first, and what is due at no time last.
create index tasks_by_due on tasks(company_id, done, (coalesce(due_at, 253402300799999)), id);
create index tasks_of_person on tasks(company_id, assignee_id, done, (coalesce(due_at, 253402300799999)), id);
create index tasks_to_remind on tasks(company_id, assignee_id, remind_at) where remind_at is not null;
drop index tasks_by_assignee;
