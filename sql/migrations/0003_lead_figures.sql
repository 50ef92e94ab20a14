-- The figures of a period are read from the index alone: what they need of a lead stands beside its date of creation.
drop index leads_by_creation;
create index leads_by_creation on leads(company_id, created_at, id, status, fit_score, source);
