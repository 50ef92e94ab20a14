// A million leads out of a CSV file, while others work.
import { join } from 'node:path';
import { pause } from '../lib/process.mjs';
import { peakBytes } from '../lib/process_figures.mjs';
import { percentile } from '../lib/rounds.mjs';
import { line, megabytes, milliseconds } from '../lib/table.mjs';
import { seed } from '../lib/vigie.mjs';

export const name = 'import';
export const target = '1,000,000 leads on PostgreSQL ≤ 60 s, on SQLite ≤ 90 s, with ≤ 300 MB, others\' p99 ≤ 3 x that of idle times';

const partBytes = 900_000;
const firstNames = ['Élodie', 'Jean', 'Ana', 'Luc', 'Nina', 'Omar', 'Zoé', 'Paul', 'Inès', 'Hugo'];

/** So many rows of eight columns; one in a hundred has the address of an earlier one. */
function csv(rows) {
    const lines = ['Name,Email,Phone,Company,Status,Source,Tags,Notes'];
    for (let i = 0; i < rows; ++i) {
        const who = i % 100 === 99 ? i - 57 : i;
        const name = `${firstNames[who % 10]} Martin${(who * 7919) % 100_003}`;
        const phone = `+49151${String(10_000_000 + who).padStart(8, '0')}`;
        const notes = i % 4 === 0 ? '"Met at the fair, wants a quote"' : '';
        lines.push(`${name},person${who}@company${who % 50_000}.example,${phone},Company ${who % 50_000},`
            + `${['new', 'contacted', 'qualified'][i % 3]},${['web', 'fair', 'referral'][i % 3]},${i % 5 ? '' : 'budget'},${notes}`);
    }
    return Buffer.from(`${lines.join('\n')}\n`);
}

async function upload(vigie, token, file) {
    const made = await vigie.send('POST', '/api/imports', { token, body: { fileName: 'million.csv', fileBytes: file.length } });
    for (let at = 0, number = 1; at < file.length; at += partBytes, ++number) {
        const answer = await fetch(`${vigie.url}/api/imports/${made.id}/parts/${number}`, {
            method: 'PUT', headers: { Authorization: `Bearer ${token}` }, body: file.subarray(at, at + partBytes) });
        if (!answer.ok)
            throw new Error(`part ${number}: ${answer.status} ${await answer.text()}`);
    }
    return made.id;
}

/** The import once it is no longer in one of these states. */
async function after(vigie, token, id, states) {
    while (true) {
        const present = await vigie.send('GET', `/api/imports/${id}`, { token });
        if (!states.includes(present.state))
            return present;
        await pause(0.1);
    }
}

/** What somebody at work asks for, a hundred times a second; how long each answer takes. */
function somebodyAtWork(vigie, token, leads) {
    const took = [];
    let stopped = false;
    const asked = (async () => {
        for (let i = 0; !stopped; ++i) {
            const path = i % 10 === 0 ? '/api/leads?limit=25' : `/api/leads/${leads[i % leads.length]}`;
            const begun = performance.now();
            await vigie.send('GET', path, { token });
            took.push(performance.now() - begun);
            await pause(0.01);
        }
    })();
    return { stop: async () => { stopped = true; await asked; return took; } };
}

async function importOn(laboratory, databaseUrl, rows) {
    const vigie = await laboratory.startVigie(databaseUrl);
    const token = await vigie.signIn();
    const leads = (await vigie.send('GET', '/api/leads?limit=200', { token })).map((lead) => lead.id);
    const quiet = somebodyAtWork(vigie, token, leads);
    await pause(laboratory.quick ? 2 : 10);
    const idle = await quiet.stop();
    const id = await upload(vigie, token, csv(rows));
    await after(vigie, token, id, ['uploading', 'reading']);
    const others = somebodyAtWork(vigie, token, leads);
    const begun = performance.now();
    await vigie.send('POST', `/api/imports/${id}/start`, { token });
    const done = await after(vigie, token, id, ['importing']);
    const seconds = (performance.now() - begun) / 1000;
    const busy = await others.stop();
    if (done.state !== 'done' || done.done.created !== rows - Math.floor(rows / 100) || done.done.refused !== 0)
        throw new Error(`the import went wrong: ${JSON.stringify(done)}`);
    return { seconds, memory: peakBytes(vigie.pid), idle: percentile(idle, 0.99), busy: percentile(busy, 0.99) };
}

export async function run(laboratory) {
    const rows = laboratory.quick ? 50_000 : 1_000_000;
    const cluster = await laboratory.cluster();
    await cluster.createDatabase('import');
    const lines = [];
    const databases = [['PostgreSQL', cluster.url('import'), 60],
        ['SQLite', `sqlite:${join(laboratory.folder, 'import.db')}`, 90]];
    for (const [engine, url, seconds] of databases) {
        await seed(laboratory.server, url, 2_000, laboratory.folder);
        const took = await importOn(laboratory, url, rows);
        await laboratory.stopServers();
        lines.push(
            line({ figure: `import of ${rows.toLocaleString('en')} leads, ${engine}`, measured: `${took.seconds.toFixed(1)} s`,
                value: took.seconds, atMost: seconds * rows / 1_000_000, unit: ' s' }),
            line({ figure: `memory while importing, ${engine}`, measured: megabytes(took.memory),
                value: took.memory / 1024 / 1024, atMost: 300, unit: ' MB' }),
            line({ figure: `others meanwhile, ${engine}, p99`, measured: milliseconds(took.busy),
                yardstick: `idle ${milliseconds(took.idle)}`, ratio: took.busy / took.idle, atMost: 3 }));
    }
    return lines;
}
