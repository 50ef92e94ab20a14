// The transaction of POST /api/leads as a script of pgbench: the server's SQL, with the values the server itself wrote for
// a sample, in which only the person's number differs from one transaction to the next.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { namedSql, withArguments } from './named_sql.mjs';

/** More than one of pgbench's clients creates in a round. */
const peopleOfAClient = 100_000;

/** The rows the server wrote for a lead. */
async function rowsOf(cluster, database, leadId) {
    const rows = async (from) => (await cluster.query(database, `select row_to_json(r) from ${from}`)).split('\n').map(JSON.parse);
    const [lead] = await rows(`leads r where id = ${leadId}`);
    const [contact] = await rows(`contacts r where id = ${lead.contact_id}`);
    const identities = await rows(`contact_identities r where contact_id = ${lead.contact_id} order by id`);
    const changes = await rows(`changes r where contact_id = ${lead.contact_id} order by seq`);
    return { lead, contact, identities, changes };
}

/** What pgbench is given on its command line, and the expressions that stand for it in the script. */
class Values {
    variables = {};
    #number;

    constructor(number) {
        this.#number = String(number);
    }

    /** An expression for a value of the sample; the sample's number in it becomes that of the person created. */
    of(value, type = 'text') {
        if (value === null)
            return 'null';
        if (typeof value === 'number' || typeof value === 'boolean')
            return this.#keep(value);
        const text = typeof value === 'string' ? value : JSON.stringify(value);
        const parts = text.split(this.#number).map((part) => `${this.#keep(part)}::text`);
        return `(${parts.join(' || :person::text || ')})::${type}`;
    }

    #keep(value) {
        if (value === '')
            return "''"; // pgbench takes no empty variable
        const name = `v${Object.keys(this.variables).length}`;
        this.variables[name] = value;
        return `:${name}`;
    }
}

function statements({ lead, contact, identities, changes }, values) {
    const company = values.of(lead.company_id);
    const append = (change, ordinal, entityId, contactId) => withArguments(namedSql('changes', 'appendChange'), [company,
        values.of(change.actor_id), values.of(change.impersonator_id), values.of(change.entity), entityId, contactId,
        values.of(change.action), values.of(change.diff), values.of(change.at), String(ordinal)]);
    return [
        'begin;',
        `${withArguments(namedSql('contacts', 'findContactByEmailOrPhone'),
            [company, ...identities.map((identity) => values.of(identity.value))])};`,
        `${withArguments(namedSql('contacts', 'insertContact'), [company, values.of(contact.name),
            values.of(contact.organisation), values.of(contact.notes), values.of(contact.search_text),
            values.of(contact.created_at), values.of(contact.updated_at)])} \\gset contact_`,
        `${append(changes[0], 0, ':contact_id', ':contact_id')};`,
        ...identities.map((identity) => `${withArguments(namedSql('contacts', 'insertIdentity'), [company, ':contact_id',
            values.of(identity.kind), values.of(identity.value), values.of(identity.created_at)])};`),
        `${withArguments(namedSql('leads', 'insertLead'), [company, ':contact_id', values.of(lead.owner_id),
            values.of(lead.name), values.of(lead.email), values.of(lead.company), values.of(lead.phone),
            values.of(lead.fit_score), values.of(lead.fit_score_manual), values.of(lead.score_factors, 'jsonb'),
            values.of(lead.status), values.of(lead.source), values.of(lead.tags, 'jsonb'), values.of(lead.notes),
            values.of(lead.search_text), values.of(lead.created_at), values.of(lead.updated_at)])} \\gset lead_`,
        `${append(changes[1], 1, ':lead_id', ':contact_id')};`,
        'commit;',
    ];
}

/** `variables(before)` are those of a round whose people are numbered from there. */
export async function writeCreationScript(cluster, database, leadId, number, folder) {
    const values = new Values(number);
    const steps = statements(await rowsOf(cluster, database, leadId), values);
    const script = join(folder, 'create_lead.sql');
    writeFileSync(script, ['\\set counter :counter + 1',
        `\\set person :before + :client_id * ${peopleOfAClient} + :counter`, ...steps].join('\n') + '\n');
    return { script, variables: (before) => ({ ...values.variables, before, counter: 0 }) };
}
