-- The foundation: companies and their people, the ledger of changes, contacts, leads, jobs.
-- Instants are milliseconds since 1970 (UTC). Texts that are not optional are '' rather than null, so that every
-- sortable column is never null on both engines.

create table server_settings (
    name text primary key,
    value text not null
);

create table companies (
    id {{id}},
    name text not null,
    language text not null default 'fr',
    country text not null default 'FR',
    time_zone text not null default 'Europe/Paris',
    registration_open {{bool}} not null default {{false}},
    version bigint not null default 1,
    created_at {{instant}} not null,
    updated_at {{instant}} not null
);

create table users (
    id {{id}},
    company_id bigint not null references companies(id) on delete cascade,
    email text not null unique,
    name text not null default '',
    first_name text not null default '',
    last_name text not null default '',
    role text not null,
    language text not null default '',
    password_hash text not null default '',
    totp_secret text not null default '',
    totp_enabled {{bool}} not null default {{false}},
    totp_last_step bigint not null default 0,
    disabled {{bool}} not null default {{false}},
    last_login_at {{instant}},
    version bigint not null default 1,
    created_at {{instant}} not null,
    updated_at {{instant}} not null
);
create index users_by_company on users(company_id, id);

create table recovery_codes (
    user_id bigint not null references users(id) on delete cascade,
    code_hash text not null,
    primary key (user_id, code_hash)
);

create table password_resets (
    token_hash text primary key,
    user_id bigint not null references users(id) on delete cascade,
    expires_at {{instant}} not null
);

create table sessions (
    id {{id}},
    company_id bigint not null references companies(id) on delete cascade,
    user_id bigint not null references users(id) on delete cascade,
    impersonator_id bigint references users(id) on delete cascade,
    refresh_hash text not null unique,
    device text not null default '',
    address text not null default '',
    created_at {{instant}} not null,
    last_used_at {{instant}} not null,
    expires_at {{instant}} not null,
    revoked {{bool}} not null default {{false}}
);
create index sessions_by_user on sessions(user_id, id);

-- Refresh tokens that were already exchanged: one that comes back was stolen, and ends its session.
create table spent_refresh_tokens (
    token_hash text primary key,
    session_id bigint not null references sessions(id) on delete cascade,
    spent_at {{instant}} not null
);
create index spent_refresh_tokens_by_session on spent_refresh_tokens(session_id);

create table invitations (
    id {{id}},
    company_id bigint not null references companies(id) on delete cascade,
    email text not null,
    role text not null,
    token_hash text not null unique,
    invited_by bigint references users(id) on delete set null,
    created_at {{instant}} not null,
    expires_at {{instant}} not null,
    accepted_at {{instant}}
);
create index invitations_by_company on invitations(company_id, id);

create table api_keys (
    id {{id}},
    company_id bigint not null references companies(id) on delete cascade,
    name text not null,
    prefix text not null,
    key_hash text not null unique,
    permissions {{json}} not null,
    created_by bigint references users(id) on delete set null,
    created_at {{instant}} not null,
    last_used_at {{instant}},
    expires_at {{instant}},
    revoked {{bool}} not null default {{false}}
);
create index api_keys_by_company on api_keys(company_id, id);

-- The ledger. Every write adds a row in its own transaction: audit log, timelines and live feed are read from here.
-- [postgres]
-- seq is made of the writing transaction's id and a number within it, so that rows become visible in the order of
-- their transactions: a reader that stops below the oldest running transaction can never skip one (docs/adr/0003).
-- change_epoch keeps seq growing when a dump is restored into a cluster whose transaction ids start again.
create table change_epoch (base bigint not null);
insert into change_epoch values (0);
create table changes (
    seq bigint primary key,
    company_id bigint not null,
    actor_id bigint,
    impersonator_id bigint,
    entity text not null,
    entity_id bigint not null,
    contact_id bigint,
    action text not null,
    diff text not null,
    at bigint not null
);
-- [sqlite]
create table changes (
    seq integer primary key autoincrement,
    company_id bigint not null,
    actor_id bigint,
    impersonator_id bigint,
    entity text not null,
    entity_id bigint not null,
    contact_id bigint,
    action text not null,
    diff text not null,
    at integer not null
);
-- [both]
create index changes_by_company on changes(company_id, seq);
create index changes_by_record on changes(company_id, entity, entity_id, seq);
create index changes_by_contact on changes(company_id, contact_id, seq) where contact_id is not null;

create table contacts (
    id {{id}},
    company_id bigint not null references companies(id) on delete cascade,
    name text not null default '',
    organisation text not null default '',
    notes text not null default '',
    search_text text not null default '',
    merged_into bigint references contacts(id) on delete set null,
    version bigint not null default 1,
    created_at {{instant}} not null,
    updated_at {{instant}} not null
);
create index contacts_by_update on contacts(company_id, updated_at, id);
create index contacts_by_name on contacts(company_id, name, id);
create index contacts_merged on contacts(merged_into) where merged_into is not null;

