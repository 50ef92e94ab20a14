-- What a company has one of. $1 is the company, $2 the kind.

-- name: findCompanyRecord
select document, sealed, version, updated_at from company_records where company_id = $1 and kind = $2

-- name: saveCompanyRecord
-- Nothing when the version is not the one that stands there. A secret stays where none is given.
insert into company_records (company_id, kind, document, sealed, version, updated_at)
values ($1, $2, $3, coalesce($4, ''), 1, $5)
on conflict (company_id, kind) do update set document = excluded.document,
    sealed = coalesce($4, company_records.sealed), version = company_records.version + 1, updated_at = excluded.updated_at
where company_records.version = $6
