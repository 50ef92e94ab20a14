// Full-text search, as people type it, among 100,000 leads.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { demonstration } from '../lib/laboratory.mjs';
import { median } from '../lib/rounds.mjs';
import { line, perSecond } from '../lib/table.mjs';
import { wrk } from '../lib/wrk.mjs';

export const name = 'search';
export const target = 'GET /api/leads?q= among 100,000 leads ≥ 1,000/s on both engines';

const searches = 5_000;

const wordsOf = (text) => text.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length >= 3);
const pick = (values) => values[Math.floor(Math.random() * values.length)];

/** What one looks for somebody by. Each is asked as often as the others. */
const ways = [
    (lead) => lead.name,
    (lead) => pick(wordsOf(lead.name)),
    (lead) => pick(wordsOf(lead.name)).slice(0, 4), // still typing
    (lead) => pick(wordsOf(lead.company)),
    (lead) => lead.email,
];

/** Searches whose words occur: each is taken from a lead picked at random. */
async function writeTargets(cluster, file) {
    const rows = await cluster.query(demonstration,
        `select name, company, email from leads where email <> '' order by random() limit ${searches}`);
    const leads = rows.split('\n').map((row) => row.split('\t')).map(([name, company, email]) => ({ name, company, email }));
    const typed = leads.map((lead, i) => ways[i % ways.length](lead)).filter(Boolean);
    writeFileSync(file, typed.map((q) => `/api/leads?q=${encodeURIComponent(q)}&limit=25\n`).join(''));
}

async function speedOn(laboratory, databaseUrl, targets) {
    const vigie = await laboratory.startVigie(databaseUrl);
    const token = await vigie.signIn();
    const rates = [];
    const load = { url: vigie.url, token, script: 'targets.lua', args: [targets], seconds: laboratory.seconds };
    await wrk({ ...load, seconds: 1 });
    for (let round = 0; round < laboratory.rounds; ++round)
        rates.push((await wrk(load)).perSecond);
    return median(rates);
}

export async function run(laboratory) {
    const cluster = await laboratory.filledCluster();
    const targets = join(laboratory.folder, 'search_targets');
    await writeTargets(cluster, targets);
    const lines = [];
    for (const [engine, url] of [['PostgreSQL', cluster.url(demonstration)], ['SQLite', await laboratory.sqliteCopy('search')]]) {
        const rate = await speedOn(laboratory, url, targets);
        await laboratory.stopServers();
        lines.push(line({ figure: `GET /api/leads?q=, ${engine}`, measured: perSecond(rate), value: rate, atLeast: 1_000, unit: '/s' }));
    }
    return lines;
}
