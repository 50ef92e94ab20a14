// The figures of the analytics page, over a million leads.
import { join } from 'node:path';
import { fillPostgres, fillSqlite } from '../lib/many_leads.mjs';
import { median } from '../lib/rounds.mjs';
import { line, milliseconds } from '../lib/table.mjs';

export const name = 'analytics';
export const target = 'each query of the analytics page over 1,000,000 leads ≤ 300 ms';

const questions = ['overview', 'leads-over-time', 'leads-by-owner', 'first-answers'];
const periods = ['steps=30', 'step=month&steps=12'];

async function slowestOn(vigie, token, rounds) {
    let slowest = { ms: 0, what: '' };
    const all = [];
    for (const question of questions) {
        for (const period of periods) {
            const path = `/api/analytics/${question}?${period}`;
            await vigie.send('GET', path, { token });
            const times = [];
            for (let i = 0; i < rounds; ++i) {
                const began = performance.now();
                await vigie.send('GET', path, { token });
                times.push(performance.now() - began);
            }
            const ms = median(times);
            all.push(ms);
            if (ms > slowest.ms)
                slowest = { ms, what: `${question}?${period}` };
        }
    }
    return { ...slowest, median: median(all) };
}

export async function run(laboratory) {
    const count = laboratory.quick ? 100_000 : 1_000_000;
    const cluster = await laboratory.cluster();
    const database = 'analytics';
    await cluster.createDatabase(database);
    const file = join(laboratory.folder, 'analytics.db');
    const engines = [
        ['PostgreSQL', cluster.url(database), () => fillPostgres(laboratory, cluster, database, count)],
        ['SQLite', `sqlite:${file}`, () => fillSqlite(laboratory, file, count)],
    ];
    const lines = [];
    for (const [engine, url, fill] of engines) {
        laboratory.say(`  filling ${engine} with ${count} leads`);
        await fill();
        const vigie = await laboratory.startVigie(url);
        const token = await vigie.signIn();
        const slowest = await slowestOn(vigie, token, laboratory.rounds * 2 + 1);
        await laboratory.stopServers();
        lines.push(line({
            figure: `analytics over ${count.toLocaleString('en-US')} leads, ${engine}, slowest: ${slowest.what} `
                + `(median of all ${milliseconds(slowest.median)})`,
            measured: milliseconds(slowest.ms),
            value: slowest.ms,
            atMost: 300,
            unit: ' ms',
        }));
    }
    return lines;
}
