-- Contacts: the people an organisation deals with, and the addresses and numbers they are known by.

-- name: findContactByIdentity
select contact_id from contact_identities where company_id = $1 and kind = $2 and value = $3

-- name: findContactByEmailOrPhone
-- The e-mail address, when both are known, decides. Two look-ups by the unique index: an "or" makes both engines scan.
select coalesce(
    (select contact_id from contact_identities where company_id = $1 and kind = 'email' and value = $2),
    (select contact_id from contact_identities where company_id = $1 and kind = 'phone' and value = $3))

-- name: lockIdentities
-- Whoever looks for the same address or number waits here, or two who do not find it would each make a contact. The
-- look-up is a statement of its own: it must see what was committed during the wait.
-- [postgres]
select pg_advisory_xact_lock(least(email, phone)), pg_advisory_xact_lock(greatest(email, phone))
from (select hashtextextended(coalesce(nullif(cast($2 as text), ''), $3), $1) as email,
             hashtextextended(coalesce(nullif(cast($3 as text), ''), $2), $1) as phone) keys
-- [sqlite]
select $1, $2, $3 where 0

-- name: identitiesKnown
-- Whose they are, of many addresses ($2) and numbers ($3). Looked up one by one: with "= any" PostgreSQL may read every
-- identity of the company and compare it with each that is looked for.
-- [postgres]
select found.* from unnest($2::text[]) as wanted(value) cross join lateral (
    select id, contact_id, kind, value, created_at from contact_identities
    where company_id = $1 and kind = 'email' and value = wanted.value limit 1) found
union all
select found.* from unnest($3::text[]) as wanted(value) cross join lateral (
    select id, contact_id, kind, value, created_at from contact_identities
    where company_id = $1 and kind = 'phone' and value = wanted.value limit 1) found
-- [sqlite]
select id, contact_id, kind, value, created_at from contact_identities
where company_id = $1 and kind = 'email' and value in (select value from json_each($2))
union all
select id, contact_id, kind, value, created_at from contact_identities
where company_id = $1 and kind = 'phone' and value in (select value from json_each($3))

-- name: someIdentityValues
select value from contact_identities where company_id = $1 limit $2

-- name: holdContacts
-- Those of these that are there; nobody else can delete them until the end of the transaction.
-- [postgres]
select id from contacts where company_id = $1 and id = any($2::bigint[]) order by id for key share
-- [sqlite]
select id from contacts where company_id = $1 and id in (select value from json_each($2))

-- name: contactsAreThere
-- Until the end of the transaction PostgreSQL need not look for the contact of each lead and address (0022_leaner_writes).
-- [postgres]
select set_config('vigie.contacts_are_there', 'on', true)
-- [sqlite]
select 1

-- name: newContactIds
-- Numbers of contacts to come, $1 of them.
-- [postgres]
-- The sequence is looked up once: for each number, it took ten times as long as the number.
select nextval(numbers.sequence)
from (select pg_get_serial_sequence('contacts', 'id')::regclass as sequence offset 0) as numbers, generate_series(1, $1)
-- [sqlite]
with recursive numbers(n) as (select 1 union all select n + 1 from numbers where n < $1)
select coalesce((select seq from sqlite_sequence where name = 'contacts'), 0) + n from numbers

-- name: insertContacts
-- [postgres]
copy contacts (id, company_id, name, organisation, search_text, created_at, updated_at, name_order) from stdin
-- [sqlite]
insert into contacts (id, company_id, name, organisation, search_text, created_at, updated_at, name_order)
select c1, c2, c3, c4, c5, c6, c7, c8 from given($1)

-- name: insertIdentities
-- [postgres]
copy contact_identities (company_id, contact_id, kind, value, created_at) from stdin
-- [sqlite]
insert into contact_identities (company_id, contact_id, kind, value, created_at)
select c1, c2, c3, c4, c5 from given($1)

