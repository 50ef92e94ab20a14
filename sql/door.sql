-- Tickets, scans and what a door may know. $1 is the company throughout.

-- name: ticketKey
select public_key from ticket_keys where company_id = $1

-- name: sealedTicketKey
select sealed_key from ticket_keys where company_id = $1

-- name: insertTicketKey
insert into ticket_keys (company_id, public_key, sealed_key, created_at) values ($1, $2, $3, $4) on conflict do nothing

-- name: ticketOfAttendee
select id, event_id, ticket_number, ticket_revoked, user_id, name from event_attendees
where company_id = $1 and event_id = $2 and id = $3

-- name: ticketOfUser
select id, event_id, ticket_number, ticket_revoked, user_id, name from event_attendees
where company_id = $1 and event_id = $2 and user_id = $3

-- name: changeTicket
update event_attendees set ticket_number = ticket_number + $4, ticket_revoked = $5, updated_at = $6, version = version + 1
where company_id = $1 and event_id = $2 and id = $3

-- part: guestAtDoor
-- $4 is the number of the scan: had it come before, it has its answer already.
select event_attendees.id, event_attendees.name, event_attendees.status, event_attendees.ticket_number,
       event_attendees.ticket_revoked, event_attendees.inside, event_attendees.admitted_at, event_attendees.user_id,
       event_attendees.contact_id, events.starts_at, events.doors_minutes, events.cancelled_at,
       coalesce((select outcome from event_scans where event_scans.event_id = $2 and nonce = $4), '') as prior_outcome
from event_attendees join events on events.id = event_attendees.event_id
where event_attendees.company_id = $1 and event_attendees.event_id = $2 and event_attendees.id = $3

-- name: lockGuestAtDoor
-- [postgres]
{{guestAtDoor}} for no key update of event_attendees
-- [sqlite]
{{guestAtDoor}}

-- name: insertScan
-- None comes back when the same scan was kept meanwhile.
insert into event_scans (company_id, event_id, attendee_id, nonce, direction, outcome, device, scanned_at, recorded_at)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict do nothing returning id

-- name: setInside
update event_attendees set inside = $3, admitted_at = coalesce(admitted_at, $4) where company_id = $1 and id = $2

-- part: scanRows
(select event_scans.id, event_scans.company_id, event_scans.event_id, attendee_id, nonce,
        coalesce(event_attendees.name, '') as name, direction, outcome, device, scanned_at, recorded_at,
        event_attendees.admitted_at
 from event_scans left join event_attendees on event_attendees.id = event_scans.attendee_id) as event_scans

-- name: scanByNonce
select outcome, direction, attendee_id, name, admitted_at, '' as admitted_by, scanned_at from {{scanRows}}
where company_id = $1 and event_id = $2 and nonce = $3

-- name: lastAdmission
-- Which door let them in last.
select device from event_scans
where company_id = $1 and attendee_id = $2 and outcome = 'valid' and direction = 'in' order by id desc limit 1

-- name: listScans
select id, event_id, attendee_id, name, direction, outcome, device, scanned_at, recorded_at from {{scanRows}}
where company_id = $1

-- name: scansAmiss
and (outcome <> 'valid') = $1

-- part: doorEventColumns
id, title, place, starts_at, ends_at, time_zone, doors_minutes, cancelled_at, attendee_count,
(select count(*) from event_attendees where event_id = events.id and admitted_at is not null) as admitted_count,
(select count(*) from event_attendees where event_id = events.id and admitted_at is not null and inside) as inside_count

-- name: doorEvent
select {{doorEventColumns}} from events where company_id = $1 and id = $2

-- name: doorEvents
-- What takes place about this time.
select {{doorEventColumns}} from events
where company_id = $1 and starts_at > $2 - cast(2678400000 as bigint) and starts_at < $3 and ends_at > $2
order by starts_at, id limit $4

-- name: guestsByName
-- $3 and $4 are beginnings of words of the name.
select id, name, email, status, inside from event_attendees
where company_id = $1 and event_id = $2 and ' ' || name_order || ' ' like $3 and ' ' || name_order || ' ' like $4
order by name_order, id limit $5

-- name: arrivals
-- How many came in, by steps of $3 milliseconds.
select (admitted_at / cast($3 as bigint)) * cast($3 as bigint) as "from", count(*) as count from event_attendees
where company_id = $1 and event_id = $2 and admitted_at is not null
group by 1 order by 1 limit $4

-- name: insertPairing
insert into door_pairings (company_id, code_hash, name, made_by, expires_at) values ($1, $2, $3, $4, $5)

-- name: spendPairing
-- $1 is the code's hash. Whoever made it must still be there.
delete from door_pairings where code_hash = $1 and expires_at > $2
returning company_id, name, made_by,
    coalesce((select role from users where users.id = door_pairings.made_by and not disabled), '') as role,
    (select companies.name from companies where companies.id = door_pairings.company_id) as company_name

-- name: forgetPairings
delete from door_pairings where company_id = $1 and expires_at < $2
