-- Saved views: lists as somebody wants to see them again.

-- part: viewColumns
id, owner_id, place, name, query, columns, shared, version, created_at, updated_at

-- name: listViews
-- One's own and those that are shared; $3 is the page, empty for all.
select {{viewColumns}} from saved_views
where company_id = $1 and (owner_id = $2 or shared) and (cast($3 as text) = '' or place = $3)
order by name, id

-- name: findView
select {{viewColumns}} from saved_views where company_id = $1 and id = $2

-- name: lockView
-- [postgres]
select {{viewColumns}} from saved_views where company_id = $1 and id = $2 for update
-- [sqlite]
select {{viewColumns}} from saved_views where company_id = $1 and id = $2

-- name: countViews
select count(*) from saved_views where company_id = $1 and owner_id = $2

-- name: insertView
insert into saved_views (company_id, owner_id, place, name, query, columns, shared, created_at, updated_at)
values ($1, $2, $3, $4, $5, $6, $7, $8, $8) returning id

-- name: updateView
update saved_views set place = $3, name = $4, query = $5, columns = $6, shared = $7, updated_at = $8, version = version + 1
where company_id = $1 and id = $2

-- name: deleteView
delete from saved_views where company_id = $1 and id = $2
