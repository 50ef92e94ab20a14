-- Lists by name are in the order people look a name up in: without case and accents. The server writes the folded name
-- (text::foldedForSearch), with which the searched text begins as well: of what is there, so many letters of it are nearly the
-- same, until the record is written again.
alter table leads add column name_order {{text}} not null default '';
alter table contacts add column name_order {{text}} not null default '';
update leads set name_order = substr(search_text, 1, length(name));
update contacts set name_order = substr(search_text, 1, length(name));
drop index leads_by_name;
create index leads_by_name on leads(company_id, name_order, id);
drop index contacts_by_name;
create index contacts_by_name on contacts(company_id, name_order, id);
