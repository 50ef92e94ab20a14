-- What somebody has promised to do for a lead or a contact.
create table tasks (
    id {{id}},
    company_id bigint not null references companies(id) on delete cascade,
    contact_id bigint references contacts(id) on delete cascade,
    lead_id bigint references leads(id) on delete cascade,
    assignee_id bigint references users(id) on delete set null,
    created_by bigint references users(id) on delete set null,
    title text not null,
    notes text not null default '',
    due_at {{instant}},
    done {{bool}} not null default {{false}},
    done_at {{instant}},
    version bigint not null default 1,
    created_at {{instant}} not null,
    updated_at {{instant}} not null
);
create index tasks_by_contact on tasks(company_id, contact_id, done);
create index tasks_by_lead on tasks(company_id, lead_id, done);
create index tasks_by_assignee on tasks(company_id, assignee_id, done);
