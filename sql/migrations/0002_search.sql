-- The words of leads and contacts in narrow tables of their own, by the id of the record: a search reads those, newest
-- record first, and touches only the records it answers. (SQLite's full-text tables are such tables already.)
-- [postgres]
drop index leads_search;
drop index contacts_search;

create table leads_search (
    rowid bigint primary key references leads(id) on delete cascade,
    company_id bigint not null,
    words tsvector not null
);
create table contacts_search (
    rowid bigint primary key references contacts(id) on delete cascade,
    company_id bigint not null,
    words tsvector not null
);

create function keep_search_words() returns trigger language plpgsql as $keep$
begin
    execute format('insert into %I (rowid, company_id, words) values ($1, $2, to_tsvector(''simple'', $3)) '
                   'on conflict (rowid) do update set words = excluded.words', tg_argv[0])
        using new.id, new.company_id, new.search_text;
    return null;
end
$keep$;

insert into leads_search select id, company_id, to_tsvector('simple', search_text) from leads order by id;
insert into contacts_search select id, company_id, to_tsvector('simple', search_text) from contacts order by id;
create index leads_search_words on leads_search using gin (words);
create index leads_search_company on leads_search(company_id, rowid);
create index contacts_search_words on contacts_search using gin (words);
create index contacts_search_company on contacts_search(company_id, rowid);

create trigger leads_search_insert after insert on leads
    for each row execute function keep_search_words('leads_search');
create trigger leads_search_update after update of search_text on leads
    for each row when (old.search_text is distinct from new.search_text)
    execute function keep_search_words('leads_search');
create trigger contacts_search_insert after insert on contacts
    for each row execute function keep_search_words('contacts_search');
create trigger contacts_search_update after update of search_text on contacts
    for each row when (old.search_text is distinct from new.search_text)
    execute function keep_search_words('contacts_search');
