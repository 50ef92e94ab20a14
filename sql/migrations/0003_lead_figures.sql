-- When a lead was won or lost: until now, its last change is the best that is known.
alter table leads add column closed_at {{instant}};
update leads set closed_at = updated_at where status in ('won', 'lost');
create index leads_by_closing on leads(company_id, closed_at, status) where closed_at is not null;

-- The figures of a period are read from the index alone: what they need of a lead stands beside its date of creation.
drop index leads_by_creation;
create index leads_by_creation on leads(company_id, created_at, id, status, fit_score, source);
