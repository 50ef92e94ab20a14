-- The server itself.

-- name: appliedMigrations
select count(*) from schema_migrations
