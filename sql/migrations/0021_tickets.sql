-- Tickets, and who came in when. A ticket is signed with the company's key and names an attendee and how often it was
-- issued: an earlier one is void. Scans are kept as they came, each once by the number the scanner gave it.
alter table events add column doors_minutes bigint not null default 120;
alter table event_series add column doors_minutes bigint not null default 120;
alter table event_attendees add column ticket_number bigint not null default 1;
alter table event_attendees add column ticket_revoked {{bool}} not null default {{false}};
alter table event_attendees add column admitted_at {{instant}};
alter table event_attendees add column inside {{bool}} not null default {{false}};
create index event_attendees_admitted on event_attendees(event_id, admitted_at) where admitted_at is not null;

create table ticket_keys (
    company_id bigint primary key references companies(id) on delete cascade,
    public_key {{text}} not null,
    sealed_key {{text}} not null,
    created_at {{instant}} not null
);

create table event_scans (
    id {{id}},
    company_id bigint not null references companies(id) on delete cascade,
    event_id bigint not null references events(id) on delete cascade,
    attendee_id bigint references event_attendees(id) on delete cascade,
    nonce {{text}} not null,
    direction {{text}} not null,
    outcome {{text}} not null,
    device {{text}} not null default '',
    scanned_at {{instant}} not null, -- by the scanner's clock, set right
    recorded_at {{instant}} not null
);
create unique index event_scans_by_nonce on event_scans(event_id, nonce);
create index event_scans_by_attendee on event_scans(attendee_id, id);
create index event_scans_by_company on event_scans(company_id, id);

-- A code that a station trades for a key of its own, once and soon.
create table door_pairings (
    code_hash {{text}} primary key,
    company_id bigint not null references companies(id) on delete cascade,
    name {{text}} not null,
    made_by bigint not null references users(id) on delete cascade,
    expires_at {{instant}} not null
);
create index door_pairings_by_company on door_pairings(company_id);
create index door_pairings_by_maker on door_pairings(made_by);
