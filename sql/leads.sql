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
select {{leadColumns}}, name_order
from leads where company_id = $1

-- name: searchLeads
-- The words are kept apart (leads_search, by the lead's id), so that a search walks them rather than the leads.
-- SQLite is told so by the cross join: it knows nothing of how few records a word finds.
-- [postgres]
select {{leadColumns}}, name_order
from leads_search join leads on leads.id = leads_search.rowid where leads.company_id = $1
-- [sqlite]
select {{leadColumns}}, name_order
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
                   score_factors, status, source, tags, notes, search_text, created_at, updated_at, closed_at,
                   name_order)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)
returning id

-- name: getReadyForMany
-- Until the end of the transaction. PostgreSQL plans by what it knows of a table, and does not know yet that one that was
-- nearly empty is growing by the thousand: it would read all of it for each batch, until it is analysed. Words are sorted
-- into their index 16 MB at a time in place of 4: each time costs the same walk through it. The commit does not wait for
-- the disk: a batch that is lost is lost with the mark that it was done, and is done again (docs/adr/0009).
-- [postgres]
select set_config('enable_seqscan', 'off', true), set_config('gin_pending_list_limit', '16384', true),
       set_config('synchronous_commit', 'off', true)
-- [sqlite]
select 1

-- name: newLeadIds
-- Numbers of leads to come, $1 of them.
-- [postgres]
-- The sequence is looked up once: for each number, it took ten times as long as the number.
select nextval(numbers.sequence)
from (select pg_get_serial_sequence('leads', 'id')::regclass as sequence offset 0) as numbers, generate_series(1, $1)
-- [sqlite]
with recursive numbers(n) as (select 1 union all select n + 1 from numbers where n < $1)
select coalesce((select seq from sqlite_sequence where name = 'leads'), 0) + n from numbers

-- name: insertLeads
-- [postgres]
copy leads (id, company_id, contact_id, owner_id, name, email, company, phone, fit_score, fit_score_manual, score_factors,
            status, source, tags, notes, search_text, created_at, updated_at, closed_at, name_order) from stdin
-- [sqlite]
insert into leads (id, company_id, contact_id, owner_id, name, email, company, phone, fit_score, fit_score_manual,
                   score_factors, status, source, tags, notes, search_text, created_at, updated_at, closed_at,
                   name_order)
select c1, c2, c3, c4, c5, c6, c7, c8, c9, c10, c11, c12, c13, c14, c15, c16, c17, c18, c19, c20
from given($1)

-- name: leadsOfContacts
-- The last lead of each of many contacts and of those merged into them.
-- [postgres]
select max(found.id) as id, wanted.id as contact_id
from unnest($2::bigint[]) as wanted(id)
cross join lateral (
    select wanted.id union all select id from contacts where company_id = $1 and merged_into = wanted.id) as people
cross join lateral (
    select leads.id from leads where company_id = $1 and contact_id = people.id
    order by updated_at desc, leads.id desc limit 100) as found
group by wanted.id
-- [sqlite]
select max(leads.id) as id, kept as contact_id
from (select id, id as kept from contacts where company_id = $1 and id in (select value from json_each($2))
      union all select id, merged_into from contacts
                where company_id = $1 and merged_into in (select value from json_each($2))) people
join leads on leads.company_id = $1 and leads.contact_id = people.id group by kept

-- name: lockLeads
-- [postgres]
select {{leadColumns}}
from leads where id = any($2::bigint[]) and company_id = $1 order by id for update
-- [sqlite]
select {{leadColumns}}
from leads where company_id = $1 and id in (select value from json_each($2)) order by id

-- part: leadUnused
not exists (select 1 from conversations where conversations.company_id = $1 and conversations.lead_id = leads.id)
    and not exists (select 1 from reports where reports.company_id = $1 and reports.lead_id = leads.id)
    and not exists (select 1 from mails where mails.company_id = $1 and mails.lead_id = leads.id)
    and not exists (select 1 from tasks where tasks.company_id = $1 and tasks.lead_id = leads.id)

-- name: lockUnusedLeads
-- Of many, those that nothing hangs on.
-- [postgres]
select {{leadColumns}}
from leads where company_id = $1 and id = any($2::bigint[]) and {{leadUnused}} order by id for update of leads
-- [sqlite]
select {{leadColumns}}
from leads where company_id = $1 and id in (select value from json_each($2)) and {{leadUnused}} order by id

-- name: deleteLeads
-- [postgres]
delete from leads where company_id = $1 and id = any($2::bigint[])
-- [sqlite]
delete from leads where company_id = $1 and id in (select value from json_each($2))

-- name: updateLead
update leads set contact_id = $3, owner_id = $4, name = $5, email = $6, company = $7, phone = $8, fit_score = $9,
    fit_score_manual = $10, score_factors = $11, status = $12, source = $13, tags = $14, notes = $15, search_text = $16,
    updated_at = $17, closed_at = $18, name_order = $19, version = version + 1
where company_id = $1 and id = $2

-- name: deleteLead
delete from leads where company_id = $1 and id = $2

-- name: ownerExists
select 1 from users where company_id = $1 and id = $2 and not disabled

-- name: lockAssigning
-- [postgres]
select 1 from companies where id = $1 for no key update
-- [sqlite]
select 1

-- name: leadTurns
-- Of everybody who is active.
select users.id as user_id, coalesce(turn, 0) as turn
from users left join lead_turns on lead_turns.company_id = users.company_id and lead_turns.user_id = users.id
where users.company_id = $1 and not disabled

-- name: saveLeadTurn
insert into lead_turns (company_id, user_id, turn) values ($1, $2, $3)
on conflict (company_id, user_id) do update set turn = excluded.turn

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
