-- What a company has one of, by kind: how its reports look, how it sends mail. A secret that belongs to it is sealed.
create table company_records (
    company_id bigint not null references companies(id) on delete cascade,
    kind text not null,
    document {{json}} not null,
    sealed text not null default '',
    version bigint not null,
    updated_at {{instant}} not null,
    primary key (company_id, kind)
);

-- Every version of a lead's report: none is ever changed.
create table reports (
    id {{id}},
    company_id bigint not null references companies(id) on delete cascade,
    lead_id bigint not null references leads(id) on delete cascade,
    version bigint not null,
    origin text not null,
    language text not null,
    lead_name text not null,
    lead_company text not null,
    content {{json}} not null,
    fit_score bigint not null,
    score_factors {{json}} not null,
    created_by bigint references users(id) on delete set null,
    created_at {{instant}} not null
);
create unique index reports_by_lead on reports(company_id, lead_id, version);
