-- Whose own a changed record is: whoever may not hear of all records hears of their own.
alter table changes add column owner_id bigint;

-- Where somebody is, or was: a user of the company, or a contact somebody saw in.
create table checkins (
    id {{id}},
    company_id bigint not null references companies(id) on delete cascade,
    user_id bigint references users(id) on delete cascade,
    contact_id bigint references contacts(id) on delete cascade,
    place {{text}} not null,
    place_order {{text}} not null, -- folded: the same place however it is written
    note {{text}} not null default '',
    latitude double precision,
    longitude double precision,
    until {{instant}},
    present_until {{instant}} not null, -- until, or some hours after it began where nobody said
    search_text {{text}} not null default '',
    created_by bigint references users(id) on delete set null,
    version bigint not null default 1,
    created_at {{instant}} not null,
    updated_at {{instant}} not null
);
create index checkins_by_creation on checkins(company_id, created_at, id);
create index checkins_of_user on checkins(company_id, user_id, created_at, id);
create index checkins_of_contact on checkins(contact_id, company_id, created_at, id);
create index checkins_by_place on checkins(company_id, place_order, id);
create index checkins_present on checkins(company_id, present_until);
create index checkins_by_user on checkins(user_id);