-- name: deleteUnusedContacts
-- Of these, those that nothing hangs on and that were never touched.
-- [postgres]
delete from contacts where company_id = $1 and id = any($2::bigint[]) and version = 1 and merged_into is null
    and not exists (select 1 from leads where leads.company_id = $1 and leads.contact_id = contacts.id)
    and not exists (select 1 from contacts other where other.merged_into = contacts.id)
    and not exists (select 1 from tasks where tasks.company_id = $1 and tasks.contact_id = contacts.id)
    and not exists (select 1 from checkins where checkins.contact_id = contacts.id)
    and not exists (select 1 from event_attendees where event_attendees.contact_id = contacts.id)
returning id
-- [sqlite]
delete from contacts where company_id = $1 and id in (select value from json_each($2)) and version = 1
    and merged_into is null
    and not exists (select 1 from leads where leads.company_id = $1 and leads.contact_id = contacts.id)
    and not exists (select 1 from contacts other where other.merged_into = contacts.id)
    and not exists (select 1 from tasks where tasks.company_id = $1 and tasks.contact_id = contacts.id)
    and not exists (select 1 from checkins where checkins.contact_id = contacts.id)
    and not exists (select 1 from event_attendees where event_attendees.contact_id = contacts.id)
returning id

-- name: insertContact
insert into contacts (company_id, name, organisation, notes, search_text, created_at, updated_at, name_order)
values ($1, $2, $3, $4, $5, $6, $7, $8) returning id

-- name: insertIdentity
insert into contact_identities (company_id, contact_id, kind, value, created_at) values ($1, $2, $3, $4, $5)
on conflict do nothing

-- name: deleteIdentity
delete from contact_identities where company_id = $1 and contact_id = $2 and id = $3

-- name: identitiesOfContact
select id, contact_id, kind, value, created_at from contact_identities where company_id = $1 and contact_id = $2 order by id

-- part: contactColumns
id, name, organisation, notes, merged_into, version, created_at, updated_at,
coalesce((select value from contact_identities i where i.contact_id = contacts.id and i.kind = 'email' order by i.id limit 1),
         '') as email,
coalesce((select value from contact_identities i where i.contact_id = contacts.id and i.kind = 'phone' order by i.id limit 1),
         '') as phone

-- name: findContact
-- key: id
select {{contactColumns}} from contacts
where company_id = $1 and id = $2

-- name: lockContact
-- [postgres]
select {{contactColumns}} from contacts
where company_id = $1 and id = $2 for update
-- [sqlite]
select {{contactColumns}} from contacts
where company_id = $1 and id = $2

-- name: listContacts
select {{contactColumns}}, name_order from contacts
where company_id = $1 and merged_into is null

-- name: searchContacts
-- [postgres]
select {{contactColumns}}, name_order
from contacts_search join contacts on contacts.id = contacts_search.rowid
where contacts.company_id = $1 and merged_into is null
-- [sqlite]
select {{contactColumns}}, name_order
from contacts_search cross join contacts on contacts.id = contacts_search.rowid
where contacts.company_id = $1 and merged_into is null

-- name: countContacts
select count(*) from contacts where company_id = $1 and merged_into is null

-- name: countFoundContacts
-- [postgres]
select count(*) from contacts_search join contacts on contacts.id = contacts_search.rowid
where contacts.company_id = $1 and merged_into is null
-- [sqlite]
select count(*) from contacts_search cross join contacts on contacts.id = contacts_search.rowid
where contacts.company_id = $1 and merged_into is null

-- name: contactsMatch
-- [postgres]
and contacts_search.company_id = contacts.company_id and words @@ to_tsquery('simple', $1)
-- [sqlite]
and contacts_search match $1

-- name: contactsMention
and ' ' || contacts.search_text || ' ' like $1

-- name: contactsFitOften
-- [postgres]
select 1 where false
-- [sqlite]
select 1 from contacts_search where contacts_search match $1 limit 1 offset 2000

-- name: updateContact
update contacts set name = $3, organisation = $4, notes = $5, search_text = $6, updated_at = $7, name_order = $8,
    version = version + 1
