-- Lists as somebody wants to see them again, for themselves or for everybody in the company.
create table saved_views (
    id {{id}},
    company_id bigint not null references companies(id) on delete cascade,
    owner_id bigint not null references users(id) on delete cascade,
    place text not null,
    name text not null,
    query text not null,
    columns {{json}} not null,
    shared {{bool}} not null default {{false}},
    version bigint not null default 1,
    created_at {{instant}} not null,
    updated_at {{instant}} not null
);
create index saved_views_by_owner on saved_views(company_id, owner_id);
