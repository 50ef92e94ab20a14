-- Imports: the file while it is read, what was done with its rows, and what an undo needs.
create table imports (
    id {{id}},
    company_id bigint not null references companies(id) on delete cascade,
    created_by bigint references users(id) on delete set null,
    file_name text not null,
    file_bytes bigint not null,
    uploaded_bytes bigint not null default 0,
    state text not null,
    problem {{json}} not null,
    form {{json}} not null,
    columns {{json}} not null,
    samples {{json}} not null,
    match_by text not null,
    when_matched text not null,
    defaults {{json}} not null,
    checked {{json}} not null,
    done {{json}} not null,
    undone {{json}} not null,
    progress bigint not null default 0,
    version bigint not null default 1,
    created_at {{instant}} not null,
    updated_at {{instant}} not null,
    finished_at {{instant}}
);
create index imports_by_company on imports(company_id, id);

create table import_parts (
    import_id bigint not null references imports(id) on delete cascade,
    company_id bigint not null,
    number bigint not null,
    bytes bigint not null,
    content text not null,
    primary key (import_id, number)
);
-- [postgres]
alter table import_parts alter column content set storage external;
-- [both]

-- A batch of rows is there once its records are: an import that is taken up again does not do it twice.
create table import_batches (
    import_id bigint not null references imports(id) on delete cascade,
    company_id bigint not null,
    number bigint not null,
    counts {{json}} not null,
    lead_ids {{json}} not null,
    contact_ids {{json}} not null,
    primary key (import_id, number)
);

-- Leads that were there before, as they were.
create table import_updates (
    import_id bigint not null references imports(id) on delete cascade,
    company_id bigint not null,
    lead_id bigint not null references leads(id) on delete cascade,
    before {{json}} not null,
    version_after bigint not null,
    primary key (import_id, lead_id)
);
create index import_updates_by_lead on import_updates(lead_id);

-- Rows that were not taken, to be mended and tried again.
create table import_refusals (
    id {{id}},
    company_id bigint not null,
    import_id bigint not null references imports(id) on delete cascade,
    row_number bigint not null,
    cells {{json}} not null,
    reason {{json}} not null
);
create index import_refusals_by_import on import_refusals(import_id, id);

-- Changes made by the thousand are in the ledger as all are, but are not told one by one to those who follow it.
alter table changes add column bulk {{bool}} not null default {{false}};

-- What a row costs to write, measured on a million leads (docs/adr/0009): PostgreSQL looks the company up for each row
-- of each table, which takes longer than the row itself, and ran a trigger for each to keep its words.
-- [postgres]
alter table leads drop constraint leads_company_id_fkey;
alter table contacts drop constraint contacts_company_id_fkey;
alter table contact_identities drop constraint contact_identities_company_id_fkey;
alter table leads_search drop constraint leads_search_rowid_fkey;
alter table contacts_search drop constraint contacts_search_rowid_fkey;

create function remove_records_of_company() returns trigger language plpgsql as $remove$
begin
    delete from leads where company_id = old.id;
    delete from contacts where company_id = old.id;
    return null;
end
$remove$;
create trigger companies_records after delete on companies
    for each row execute function remove_records_of_company();

-- What is searched is words with blanks between them already: taking it apart again as a language would costs three times
-- as much. Only a long text may hold a word that is too long for an index, which a language's parser leaves out.
create function words_of(search_text text) returns tsvector language sql immutable parallel safe as $words$
    select case when octet_length(search_text) < 2000
        then array_to_tsvector(string_to_array(btrim(search_text), ' '))
        else to_tsvector('simple', search_text) end
$words$;

create function add_search_words() returns trigger language plpgsql as $add$
begin
    if tg_argv[0] = 'leads_search' then
        insert into leads_search (rowid, company_id, words) select id, company_id, words_of(search_text) from added;
    else
        insert into contacts_search (rowid, company_id, words) select id, company_id, words_of(search_text) from added;
    end if;
    return null;
end
$add$;
create function remove_search_words() returns trigger language plpgsql as $remove$
begin
    if tg_argv[0] = 'leads_search' then
        delete from leads_search using removed where rowid = removed.id;
    else
        delete from contacts_search using removed where rowid = removed.id;
    end if;
    return null;
end
$remove$;

drop trigger leads_search_insert on leads;
create trigger leads_search_insert after insert on leads referencing new table as added
    for each statement execute function add_search_words('leads_search');
create trigger leads_search_delete after delete on leads referencing old table as removed
    for each statement execute function remove_search_words('leads_search');
drop trigger contacts_search_insert on contacts;
create trigger contacts_search_insert after insert on contacts referencing new table as added
    for each statement execute function add_search_words('contacts_search');
create trigger contacts_search_delete after delete on contacts referencing old table as removed
    for each statement execute function remove_search_words('contacts_search');
-- [both]

-- Whoever deletes a lead or a contact asks these tables for what hangs on it, by its number alone.
create index tasks_of_lead on tasks(lead_id) where lead_id is not null;
create index tasks_of_contact on tasks(contact_id) where contact_id is not null;
create index ai_uses_of_lead on ai_uses(lead_id) where lead_id is not null;
create index conversations_of_lead on conversations(lead_id);
create index reports_of_lead on reports(lead_id);
create index mails_of_lead on mails(lead_id) where lead_id is not null;