where company_id = $1 and id = $2

-- name: mergedContacts
select {{contactColumns}} from contacts
where company_id = $1 and merged_into = $2 order by id

-- name: deleteContact
delete from contacts where company_id = $1 and id = $2

-- part: themselves
-- The contact and those that were merged into it.
(select id from contacts where company_id = $1 and (id = $2 or merged_into = $2))

-- name: eraseLeadsOfContact
-- What hangs on a lead (conversations, reports, mail) goes with it.
delete from leads where company_id = $1 and contact_id in {{themselves}} returning id

-- name: foldLeadCounts
-- What is counted forgets the sources nobody came from any more (0016_lead_counts).
insert into lead_count_changes (company_id, created_hour, status, source, leads, scores) values ($1, 0, '', '', 0, 0)

-- name: eraseWordsOfContact
-- That something happened stays in the ledger; what was said does not.
update changes set diff = '{}' where company_id = $1 and diff <> '{}' and (contact_id in {{themselves}}
    or (entity = 'lead' and entity_id in (select id from leads where company_id = $1 and contact_id in {{themselves}}))
    or (entity = 'contact' and entity_id in {{themselves}}))

-- name: deleteMergedContacts
delete from contacts where company_id = $1 and merged_into = $2

-- name: contactUsed
-- By a lead of its own, or of a contact that was merged into it; by an event they come to, whose places are counted.
select 1 from leads
where company_id = $1 and contact_id in (select id from contacts where company_id = $1 and (id = $2 or merged_into = $2))
union all
select 1 from event_attendees
where contact_id in (select id from contacts where company_id = $1 and (id = $2 or merged_into = $2))
limit 1

-- name: setContactSearchText
update contacts set search_text = $3 where company_id = $1 and id = $2

-- name: addIdentityToSearch
-- $5 is what is searched for $4: nothing when the identity is another contact's, or is found already.
update contacts set search_text = search_text || ' ' || cast($5 as text)
where company_id = $1 and id = $2 and search_text not like '%' || cast($5 as text) || '%'
  and exists (select 1 from contact_identities where company_id = $1 and contact_id = $2 and kind = $3 and value = $4)

-- name: duplicatesByName
-- Pairs of contacts of the same name and organisation, the older one first.
select a.id as first_id, b.id as second_id, a.name as name, a.organisation as organisation
from contacts a join contacts b
  on b.company_id = a.company_id and b.name = a.name and b.organisation = a.organisation and b.id > a.id
where a.company_id = $1 and a.merged_into is null and b.merged_into is null and a.name <> '' and a.organisation <> ''
order by a.id, b.id limit $2

-- name: moveIdentities
update contact_identities set contact_id = $3 where company_id = $1 and contact_id = $2 returning id

-- name: moveMerged
-- Contacts that had been merged into the one that is now merged itself.
update contacts set merged_into = $3 where company_id = $1 and merged_into = $2 returning id

-- name: markMerged
update contacts set merged_into = $3, updated_at = $4, version = version + 1 where company_id = $1 and id = $2

-- name: insertMerge
insert into contact_merges (company_id, kept_id, merged_id, moved, merged_by, merged_at)
values ($1, $2, $3, $4, $5, $6) returning id

-- name: findMerge
select id, kept_id, merged_id, moved, merged_at, undone_at from contact_merges where company_id = $1 and id = $2

-- name: listMerges
select id, kept_id, merged_id, moved, merged_at, undone_at from contact_merges where company_id = $1

-- name: undoMerge
update contact_merges set undone_at = $3 where company_id = $1 and id = $2 and undone_at is null

-- name: restoreIdentity
update contact_identities set contact_id = $4 where company_id = $1 and id = $2 and contact_id = $3

-- name: restoreMerged
update contacts set merged_into = $4 where company_id = $1 and id = $2 and merged_into = $3

-- name: unmarkMerged
update contacts set merged_into = null, updated_at = $3, version = version + 1 where company_id = $1 and id = $2
