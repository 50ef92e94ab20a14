-- Events, and who comes. One that repeats is a series; each time it takes place is an event of its own, with its own
-- attendees, capacity and changes. A series that never ends is made so far ahead, and further by a job (docs/adr/0011).
create table event_series (
    id {{id}},
    company_id bigint not null references companies(id) on delete cascade,
    creator_id bigint not null references users(id) on delete cascade,
    rrule {{text}} not null,
    time_zone {{text}} not null,
    starts_at {{instant}} not null, -- of the first one, from which the rule counts
    duration_ms bigint not null,
    title {{text}} not null,
    description {{text}} not null default '',
    place {{text}} not null default '',
    capacity bigint,
    made_until {{instant}}, -- all up to here are made; null when the rule has come to its end
    created_at {{instant}} not null
);
create index event_series_to_extend on event_series(made_until) where made_until is not null;
create index event_series_by_creator on event_series(creator_id);
create index event_series_by_company on event_series(company_id);

create table events (
    id {{id}},
    company_id bigint not null references companies(id) on delete cascade,
    series_id bigint references event_series(id) on delete set null,
    creator_id bigint not null references users(id) on delete cascade,
    title {{text}} not null,
    title_order {{text}} not null,
    description {{text}} not null default '',
    place {{text}} not null default '',
    starts_at {{instant}} not null,
    ends_at {{instant}} not null,
    time_zone {{text}} not null,
    capacity bigint,
    cancelled_at {{instant}},
    cancel_reason {{text}} not null default '',
    attendee_count bigint not null default 0,
    waiting_count bigint not null default 0,
    search_text {{text}} not null default '',
    version bigint not null default 1,
    created_at {{instant}} not null,
    updated_at {{instant}} not null
);
create index events_by_start on events(company_id, starts_at, id);
create index events_by_title on events(company_id, title_order, id);
create index events_by_creation on events(company_id, created_at, id);
create index events_of_series on events(series_id, starts_at);
create index events_by_creator on events(creator_id, starts_at);

create table event_attendees (
    id {{id}}, -- grows with the order in which they came: the waiting list
    company_id bigint not null references companies(id) on delete cascade,
    event_id bigint not null references events(id) on delete cascade,
    user_id bigint references users(id) on delete cascade,
    contact_id bigint references contacts(id) on delete cascade,
    name {{text}} not null,
    name_order {{text}} not null,
    email {{text}} not null default '',
    status {{text}} not null,
    version bigint not null default 1,
    created_at {{instant}} not null,
    updated_at {{instant}} not null
);
create unique index event_attendees_by_user on event_attendees(event_id, user_id) where user_id is not null;
create unique index event_attendees_by_contact on event_attendees(event_id, contact_id) where contact_id is not null;
create index event_attendees_by_status on event_attendees(event_id, status, id);
create index event_attendees_by_name on event_attendees(event_id, name_order, id);
create index event_attendees_of_user on event_attendees(user_id);
create index event_attendees_of_contact on event_attendees(contact_id, company_id, id);

-- Addresses under which a calendar is fetched; the company's where it is nobody's own. Only hashes are kept.
create table calendar_feeds (
    id {{id}},
    company_id bigint not null references companies(id) on delete cascade,
    user_id bigint references users(id) on delete cascade,
    made_by bigint references users(id) on delete cascade,
    token_hash {{text}} not null unique,
    created_at {{instant}} not null,
    last_used_at {{instant}}
);
create index calendar_feeds_by_company on calendar_feeds(company_id, user_id);
create index calendar_feeds_by_user on calendar_feeds(user_id);
create index calendar_feeds_by_maker on calendar_feeds(made_by);