create table contact_identities (
    id {{id}},
    company_id bigint not null references companies(id) on delete cascade,
    contact_id bigint not null references contacts(id) on delete cascade,
    kind text not null,
    value text not null,
    created_at {{instant}} not null,
    unique (company_id, kind, value)
);
create index contact_identities_by_contact on contact_identities(contact_id);

create table contact_merges (
    id {{id}},
    company_id bigint not null references companies(id) on delete cascade,
    kept_id bigint not null references contacts(id) on delete cascade,
    merged_id bigint not null references contacts(id) on delete cascade,
    moved {{json}} not null,
    merged_by bigint,
    merged_at {{instant}} not null,
    undone_at {{instant}}
);
create index contact_merges_by_company on contact_merges(company_id, id);

create table leads (
    id {{id}},
    company_id bigint not null references companies(id) on delete cascade,
    contact_id bigint references contacts(id) on delete set null,
    owner_id bigint references users(id) on delete set null,
    name text not null,
    email text not null default '',
    company text not null default '',
    phone text not null default '',
    fit_score integer not null default 0 check (fit_score between 0 and 100),
    fit_score_manual {{bool}} not null default {{false}},
    score_factors {{json}} not null,
    status text not null,
    source text not null default '',
    tags {{json}} not null,
    notes text not null default '',
    search_text text not null default '',
    version bigint not null default 1,
    created_at {{instant}} not null,
    updated_at {{instant}} not null
);
create index leads_by_creation on leads(company_id, created_at, id);
create index leads_by_update on leads(company_id, updated_at, id);
create index leads_by_score on leads(company_id, fit_score, id);
create index leads_by_status on leads(company_id, status, fit_score, id);
create index leads_by_contact on leads(contact_id);
create index leads_by_owner on leads(owner_id) where owner_id is not null;

-- Full-text search over search_text, which the server folds (lower case, no accents) the same way for both engines.
-- [postgres]
create index leads_search on leads using gin (to_tsvector('simple', search_text));
create index contacts_search on contacts using gin (to_tsvector('simple', search_text));
-- [sqlite]
create virtual table leads_search using fts5(search_text, content='leads', content_rowid='id', tokenize='unicode61', prefix='2 3');
create trigger leads_search_insert after insert on leads begin
    insert into leads_search(rowid, search_text) values (new.id, new.search_text);
end;
create trigger leads_search_delete after delete on leads begin
    insert into leads_search(leads_search, rowid, search_text) values ('delete', old.id, old.search_text);
end;
create trigger leads_search_update after update of search_text on leads when old.search_text <> new.search_text begin
    insert into leads_search(leads_search, rowid, search_text) values ('delete', old.id, old.search_text);
    insert into leads_search(rowid, search_text) values (new.id, new.search_text);
end;
create virtual table contacts_search using fts5(search_text, content='contacts', content_rowid='id', tokenize='unicode61', prefix='2 3');
create trigger contacts_search_insert after insert on contacts begin
    insert into contacts_search(rowid, search_text) values (new.id, new.search_text);
end;
create trigger contacts_search_delete after delete on contacts begin
    insert into contacts_search(contacts_search, rowid, search_text) values ('delete', old.id, old.search_text);
end;
create trigger contacts_search_update after update of search_text on contacts when old.search_text <> new.search_text begin
    insert into contacts_search(contacts_search, rowid, search_text) values ('delete', old.id, old.search_text);
    insert into contacts_search(rowid, search_text) values (new.id, new.search_text);
end;
-- [both]

create table lead_score_rules (
    company_id bigint primary key references companies(id) on delete cascade,
    rules {{json}} not null,
    version bigint not null default 1,
    updated_at {{instant}} not null
);

create table jobs (
    id {{id}},
    company_id bigint,
    kind text not null,
    payload text not null,
    state text not null default 'waiting',
    attempts integer not null default 0,
    run_at {{instant}} not null,
    locked_until {{instant}} not null default 0,
    last_error text not null default '',
    created_at {{instant}} not null,
    finished_at {{instant}}
);
create index jobs_due on jobs(run_at, id) where state in ('waiting', 'running');
create index jobs_by_company on jobs(company_id, id);

create table idempotency_keys (
    company_id bigint not null,
    user_id bigint not null,
    idempotency_key text not null,
    fingerprint text not null,
    status integer not null default 0,
    body text not null default '',
    created_at {{instant}} not null,
    primary key (company_id, user_id, idempotency_key)
);
create index idempotency_keys_by_age on idempotency_keys(created_at);
