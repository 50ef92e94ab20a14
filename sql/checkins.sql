-- Check-ins: where people are, or were. $1 is the company throughout.

-- part: checkInColumns
id, user_id, contact_id, name, place, place_order, note, latitude, longitude, until, present_until, created_by, version,
created_at, updated_at

-- part: checkInRows
-- With the name of who it is: a contact that was merged is the one it was merged into.
(select checkins.id, checkins.company_id, user_id, contact_id as first_contact_id,
        coalesce(people.merged_into, contact_id) as contact_id, coalesce(users.name, kept.name, people.name, '') as name,
        place, place_order, note, latitude, longitude, until, present_until, created_by, checkins.search_text,
        checkins.version, checkins.created_at, checkins.updated_at
 from checkins
 left join users on users.id = checkins.user_id
 left join contacts people on people.id = checkins.contact_id
 left join contacts kept on kept.id = people.merged_into) as checkins

-- name: listCheckIns
select {{checkInColumns}} from {{checkInRows}} where company_id = $1

-- name: countCheckIns
select count(*) from {{checkInRows}} where company_id = $1

-- name: checkInsOfContact
-- And of those that were merged into it.
and first_contact_id in (select id from contacts where id = $1 or merged_into = $1)

-- name: checkInsPresentAt
and present_until > $1

-- name: checkInsMention
-- $1 is the beginning of a word, as it would stand in a text with its blanks: '% exam%'.
and ' ' || search_text || ' ' like $1

-- name: presentCheckIns
-- Who is there at $2: all, or only the user $3.
select {{checkInColumns}} from {{checkInRows}}
where company_id = $1 and present_until > $2 and created_at <= $2 and (cast($3 as bigint) = 0 or user_id = $3)
order by place_order, created_at, id limit $4

-- name: findCheckIn
select {{checkInColumns}} from {{checkInRows}} where company_id = $1 and id = $2

-- name: lockCheckIn
-- [postgres]
select id from checkins where company_id = $1 and id = $2 for update
-- [sqlite]
select id from checkins where company_id = $1 and id = $2

-- name: lockUserOfCheckIn
-- [postgres]
select id from users where company_id = $1 and id = $2 for no key update
-- [sqlite]
select id from users where company_id = $1 and id = $2

-- name: lockContactOfCheckIn
-- [postgres]
select id from contacts where company_id = $1 and id = $2 and merged_into is null for no key update
-- [sqlite]
select id from contacts where company_id = $1 and id = $2 and merged_into is null

-- name: userNameOfCheckIn
select name from users where company_id = $1 and id = $2

-- name: userContactOfCheckIn
-- The contact that has the user's e-mail address.
select coalesce(contacts.merged_into, contacts.id)
from users
join contact_identities on contact_identities.company_id = users.company_id and kind = 'email' and value = users.email
join contacts on contacts.id = contact_identities.contact_id
where users.company_id = $1 and users.id = $2

-- name: contactNameOfCheckIn
select name from contacts where company_id = $1 and id = $2

-- name: presentCheckInsOfUser
select {{checkInColumns}} from {{checkInRows}} where company_id = $1 and user_id = $2 and present_until > $3

-- name: presentCheckInsOfContact
select {{checkInColumns}} from {{checkInRows}}
where company_id = $1 and first_contact_id = $2 and user_id is null and present_until > $3

-- name: latestCheckInsOfUser
select {{checkInColumns}} from {{checkInRows}}
where company_id = $1 and user_id = $2 order by created_at desc, id desc limit $3

-- name: insertCheckIn
insert into checkins (company_id, user_id, contact_id, place, place_order, note, latitude, longitude, until, present_until,
    search_text, created_by, created_at, updated_at)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $13) returning id

-- name: updateCheckIn
update checkins set place = $3, place_order = $4, note = $5, latitude = $6, longitude = $7, until = $8, present_until = $9,
    search_text = $10, updated_at = $11, version = version + 1
where company_id = $1 and id = $2

-- name: deleteCheckIn
delete from checkins where company_id = $1 and id = $2
