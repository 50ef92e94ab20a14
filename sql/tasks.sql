-- Tasks: what somebody has promised to do for a lead or a contact.

-- part: taskColumns
id, contact_id, lead_id, assignee_id, created_by, title, notes, due_at, done, done_at, version, created_at, updated_at

-- name: listTasks
select {{taskColumns}} from tasks where company_id = $1

-- name: countTasks
select count(*) from tasks where company_id = $1

-- name: findTask
select {{taskColumns}} from tasks where company_id = $1 and id = $2

-- name: lockTask
-- [postgres]
select {{taskColumns}} from tasks where company_id = $1 and id = $2 for update
-- [sqlite]
select {{taskColumns}} from tasks where company_id = $1 and id = $2

-- name: insertTask
insert into tasks (company_id, contact_id, lead_id, assignee_id, created_by, title, notes, due_at, done, done_at,
    created_at, updated_at)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $11) returning id

-- name: updateTask
update tasks set contact_id = $3, lead_id = $4, assignee_id = $5, title = $6, notes = $7, due_at = $8, done = $9,
    done_at = $10, updated_at = $11, version = version + 1
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
