// Leads by the million, written by a few statements: what the server writes for each would take ten minutes.
import { owner, seed } from './vigie.mjs';
import { run } from './process.mjs';

/** The present second, so that the last day is one that is under way. */
const end = Math.floor(Date.now() / 1000) * 1000;
const twoYears = 730 * 24 * 3600 * 1000;
const batch = 50_000;

const oneOf = (number, values) => `case ${number} % ${values.length} ${values
    .map((value, i) => `when ${i} then '${value}'`).join(' ')} end`;

/** What both engines take: eight people more, then so many leads of two years, theirs and nobody's, of six sources. */
const people = `
insert into users (company_id, email, role, created_at, updated_at)
with recursive numbers(n) as (select 0 union all select n + 1 from numbers where n < 7)
select company_id, 'agent' || n || '@bench.example', 'agent', 0, 0
from users cross join numbers where email = '${owner.email}';`;

const leadsBetween = (first, last, count) => `
insert into leads (company_id, owner_id, name, email, fit_score, score_factors, status, source, tags, search_text,
                   created_at, updated_at, closed_at)
with recursive numbers(n) as (select ${first} union all select n + 1 from numbers where n < ${last}),
company as (select company_id as id from users where email = '${owner.email}'),
made as (
    select n, ${end} - (${count} - n) * cast(${Math.floor(twoYears / count)} as bigint) as at,
           ${oneOf('(n * 13 / 7)', ['new', 'contacted', 'qualified', 'proposal', 'won', 'lost'])} as status
    from numbers)
select company.id, (select users.id from users where users.email = 'agent' || (n * 7 % 9) || '@bench.example'),
       'Ana Ferreira ' || n, 'ana' || n || '@bench.example', n * 37 % 101, '[]', status,
       ${oneOf('(n * 11 / 5)', ['web', 'fair', 'referral', 'phone', 'mail', 'partner'])}, '[]',
       'ana ferreira ana' || n, at, at, case when status in ('won', 'lost') then at + n % 40 * 60000 end
from made cross join company;`;

function statements(count) {
    const out = [people];
    for (let done = 0; done < count; done += batch)
        out.push(leadsBetween(done + 1, Math.min(done + batch, count), count));
    return out.join('\n');
}

/** Fills an empty database of PostgreSQL, or an SQLite file, with the demonstration company and so many leads. */
export async function fillPostgres(laboratory, cluster, database, count) {
    await seed(laboratory.server, cluster.url(database), 0, laboratory.folder);
    await cluster.query(database, `begin; ${statements(count)} commit`);
    await cluster.settle(database);
}

export async function fillSqlite(laboratory, file, count) {
    await seed(laboratory.server, `sqlite:${file}`, 0, laboratory.folder);
    await run('sqlite3', ['-bail', file, `pragma cache_size = -48000; begin; ${statements(count)} commit;`]);
}
