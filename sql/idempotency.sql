-- Answers of creating requests, kept by their Idempotency-Key. A program has no user: its key's number below zero
-- stands for it.

-- name: findIdempotencyKey
select fingerprint, status, body from idempotency_keys
where company_id = $1 and user_id = $2 and idempotency_key = $3

-- name: claimIdempotencyKey
insert into idempotency_keys (company_id, user_id, idempotency_key, fingerprint, created_at)
values ($1, $2, $3, $4, $5)
on conflict do nothing

-- name: keepIdempotentAnswer
update idempotency_keys set status = $4, body = $5
where company_id = $1 and user_id = $2 and idempotency_key = $3

-- name: emptyIdempotentAnswers
-- A key goes on to keep its request from being done twice.
update idempotency_keys set body = '{}' where company_id = $1 and body <> ''

-- name: forgetIdempotencyKeys
delete from idempotency_keys where created_at < $1
