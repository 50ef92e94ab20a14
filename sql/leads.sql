-- Leads. $1 is the company throughout.

-- part: leadColumns
id, contact_id, owner_id, name, email, company, phone, fit_score, fit_score_manual, score_factors, status, source,
       tags, notes, closed_at, version, created_at, updated_at

-- name: findLead
-- key: id
select {{leadColumns}}
from leads where company_id = $1 and id = $2

-- name: lockLead
-- [postgres]
select {{leadColumns}}
from leads where company_id = $1 and id = $2 for update
-- [sqlite]
select {{leadColumns}}
from leads where company_id = $1 and id = $2

-- name: listLeads
select {{leadColumns}}
from leads where company_id = $1

-- name: searchLeads
-- The words are kept apart (leads_search, by the lead's id), so that a search walks them rather than the leads.
-- SQLite is told so by the cross join: it knows nothing of how few records a word finds.
-- [postgres]
select {{leadColumns}}
from leads_search join leads on leads.id = leads_search.rowid where leads.company_id = $1
-- [sqlite]
select {{leadColumns}}
from leads_search cross join leads on leads.id = leads_search.rowid where leads.company_id = $1

-- name: leadsMatch
-- [postgres]
and leads_search.company_id = leads.company_id and words @@ to_tsquery('simple', $1)
-- [sqlite]
and leads_search match $1

-- name: leadsMention
-- $1 is the beginning of a word, as it would stand in the searched text with its blanks: '% exam%'.
and ' ' || leads.search_text || ' ' like $1

-- name: leadsFitOften
-- [postgres]
select 1 where false
-- [sqlite]
select 1 from leads_search where leads_search match $1 limit 1 offset 2000

-- name: leadsTagged
-- [postgres]
and tags ? $1
-- [sqlite]
and exists (select 1 from json_each(tags) where json_each.value = $1)

-- name: countLeads
select count(*) from leads where company_id = $1

-- name: countFoundLeads
-- [postgres]
select count(*) from leads_search join leads on leads.id = leads_search.rowid where leads.company_id = $1
-- [sqlite]
select count(*) from leads_search cross join leads on leads.id = leads_search.rowid where leads.company_id = $1

-- name: insertLead
insert into leads (company_id, contact_id, owner_id, name, email, company, phone, fit_score, fit_score_manual,
                   score_factors, status, source, tags, notes, search_text, created_at, updated_at, closed_at)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)
returning id

-- name: updateLead
update leads set contact_id = $3, owner_id = $4, name = $5, email = $6, company = $7, phone = $8, fit_score = $9,
    fit_score_manual = $10, score_factors = $11, status = $12, source = $13, tags = $14, notes = $15, search_text = $16,
    updated_at = $17, closed_at = $18, version = version + 1
where company_id = $1 and id = $2

-- name: deleteLead
delete from leads where company_id = $1 and id = $2

-- name: ownerExists
select 1 from users where company_id = $1 and id = $2 and not disabled

-- name: findScoreRules
select rules, version, updated_at from lead_score_rules where company_id = $1

-- name: saveScoreRules
insert into lead_score_rules (company_id, rules, version, updated_at) values ($1, $2, 1, $3)
on conflict (company_id) do update set rules = excluded.rules, version = lead_score_rules.version + 1,
    updated_at = excluded.updated_at
where $4 < 0 or lead_score_rules.version = $4

-- name: leadsToRescore
select {{leadColumns}}
from leads where company_id = $1 and id > $2 and not fit_score_manual order by id limit $3

-- name: setLeadScore
update leads set fit_score = $3, score_factors = $4, updated_at = $5, version = version + 1
where company_id = $1 and id = $2 and not fit_score_manual

-- name: leadIdsOfContact
-- And of those that were merged into it.
select id from leads where company_id = $1
    and contact_id in (select id from contacts where company_id = $1 and (id = $2 or merged_into = $2)) order by id
