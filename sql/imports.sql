-- Imports: files of leads on their way in. $1 is the company throughout.

-- part: importColumns
id, created_by, file_name, file_bytes, uploaded_bytes, state, problem, form, columns, match_by, when_matched, defaults,
       checked, done, undone, progress, version, created_at, updated_at, finished_at

-- name: listImports
select {{importColumns}} from imports where company_id = $1

-- name: findImport
select {{importColumns}} from imports where company_id = $1 and id = $2

-- name: lockImport
-- [postgres]
select {{importColumns}} from imports where company_id = $1 and id = $2 for update
-- [sqlite]
select {{importColumns}} from imports where company_id = $1 and id = $2

-- name: insertImport
insert into imports (company_id, created_by, file_name, file_bytes, state, problem, form, columns, samples, match_by,
                     when_matched, defaults, checked, done, undone, created_at, updated_at)
values ($1, $2, $3, $4, $5, '[]', $6, '[]', '[]', $7, $8, $9, '{}', '{}', '{}', $10, $10) returning id

-- name: updateImport
update imports set state = $3, problem = $4, form = $5, columns = $6, match_by = $7, when_matched = $8, defaults = $9,
    checked = $10, done = $11, undone = $12, progress = $13, finished_at = $14, updated_at = $15, uploaded_bytes = $16,
    version = version + 1
where company_id = $1 and id = $2

-- name: deleteImport
delete from imports where company_id = $1 and id = $2

-- name: findImportSamples
select samples from imports where company_id = $1 and id = $2

-- name: setImportSamples
update imports set samples = $3 where company_id = $1 and id = $2

-- name: saveImportPart
insert into import_parts (company_id, import_id, number, bytes, content) values ($1, $2, $3, $4, $5)
on conflict (import_id, number) do update set bytes = excluded.bytes, content = excluded.content

-- name: importPartBytes
select coalesce(sum(bytes), 0) from import_parts where company_id = $1 and import_id = $2

-- name: importPartCount
select count(*) from import_parts where company_id = $1 and import_id = $2

-- name: findImportPart
select content from import_parts where company_id = $1 and import_id = $2 and number = $3

-- name: deleteImportParts
delete from import_parts where company_id = $1 and import_id = $2

-- name: insertImportBatch
insert into import_batches (company_id, import_id, number, counts, lead_ids, contact_ids) values ($1, $2, $3, $4, $5, $6)

-- name: importBatchCounts
select number, counts from import_batches where company_id = $1 and import_id = $2

-- name: lastImportBatch
select number, lead_ids, contact_ids from import_batches where company_id = $1 and import_id = $2 order by number desc limit 1

-- name: deleteImportBatch
delete from import_batches where company_id = $1 and import_id = $2 and number = $3

-- name: insertImportUpdates
-- A lead that several rows of a file went into is given back what it was before the first of them.
-- [postgres]
insert into import_updates (company_id, import_id, lead_id, before, version_after)
select * from unnest($1::bigint[], $2::bigint[], $3::bigint[], $4::jsonb[], $5::bigint[])
on conflict (import_id, lead_id) do update set version_after = excluded.version_after
-- [sqlite]
insert into import_updates (company_id, import_id, lead_id, before, version_after)
select c1, c2, c3, c4, c5 from given($1) where true
on conflict (import_id, lead_id) do update set version_after = excluded.version_after

-- name: someImportUpdates
select lead_id, before, version_after from import_updates where company_id = $1 and import_id = $2 order by lead_id limit $3

-- name: deleteImportUpdate
delete from import_updates where company_id = $1 and import_id = $2 and lead_id = $3

-- name: importVersionsAfter
-- [postgres]
select lead_id, version_after from import_updates where company_id = $1 and import_id = $2 and lead_id = any($3::bigint[])
-- [sqlite]
select lead_id, version_after from import_updates
where company_id = $1 and import_id = $2 and lead_id in (select value from json_each($3))

-- name: insertImportRefusals
-- [postgres]
copy import_refusals (company_id, import_id, row_number, cells, reason) from stdin
-- [sqlite]
insert into import_refusals (company_id, import_id, row_number, cells, reason)
select c1, c2, c3, c4, c5 from given($1)

-- name: listImportRefusals
select id, row_number, cells, reason from import_refusals where company_id = $1

-- name: deleteImportRefusals
delete from import_refusals where company_id = $1 and import_id = $2

-- name: eraseFromImports
-- What files said of somebody who is erased: rows that mention an address or a number of theirs.
delete from import_refusals where company_id = $1 and lower(cast(cells as text)) like $2

-- name: eraseUpdatesOfContact
delete from import_updates where company_id = $1 and lead_id in (select id from leads where company_id = $1 and contact_id
    in (select id from contacts where company_id = $1 and (id = $2 or merged_into = $2)))

-- name: forgetImportParts
-- Uploads that nobody went on with, and what was refused, a month later.
delete from import_parts where import_id in (select id from imports where updated_at < $1)

-- name: forgetImportRefusals
delete from import_refusals where import_id in (select id from imports where updated_at < $1)
