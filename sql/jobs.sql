-- The durable queue.

-- name: insertJob
insert into jobs (company_id, kind, payload, run_at, created_at) values ($1, $2, $3, $4, $5) returning id

-- name: claimJobs
-- Takes what is due, or what a dead worker left locked.
-- [postgres]
update jobs set state = 'running', attempts = attempts + 1, locked_until = $2
where id in (select id from jobs where state in ('waiting', 'running') and run_at <= $1 and locked_until <= $1
             order by run_at, id limit $3 for update skip locked)
returning id, company_id, kind, payload, attempts
-- [sqlite]
update jobs set state = 'running', attempts = attempts + 1, locked_until = $2
where id in (select id from jobs where state in ('waiting', 'running') and run_at <= $1 and locked_until <= $1
             order by run_at, id limit $3)
returning id, company_id, kind, payload, attempts

-- name: renewJobs
-- [postgres]
update jobs set locked_until = $2 where id = any($1::bigint[]) and state = 'running'
-- [sqlite]
update jobs set locked_until = $2 where id in (select value from json_each($1)) and state = 'running'

-- name: finishJob
update jobs set state = 'done', finished_at = $2, last_error = '' where id = $1

-- name: retryJob
update jobs set state = 'waiting', run_at = $2, locked_until = 0, last_error = $3 where id = $1

-- name: buryJob
update jobs set state = 'dead', finished_at = $2, last_error = $3 where id = $1

-- name: nextJobAt
select min(case when locked_until > run_at then locked_until else run_at end) from jobs where state in ('waiting', 'running')

-- name: listJobs
select id, kind, state, attempts, run_at, last_error, created_at, finished_at from jobs where company_id = $1

-- name: replayJob
update jobs set state = 'waiting', attempts = 0, run_at = $3, locked_until = 0 where company_id = $1 and id = $2 and state = 'dead'

-- name: forgetJobs
delete from jobs where state = 'done' and finished_at < $1

-- name: jobOfKindWaits
select 1 from jobs where kind = $1 and state = 'waiting' limit 1
