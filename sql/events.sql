-- Events, series and who comes. $1 is the company throughout.

-- part: eventColumns
id, series_id, creator_id, title, title_order, description, place, starts_at, ends_at, time_zone, capacity, doors_minutes, cancelled_at,
cancel_reason, version, created_at, updated_at, rrule, creator_name, attendee_count, waiting_count

-- part: eventRows
(select events.id, events.company_id, series_id, events.creator_id, events.title, title_order, events.description,
        events.place, events.starts_at, ends_at, events.time_zone, events.capacity, events.doors_minutes, cancelled_at, cancel_reason,
        events.version, events.created_at, events.updated_at, coalesce(event_series.rrule, '') as rrule,
        coalesce(users.name, '') as creator_name, attendee_count, waiting_count, events.search_text
 from events
 left join event_series on event_series.id = events.series_id
 left join users on users.id = events.creator_id) as events

-- name: listEvents
select {{eventColumns}} from {{eventRows}} where company_id = $1

-- name: countEvents
select count(*) from {{eventRows}} where company_id = $1

-- name: eventsEndAfter
-- None is longer than 31 days, so that the index of starts finds those that began before.
and ends_at > $1 and starts_at > $1 - cast(2678400000 as bigint)

-- name: eventsEndBefore
-- What is over has begun before: the index of starts finds it.
and ends_at <= $1 and starts_at <= $1

-- name: eventsCancelled
and (cancelled_at is not null) = $1

-- name: eventsMention
-- $1 is the beginning of a word, as it would stand in a text with its blanks: '% exam%'.
and ' ' || search_text || ' ' like $1

-- name: eventsOfAttendee
and id in (select event_id from event_attendees where user_id = $1)

-- name: eventsOfContact
and id in (select event_id from event_attendees
           where contact_id in (select id from contacts where id = $1 or merged_into = $1))

-- name: findEvent
select {{eventColumns}} from {{eventRows}} where company_id = $1 and id = $2

-- name: lockEvent
-- [postgres]
select id from events where company_id = $1 and id = $2 for no key update
-- [sqlite]
select id from events where company_id = $1 and id = $2

-- name: lockSeries
-- All its events, in the order in which everybody locks them.
-- [postgres]
select id from events where company_id = $1 and series_id = $2 and starts_at >= $3 order by starts_at, id for no key update
-- [sqlite]
select id from events where company_id = $1 and series_id = $2 and starts_at >= $3 order by starts_at, id

-- name: insertEvent
insert into events (company_id, series_id, creator_id, title, title_order, description, place, starts_at, ends_at, time_zone,
    capacity, attendee_count, search_text, created_at, updated_at, doors_minutes)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $14, $15) returning id

-- name: updateEvent
update events set title = $3, title_order = $4, description = $5, place = $6, starts_at = $7, ends_at = $8, time_zone = $9,
    capacity = $10, cancelled_at = $11, cancel_reason = $12, search_text = $13, updated_at = $14,
    doors_minutes = $15, version = version + 1
where company_id = $1 and id = $2

-- name: fillEvent
-- How full it is, which is no change of what is said of it: the version stays.
update events set attendee_count = $3, waiting_count = $4 where company_id = $1 and id = $2

-- name: deleteEvent
delete from events where company_id = $1 and id = $2

-- name: eventsOfCreator
select {{eventColumns}} from {{eventRows}} where company_id = $1 and creator_id = $2 order by starts_at desc limit $3

-- part: seriesColumns
id, creator_id, rrule, time_zone, starts_at, duration_ms, title, description, place, capacity, doors_minutes, made_until

-- name: findSeries
select {{seriesColumns}} from event_series where company_id = $1 and id = $2

-- name: insertSeries
insert into event_series (company_id, creator_id, rrule, time_zone, starts_at, duration_ms, title, description, place,
    capacity, made_until, created_at, doors_minutes)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) returning id

-- name: updateSeries
update event_series set starts_at = $3, duration_ms = $4, title = $5, description = $6, place = $7, capacity = $8,
    made_until = $9, doors_minutes = $10
where company_id = $1 and id = $2

-- part: attendeeColumns
id, event_id, user_id, contact_id, name, name_order, email, status, admitted_at, inside, ticket_revoked, version, created_at,
updated_at

-- part: attendeeRows
-- A contact that was merged is the one it was merged into.
(select event_attendees.id, event_attendees.company_id, event_id, user_id, contact_id as first_contact_id,
        coalesce(people.merged_into, contact_id) as contact_id, event_attendees.name, event_attendees.name_order, email,
        status, admitted_at, inside, ticket_revoked, event_attendees.version, event_attendees.created_at, event_attendees.updated_at
 from event_attendees
 left join contacts people on people.id = event_attendees.contact_id) as event_attendees

