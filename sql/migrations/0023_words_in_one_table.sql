-- A lead and its contact share most of their words, and come together: in one index each of these words is looked for once,
-- and both are written beside it (docs/adr/0009). SQLite's full-text tables cannot be shared.

-- [postgres]
create table record_words (
    company_id bigint not null,
    rowid bigint not null,
    kind smallint not null, -- 1: a lead, 2: a contact
    words tsvector not null,
    primary key (company_id, kind, rowid)
);
insert into record_words select company_id, rowid, 1, words from leads_search order by company_id, rowid;
insert into record_words select company_id, rowid, 2, words from contacts_search order by company_id, rowid;
create index record_words_words on record_words using gin (words);
drop table leads_search;
drop table contacts_search;
create view leads_search as select rowid, company_id, words from record_words where kind = 1;
create view contacts_search as select rowid, company_id, words from record_words where kind = 2;

create or replace function add_search_words() returns trigger language plpgsql as $add$
begin
    insert into record_words (company_id, rowid, kind, words)
    select company_id, id, tg_argv[0]::smallint, words_of(search_text) from added;
    return null;
end
$add$;
create or replace function keep_search_words() returns trigger language plpgsql as $keep$
begin
    insert into record_words (company_id, rowid, kind, words)
    values (new.company_id, new.id, tg_argv[0]::smallint, words_of(new.search_text))
    on conflict (company_id, kind, rowid) do update set words = excluded.words;
    return null;
end
$keep$;
create or replace function remove_search_words() returns trigger language plpgsql as $remove$
begin
    delete from record_words using removed
    where record_words.company_id = removed.company_id and kind = tg_argv[0]::smallint and rowid = removed.id;
    return null;
end
$remove$;

drop trigger leads_search_insert on leads;
create trigger leads_search_insert after insert on leads referencing new table as added
    for each statement execute function add_search_words(1);
drop trigger leads_search_update on leads;
create trigger leads_search_update after update of search_text on leads
    for each row when (old.search_text is distinct from new.search_text) execute function keep_search_words(1);
drop trigger leads_search_delete on leads;
create trigger leads_search_delete after delete on leads referencing old table as removed
    for each statement execute function remove_search_words(1);
drop trigger contacts_search_insert on contacts;
create trigger contacts_search_insert after insert on contacts referencing new table as added
    for each statement execute function add_search_words(2);
drop trigger contacts_search_update on contacts;
create trigger contacts_search_update after update of search_text on contacts
    for each row when (old.search_text is distinct from new.search_text) execute function keep_search_words(2);
drop trigger contacts_search_delete on contacts;
create trigger contacts_search_delete after delete on contacts referencing old table as removed
    for each statement execute function remove_search_words(2);
-- [both]
