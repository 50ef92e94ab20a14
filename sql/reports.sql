-- Reports on leads. $1 is the company, $2 the lead.

-- part: reportColumns
id, lead_id, version, origin, language, lead_name, lead_company, content, fit_score, score_factors, created_by, created_at

-- name: lastReport
select {{reportColumns}} from reports where company_id = $1 and lead_id = $2 order by version desc limit 1

-- name: findReport
select {{reportColumns}} from reports where company_id = $1 and lead_id = $2 and version = $3

-- name: reportVersions
-- Newest first.
select version, origin, language, created_by, created_at from reports
where company_id = $1 and lead_id = $2 order by version desc limit 200

-- name: insertReport
-- The next version; nothing when $3 is given and is not the last one.
insert into reports (company_id, lead_id, version, origin, language, lead_name, lead_company, content, fit_score,
    score_factors, created_by, created_at)
select $1, $2, (select coalesce(max(version), 0) + 1 from reports where company_id = $1 and lead_id = $2), $4, $5, $6, $7,
    $8, $9, $10, $11, $12
where $3 = -1 or $3 = (select coalesce(max(version), 0) from reports where company_id = $1 and lead_id = $2)
on conflict do nothing returning version
