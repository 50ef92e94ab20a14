// A transaction that the server was seen to run, as a script of pgbench: the same statements with the same values, in
// which only the number of the person created, and the ids that follow from it, differ from one run to the next.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withArguments } from './named_sql.mjs';

/** More than one of pgbench's clients creates in a round. */
const peopleOfAClient = 100_000;

/** What pgbench is given on its command line, and the expressions that stand for it in the script. */
class Values {
    variables = {};
    #number;
    #ids = new Map(); // the recorded id -> the variable that holds the id of this run

    constructor(number) {
        this.#number = String(number);
    }

    /** From here on, this recorded value means the id that the script was just answered. */
    follow(id, variable) {
        this.#ids.set(String(id), variable);
    }

    of(value) {
        if (value === undefined)
            return 'null';
        if (this.#ids.has(value))
            return this.#ids.get(value);
        if (!value.includes(this.#number))
            return this.#keep(value);
        const parts = value.split(this.#number).flatMap((part) => [':person', part && this.#keep(part)]).slice(1);
        return `(${parts.filter(Boolean).map((part) => `${part}::text`).join(' || ')})`;
    }

    #keep(value) {
        if (value === '')
            return "''"; // pgbench takes no empty variable
        const name = `v${Object.keys(this.variables).length}`;
        this.variables[name] = value;
        return `:${name}`;
    }
}

/**
 * `ids` are the recorded ids by table, {contacts: 7}; `number` is that of the recorded person. The answer's `variables`
 * are those of a round whose people are numbered from `before`.
 */
export function writeScript(transaction, ids, number, folder) {
    const values = new Values(number);
    const lines = ['\\set counter :counter + 1', `\\set person :before + :client_id * ${peopleOfAClient} + :counter`];
    for (const { sql, parameters } of transaction) {
        const statement = withArguments(sql, parameters.map((value) => values.of(value)));
        const table = sql.match(/^insert into (\w+) [^]*\sreturning id$/)?.[1];
        lines.push(table ? `${statement} \\gset ${table}_` : `${statement};`);
        if (table)
            values.follow(ids[table], `:${table}_id`);
    }
    const script = join(folder, 'recorded.sql');
    writeFileSync(script, lines.join('\n') + '\n');
    return { script, variables: (before) => ({ ...values.variables, before, counter: 0 }) };
}
