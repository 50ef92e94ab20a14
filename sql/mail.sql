-- Mail. $1 is the company throughout, but where a message's own id tells which.

-- part: mailColumns
id, lead_id, contact_id, created_by, to_address, to_name, subject, body, message_id, state, attempts, problem, version,
    created_at, updated_at, sent_at

-- name: listMails
select {{mailColumns}} from mails where company_id = $1

-- part: mailsOfOnesOwn
-- Those to a contact, and to those that were merged into it, which no lead leads to.
lead_id is null and contact_id in (select id from contacts where id = $2 or merged_into = $2)

-- name: mailsToContact
select {{mailColumns}} from mails where company_id = $1 and {{mailsOfOnesOwn}} order by id

-- name: eraseMailsToContact
delete from mails where company_id = $1 and {{mailsOfOnesOwn}}

-- name: findMail
select {{mailColumns}} from mails where company_id = $1 and id = $2

-- name: lockMail
-- [postgres]
select {{mailColumns}} from mails where company_id = $1 and id = $2 for update
-- [sqlite]
select {{mailColumns}} from mails where company_id = $1 and id = $2

-- name: lockMailByMessage
-- [postgres]
select {{mailColumns}} from mails where company_id = $1 and message_id = $2 for update
-- [sqlite]
select {{mailColumns}} from mails where company_id = $1 and message_id = $2

-- name: insertMail
-- Nothing when it was written already.
insert into mails (company_id, lead_id, contact_id, created_by, to_address, to_name, subject, body, message_id, only_once,
    state, created_at, updated_at)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $12)
on conflict do nothing returning id

-- name: updateMail
update mails set state = $3, attempts = $4, problem = $5, sent_at = $6, updated_at = $7, version = version + 1
where company_id = $1 and id = $2

-- name: insertMailFile
insert into mail_files (company_id, mail_id, name, type, content) values ($1, $2, $3, $4, $5)

-- name: findMailFiles
-- The bytes are base64: both engines take texts.
select name, type, content from mail_files where company_id = $1 and mail_id = $2 order by id
