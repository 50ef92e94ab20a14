-- The ledger of changes. $1 is the company throughout.

-- part: firstNumber
((select base from change_epoch) + pg_current_xact_id()::text::bigint) * 4096

-- name: appendChange
-- The last parameter numbers the changes of one transaction; SQLite, with one writer at a time, needs only a counter.
-- [postgres]
insert into changes (seq, company_id, actor_id, impersonator_id, entity, entity_id, contact_id, action, diff, at, owner_id)
values ({{firstNumber}} + $10,
        $1, $2, $3, $4, $5, $6, $7, $8, $9, $11)
-- [sqlite]
insert into changes (company_id, actor_id, impersonator_id, entity, entity_id, contact_id, action, diff, at, owner_id)
select $1, $2, $3, $4, $5, $6, $7, $8, $9, $11 where $10 >= 0

-- name: firstChangeNumber
-- The number of the first change of this transaction; SQLite numbers them itself.
-- [postgres]
select {{firstNumber}}
-- [sqlite]
select 0

-- name: appendBulkChanges
-- Many records, created or deleted at once, in one statement.
-- [postgres]
copy changes (seq, company_id, actor_id, entity, entity_id, contact_id, action, diff, at, bulk) from stdin
-- [sqlite]
insert into changes (company_id, actor_id, entity, entity_id, contact_id, action, diff, at, bulk)
select c2, c3, c4, c5, c6, c7, c8, c9, c10 from given($1)

-- name: changesSince
-- Oldest first, never past a transaction that is still running.
-- [postgres]
select seq, company_id, actor_id, impersonator_id, entity, entity_id, contact_id, owner_id, action, diff, at from changes
where company_id = $1 and seq > $2 and not bulk
  and seq < ((select base from change_epoch) + pg_snapshot_xmin(pg_current_snapshot())::text::bigint) * 4096
order by seq limit $3
-- [sqlite]
select seq, company_id, actor_id, impersonator_id, entity, entity_id, contact_id, owner_id, action, diff, at from changes
where company_id = $1 and seq > $2 and not bulk order by seq limit $3

-- name: allChangesSince
-- [postgres]
select seq, company_id, actor_id, impersonator_id, entity, entity_id, contact_id, owner_id, action, diff, at from changes
where seq > $1 and not bulk
  and seq < ((select base from change_epoch) + pg_snapshot_xmin(pg_current_snapshot())::text::bigint) * 4096
order by seq limit $2
-- [sqlite]
select seq, company_id, actor_id, impersonator_id, entity, entity_id, contact_id, owner_id, action, diff, at from changes
where seq > $1 and not bulk order by seq limit $2

-- name: lastChange
-- [postgres]
select coalesce(max(seq), 0) from changes
where not bulk and seq < ((select base from change_epoch) + pg_snapshot_xmin(pg_current_snapshot())::text::bigint) * 4096
-- [sqlite]
select coalesce(max(seq), 0) from changes

-- name: anyChangeHeldBack
-- [postgres]
-- By the greatest number, which the index knows: looked for with a "limit 1", PostgreSQL expects to meet one soon and walks
-- the whole ledger.
select 1 where (select max(seq) from changes where not bulk)
    >= ((select base from change_epoch) + pg_snapshot_xmin(pg_current_snapshot())::text::bigint) * 4096
-- [sqlite]
select 1 where 0

-- name: lastChangeOfRecord
select seq, company_id, actor_id, impersonator_id, entity, entity_id, contact_id, owner_id, action, diff, at from changes
where company_id = $1 and entity = $2 and entity_id = $3 order by seq desc limit 1

-- part: auditColumns
-- A change tells only the fields that differ: what its record is called is looked up.
seq as id, seq, company_id, actor_id, impersonator_id, entity, entity_id, contact_id, action, diff, at,
       coalesce((select name from users where users.id = changes.actor_id), '') as actor_name,
       coalesce(case entity
           when 'lead' then (select name from leads
                             where leads.id = changes.entity_id and leads.company_id = changes.company_id)
           when 'contact' then (select name from contacts
                                where contacts.id = changes.entity_id and contacts.company_id = changes.company_id)
           when 'user' then (select name from users
                             where users.id = changes.entity_id and users.company_id = changes.company_id)
           when 'task' then (select title from tasks
                             where tasks.id = changes.entity_id and tasks.company_id = changes.company_id)
           when 'checkIn' then (select place from checkins
                                where checkins.id = changes.entity_id and checkins.company_id = changes.company_id)
           when 'event' then (select title from events
                              where events.id = changes.entity_id and events.company_id = changes.company_id)
           when 'attendee' then (select event_attendees.name from event_attendees
                                 where event_attendees.id = changes.entity_id
                                     and event_attendees.company_id = changes.company_id)
           end, '') as record_name

-- name: listChanges
select {{auditColumns}}
from (select seq as id, changes.* from changes) changes where company_id = $1

-- name: timelineContact
select 1 from contacts where company_id = $1 and id = $2

-- name: contactTimeline
-- What happened to a contact and to the contacts that were merged into it. The plus keeps SQLite from walking the whole
-- ledger backwards for the sake of the order.
-- [postgres]
select {{auditColumns}}
from changes
where company_id = $1 and seq < $3
  and contact_id in (select id from contacts where company_id = $1 and id = $2
                     union all select id from contacts where company_id = $1 and merged_into = $2)
order by seq desc limit $4
-- [sqlite]
select {{auditColumns}}
from changes
where company_id = $1 and +seq < $3
  and contact_id is not null
  and contact_id in (select id from contacts where company_id = $1 and id = $2
                     union all select id from contacts where company_id = $1 and merged_into = $2)
order by +seq desc limit $4

-- part: lastEpoch
-- Of each company by its index, and of all that were told.
(select greatest(coalesce(max(last.seq), 0), coalesce((select max(seq) from changes where not bulk), 0)) / 4096
 from companies cross join lateral (select seq from changes where company_id = companies.id order by seq desc limit 1) last)

-- name: raiseChangeEpoch
-- After a restore into a cluster whose transaction ids are behind: seq must never go back.
-- [postgres]
update change_epoch set base = {{lastEpoch}} + 1 - pg_snapshot_xmin(pg_current_snapshot())::text::bigint
where {{lastEpoch}} > base + pg_snapshot_xmin(pg_current_snapshot())::text::bigint + 1
-- [sqlite]
select 1
