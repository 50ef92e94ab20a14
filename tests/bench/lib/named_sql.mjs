// The server's own SQL, from sql/: the yardsticks run the very text that the server runs.
import { readFileSync } from 'node:fs';

const folder = new URL('../../../sql/', import.meta.url);

/** The PostgreSQL text of a named block of sql/<file>.sql, with the parts it includes. */
export function namedSql(file, name) {
    const lines = readFileSync(new URL(`${file}.sql`, folder), 'utf8').split('\n');
    return block(lines, `-- name: ${name}`).replace(/\{\{(\w+)\}\}/g, (_, part) => block(lines, `-- part: ${part}`));
}

function block(lines, heading) {
    const first = lines.findIndex((line) => line.trim() === heading);
    if (first < 0)
        throw new Error(`sql/ has no block "${heading}"`);
    const text = [];
    let wanted = true;
    for (const line of lines.slice(first + 1)) {
        if (/^-- (name|part):/.test(line))
            break;
        const engine = line.match(/^-- \[(postgres|sqlite|both)\]/);
        if (engine)
            wanted = engine[1] !== 'sqlite';
        else if (wanted && !line.trimStart().startsWith('--'))
            text.push(line);
    }
    return text.join('\n').trim();
}

/** The text with $1, $2, … replaced by what pgbench is to put there, such as ':id'. */
export function withArguments(text, values) {
    return text.replace(/\$(\d+)/g, (parameter, number) => {
        if (values[number - 1] === undefined)
            throw new Error(`nothing given for ${parameter} of: ${text}`);
        return values[number - 1];
    });
}
