-- The leads of one contact in the order of a list: by the contact alone, SQLite walked all leads of the company instead.
drop index leads_by_contact;
create index leads_by_contact on leads(company_id, contact_id, updated_at, id);
