-- What a lead costs to write when a million come in (docs/adr/0009).

-- Whoever deletes a contact asks for its leads by its number alone, and read all leads of all companies for it: the index
-- began with the company. By both, SQLite still takes it before the index of a list.
drop index leads_by_contact;
create index leads_by_contact on leads(contact_id, company_id, updated_at, id);

-- Indexes that a big import has put aside, how each is made again, and which import does so (server/db/indexes_aside).
create table indexes_aside (
    name text primary key,
    definition text not null,
    owner text not null
);

-- [postgres]
-- Texts are in the order of their bytes, as they are in SQLite: a list looks the same on both, whatever the language of the
-- database, and comparing two is a third of the work. A text of a later migration is written {{text}}. (A trigger that names
-- a column would keep it from being altered, and is made anew.)
do $order$
declare
    altered record;
    kept text[];
    each text;
begin
    select array_agg(pg_get_triggerdef(t.oid)) into kept
    from pg_trigger t join pg_class c on c.oid = t.tgrelid
    where c.relnamespace = current_schema()::regnamespace and not t.tgisinternal and (t.tgqual is not null or t.tgattr <> '');
    for altered in select t.tgname, c.relname from pg_trigger t join pg_class c on c.oid = t.tgrelid
        where c.relnamespace = current_schema()::regnamespace and not t.tgisinternal
            and (t.tgqual is not null or t.tgattr <> '')
    loop
        execute format('drop trigger %I on %I', altered.tgname, altered.relname);
    end loop;
    for altered in select c.relname, string_agg(format('alter column %I type text collate "C"', a.attname), ', ') as texts
        from pg_attribute a join pg_class c on c.oid = a.attrelid
        where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r' and a.attnum > 0
            and a.atttypid = 'text'::regtype and a.attcollation = '"default"'::regcollation
        group by c.relname
    loop
        execute format('alter table %I %s', altered.relname, altered.texts);
    end loop;
    foreach each in array kept loop
        execute each;
    end loop;
end
$order$;

-- One index a table of words: by company and record, which is what both are asked for.
alter table leads_search drop constraint leads_search_pkey;
drop index leads_search_company;
alter table leads_search add primary key (company_id, rowid);
alter table contacts_search drop constraint contacts_search_pkey;
drop index contacts_search_company;
alter table contacts_search add primary key (company_id, rowid);

create or replace function keep_search_words() returns trigger language plpgsql as $keep$
begin
    execute format('insert into %I (rowid, company_id, words) values ($1, $2, words_of($3)) '
                   'on conflict (company_id, rowid) do update set words = excluded.words', tg_argv[0])
        using new.id, new.company_id, new.search_text;
    return null;
end
$keep$;
create or replace function remove_search_words() returns trigger language plpgsql as $remove$
begin
    if tg_argv[0] = 'leads_search' then
        delete from leads_search using removed
        where leads_search.company_id = removed.company_id and rowid = removed.id;
    else
        delete from contacts_search using removed
        where contacts_search.company_id = removed.company_id and rowid = removed.id;
    end if;
    return null;
end
$remove$;

-- [sqlite]
-- Which words a record has is all that is asked, not where they stand: half of the index was the places. The server puts
-- blanks between words, and leaves only letters and digits: no other character needs to be looked at.
drop table leads_search;
create virtual table leads_search using fts5(search_text, content='leads', content_rowid='id', tokenize='ascii',
    prefix='2 3', detail=none);
insert into leads_search(leads_search) values ('rebuild');
drop table contacts_search;
create virtual table contacts_search using fts5(search_text, content='contacts', content_rowid='id', tokenize='ascii',
    prefix='2 3', detail=none);
insert into contacts_search(contacts_search) values ('rebuild');
