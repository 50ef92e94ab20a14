-- What else a lead and its contact cost to write (docs/adr/0009). SQLite keeps what it has: there none of this costs much.

-- [postgres]
-- A foreign key looks for the contact of each lead and each address by a query of its own, and locks it: an eighth of the
-- time of an import, whose contacts were made in the same transaction or are held by it. Such a transaction says so
-- (vigie.contacts_are_there); for all others these triggers do what the keys did.
create function contact_must_exist() returns trigger language plpgsql as $check$
begin
    perform 1 from contacts where id = new.contact_id for key share;
    if not found then
        raise foreign_key_violation using message = format('%s: there is no contact %s', tg_table_name, new.contact_id);
    end if;
    return null;
end
$check$;
create function leave_contact() returns trigger language plpgsql as $leave$
begin
    delete from contact_identities where contact_id = old.id;
    update leads set contact_id = null where contact_id = old.id;
    return null;
end
$leave$;

alter table leads drop constraint leads_contact_id_fkey;
alter table contact_identities drop constraint contact_identities_contact_id_fkey;
create trigger leads_contact_insert after insert on leads for each row
    when (new.contact_id is not null and current_setting('vigie.contacts_are_there', true) is distinct from 'on')
    execute function contact_must_exist();
create trigger leads_contact_update after update of contact_id on leads for each row
    when (new.contact_id is not null and new.contact_id is distinct from old.contact_id)
    execute function contact_must_exist();
create trigger contact_identities_contact_insert after insert on contact_identities for each row
    when (current_setting('vigie.contacts_are_there', true) is distinct from 'on')
    execute function contact_must_exist();
create trigger contact_identities_contact_update after update of contact_id on contact_identities for each row
    when (new.contact_id <> old.contact_id)
    execute function contact_must_exist();
create trigger contacts_leave after delete on contacts for each row execute function leave_contact();

-- An address is looked for by its contact or by its value, never by its number alone: one index in place of two.
alter table contact_identities drop constraint contact_identities_pkey;
drop index contact_identities_by_contact;
alter table contact_identities add primary key (contact_id, id);

-- Changes are read by their company, or by all who follow the feed, whom those made by the thousand are not told of: they
-- walked over these again and again while an import was at work.
alter table changes drop constraint changes_pkey;
drop index changes_by_company;
alter table changes add primary key (company_id, seq);
create unique index changes_told on changes(seq) where not bulk;

-- Passed on as it was written, and never looked into.
alter table leads alter column score_factors type json;
-- [both]
