-- Tasks: what somebody has promised to do for a lead or a contact.

-- part: taskColumns
id, contact_id, contact_name, lead_id, lead_name, assignee_id, created_by, title, notes, due_at, due_order, remind_at, done,
done_at, version, created_at, updated_at

-- part: taskRows
-- With the names of whom it is for: a contact that was merged is the one it was merged into. What is due at no time is due
-- at the end of all times.
(select tasks.id, tasks.company_id, tasks.contact_id as first_contact_id,
        coalesce(people.merged_into, tasks.contact_id) as contact_id, coalesce(kept.name, people.name, '') as contact_name,
        coalesce(kept.search_text, people.search_text, '') as contact_text, tasks.lead_id,
        coalesce(leads.name, '') as lead_name, assignee_id, created_by, title, tasks.notes, due_at,
        coalesce(due_at, 253402300799999) as due_order, remind_at, done, done_at, tasks.search_text, tasks.version,
        tasks.created_at, tasks.updated_at
 from tasks
 left join contacts people on people.id = tasks.contact_id
 left join contacts kept on kept.id = people.merged_into
 left join leads on leads.id = tasks.lead_id) as tasks

-- name: listTasks
select {{taskColumns}} from {{taskRows}} where company_id = $1

-- name: countTasks
select count(*) from {{taskRows}} where company_id = $1

-- name: tasksOfContact
-- And of those that were merged into it.
and first_contact_id in (select id from contacts where id = $1 or merged_into = $1)

-- name: tasksMention
-- $1 is the beginning of a word, as it would stand in a text with its blanks: '% exam%'.
and (' ' || tasks.search_text || ' ' like $1 or ' ' || contact_text || ' ' like $1)

-- name: tasksUndated
and (due_at is null) = $1

-- name: findTask
select {{taskColumns}} from {{taskRows}} where company_id = $1 and id = $2

-- name: lockTask
-- [postgres]
select id from tasks where company_id = $1 and id = $2 for update
-- [sqlite]
select id from tasks where company_id = $1 and id = $2

-- name: insertTask
insert into tasks (company_id, contact_id, lead_id, assignee_id, created_by, title, notes, due_at, remind_at, done, done_at,
    search_text, created_at, updated_at)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $13) returning id

-- name: updateTask
update tasks set contact_id = $3, lead_id = $4, assignee_id = $5, title = $6, notes = $7, due_at = $8, remind_at = $9,
    done = $10, done_at = $11, search_text = $12, updated_at = $13, version = version + 1
where company_id = $1 and id = $2

-- name: deleteTask
delete from tasks where company_id = $1 and id = $2

-- name: leadOfTask
-- Whether the lead is there, and its contact (0 for none).
select coalesce(contact_id, 0) from leads where company_id = $1 and id = $2

-- name: contactOfTask
select id from contacts where company_id = $1 and id = $2 and merged_into is null

-- name: assigneeOfTask
select id from users where company_id = $1 and id = $2 and not disabled
