-- Models: how a company uses them, its keys (sealed), and the ledger of what they cost.
create table ai_settings (
    company_id bigint primary key references companies(id) on delete cascade,
    parallel bigint not null,
    monthly_budget bigint not null,
    currency text not null,
    endpoints {{json}} not null,
    version bigint not null,
    updated_at {{instant}} not null
);

-- A key is good for the address it was given for, and for no other.
create table ai_keys (
    company_id bigint not null references companies(id) on delete cascade,
    feature text not null,
    base_url text not null,
    sealed text not null,
    primary key (company_id, feature)
);

create table ai_uses (
    id {{id}},
    company_id bigint not null references companies(id) on delete cascade,
    feature text not null,
    model text not null,
    lead_id bigint references leads(id) on delete set null,
    contact_id bigint references contacts(id) on delete set null,
    subject text not null,
    subject_id bigint not null,
    outcome text not null,
    problem text not null,
    input_tokens bigint not null,
    output_tokens bigint not null,
    is_estimate {{bool}} not null,
    cost_micros bigint not null,
    took_ms bigint not null,
    created_at {{instant}} not null
);
create index ai_uses_by_company on ai_uses(company_id, id);
create index ai_uses_by_lead on ai_uses(company_id, lead_id, id);
create index ai_uses_by_contact on ai_uses(contact_id);

-- Summed up, so that a budget is one row to look at.
create table ai_months (
    company_id bigint not null references companies(id) on delete cascade,
    month text not null,
    uses bigint not null,
    input_tokens bigint not null,
    output_tokens bigint not null,
    cost_micros bigint not null,
    primary key (company_id, month)
);
