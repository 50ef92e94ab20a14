-- name: findIndex
-- [postgres]
select tablename as table_name, indexdef as definition from pg_indexes
where schemaname = current_schema() and indexname = $1
-- [sqlite]
select tbl_name as table_name, sql as definition from sqlite_master where type = 'index' and name = $1

-- name: keepIndex
insert into indexes_aside (name, definition, owner) values ($1, $2, $3)

-- name: listIndexesAside
select name from indexes_aside where owner = $1 order by name

-- name: takeIndexBack
delete from indexes_aside where name = $1 returning definition

-- name: waitBriefly
-- Until the end of the transaction: whoever waits for a table keeps all who come later from it.
-- [postgres]
select set_config('lock_timeout', '300', true)
-- [sqlite]
select 1

-- name: takeTheTimeNeeded
-- [postgres]
select set_config('statement_timeout', '0', true), set_config('maintenance_work_mem', '131072', true)
-- [sqlite]
select 1