-- name: listAttendees
select {{attendeeColumns}} from {{attendeeRows}} where company_id = $1

-- name: countAttendees
select count(*) from {{attendeeRows}} where company_id = $1

-- name: attendeesMention
-- $1 is the beginning of a word of the name.
and ' ' || name_order || ' ' like $1

-- name: findAttendee
select {{attendeeColumns}} from {{attendeeRows}} where company_id = $1 and event_id = $2 and id = $3

-- name: attendeeOfUser
select {{attendeeColumns}} from {{attendeeRows}} where company_id = $1 and event_id = $2 and user_id = $3

-- name: attendeeOfContact
select {{attendeeColumns}} from {{attendeeRows}} where company_id = $1 and event_id = $2 and first_contact_id = $3

-- name: attendancesOfUser
select {{attendeeColumns}} from {{attendeeRows}} where company_id = $1 and user_id = $2 order by event_id

-- name: attendancesOfContact
select {{attendeeColumns}} from {{attendeeRows}}
where company_id = $1 and first_contact_id in (select id from contacts where company_id = $1 and (id = $2 or merged_into = $2))
order by event_id

-- name: insertAttendee
insert into event_attendees (company_id, event_id, user_id, contact_id, name, name_order, email, status, created_at, updated_at)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9) returning id

-- name: insertAttendees
-- [postgres]
copy event_attendees (company_id, event_id, contact_id, name, name_order, email, status, admitted_at, created_at, updated_at)
from stdin
-- [sqlite]
insert into event_attendees (company_id, event_id, contact_id, name, name_order, email, status, admitted_at, created_at, updated_at)
select c1, c2, c3, c4, c5, c6, c7, c8, c9, c10 from given($1)

-- name: possibleGuests
-- Contacts with an address, for events of the demonstration company.
select contacts.id, contacts.name, 'member' as role, contacts.id as contact_id, min(value) as email
from contact_identities join contacts on contacts.id = contact_identities.contact_id
where contact_identities.company_id = $1 and kind = 'email' and merged_into is null
group by contacts.id, contacts.name order by contacts.id limit $2

-- name: deleteAttendee
delete from event_attendees where company_id = $1 and id = $2

-- name: firstWaiting
select {{attendeeColumns}} from {{attendeeRows}}
where company_id = $1 and event_id = $2 and status = 'waiting' order by id limit $3

-- name: admitAttendee
update event_attendees set status = 'going', updated_at = $3, version = version + 1 where company_id = $1 and id = $2

-- name: userOfAttendee
-- Who it is, and the contact with their address (0 for none).
select users.id, users.name, users.email, users.role,
       coalesce((select coalesce(contacts.merged_into, contacts.id)
                 from contact_identities join contacts on contacts.id = contact_identities.contact_id
                 where contact_identities.company_id = users.company_id and kind = 'email' and value = users.email), 0)
           as contact_id
from users where company_id = $1 and id = $2 and not disabled

-- name: contactOfAttendee
select id, name, 'member' as role, id as contact_id, coalesce((select value from contact_identities i
                           where i.contact_id = contacts.id and i.kind = 'email' order by i.id limit 1), '') as email
from contacts where company_id = $1 and id = $2 and merged_into is null

-- part: feedColumns
id, user_id is null as is_companys, created_at, last_used_at

-- name: listFeeds
-- One's own ($2), and the company's for whoever may see to them ($3).
select {{feedColumns}} from calendar_feeds
where company_id = $1 and (user_id = $2 or (user_id is null and $3)) order by id

-- name: insertFeed
insert into calendar_feeds (company_id, user_id, made_by, token_hash, created_at) values ($1, $2, $3, $4, $5) returning id

-- name: deleteFeed
delete from calendar_feeds where company_id = $1 and id = $2 and (user_id = $3 or (user_id is null and $4))

-- name: openFeed
-- $1 is the token's hash. Whoever made it must still be there, and may do what their role may do now.
select calendar_feeds.id, calendar_feeds.company_id, calendar_feeds.user_id, users.role, companies.name as company_name,
       users.name as user_name
from calendar_feeds
join users on users.id = calendar_feeds.made_by and not users.disabled
join companies on companies.id = calendar_feeds.company_id
where token_hash = $1

-- name: noteFeedUse
-- $3 is now: once an hour is enough.
update calendar_feeds set last_used_at = $3
where company_id = $1 and id = $2 and (last_used_at is null or last_used_at < $3 - cast(3600000 as bigint))
