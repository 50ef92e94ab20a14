// Measures Vigie beside its yardsticks and prints the table; see README.md.
import { accessSync, chmodSync, constants, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Laboratory } from './lib/laboratory.mjs';
import { busyShare, describeMachine } from './lib/machine.mjs';
import { findBinaries } from './lib/postgres.mjs';
import { endRun, runIsEnding } from './lib/process.mjs';
import { failedLine, markdown } from './lib/table.mjs';

const usage = 'usage: node tests/bench/run.mjs --server <vigie-server> [--quick] [--strict] [--only name,name] '
    + '[--out file.md]';

/** In the order of the table. */
const names = ['read_by_id', 'express_twin', 'list', 'create_postgres', 'create_sqlite', 'search', 'live_feed',
    'checkins_live', 'login_flood', 'first_token', 'report_pdf', 'import', 'analytics', 'joining', 'redeem', 'idle'];

function readOptions() {
    const { values } = parseArgs({
        options: {
            server: { type: 'string' },
            quick: { type: 'boolean', default: false },
            strict: { type: 'boolean', default: false },
            only: { type: 'string' },
            out: { type: 'string' },
        },
    });
    if (!values.server)
        throw new Error('--server is missing');
    accessSync(values.server, constants.X_OK);
    const only = values.only?.split(',') ?? names;
    const unknown = only.filter((name) => !names.includes(name));
    if (unknown.length > 0)
        throw new Error(`no such bench: ${unknown.join(', ')}. There are: ${names.join(', ')}`);
    return { ...values, names: names.filter((name) => only.includes(name)) };
}

async function measure(benchNames, laboratory) {
    const lines = [];
    const busyShares = [await busyShare()];
    for (const benchName of benchNames) {
        const bench = await import(`./benches/${benchName}.mjs`);
        laboratory.say(`${bench.name}: ${bench.target}`);
        try {
            lines.push(...await bench.run(laboratory));
        } catch (error) {
            if (runIsEnding())
                throw error;
            laboratory.say(`  could not be measured: ${error.message}`);
            lines.push(failedLine(bench.name, bench.target));
        } finally {
            await laboratory.stopServers();
        }
        busyShares.push(await busyShare());
    }
    return { lines, busyShares };
}

function verdict(lines) {
    const missed = lines.filter((line) => line.met === false).length;
    const failed = lines.filter((line) => line.met === null).length;
    return `${lines.length - missed - failed} of ${lines.length} targets met, ${missed} missed`
        + (failed > 0 ? `, ${failed} not measured.` : '.');
}

async function runAll(options, folder) {
    const binaries = findBinaries();
    const source = fileURLToPath(new URL('../..', import.meta.url));
    const laboratory = new Laboratory({ server: resolve(options.server), binaries, folder, quick: options.quick });
    const { lines, busyShares } = await measure(options.names, laboratory);
    const machine = await describeMachine(binaries, source, folder, busyShares);
    const kind = options.quick ? 'A quick run: short rounds, rough figures.\n\n' : '';
    const report = `${kind}${markdown(lines)}\n\n${machine}\n\n${verdict(lines)}\n`;
    process.stdout.write(report);
    if (options.out)
        writeFileSync(options.out, report);
    const isBad = ({ met }) => met === null || (options.strict && !met);
    return lines.some(isBad) ? 1 : 0;
}

function makeFolder() {
    const folder = mkdtempSync(join(tmpdir(), 'vigie-bench-'));
    chmodSync(folder, 0o711); // the account of PostgreSQL has its own folder in it
    return folder;
}

let options;
try {
    options = readOptions();
} catch (error) {
    process.stderr.write(`${error.message}\n${usage}\n`);
    process.exit(1);
}
const folder = makeFolder();

async function end(code) {
    await endRun();
    rmSync(folder, { recursive: true, force: true });
    process.exit(code);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.once(signal, () => end(130));
try {
    await end(await runAll(options, folder));
} catch (error) {
    if (!runIsEnding()) {
        process.stderr.write(`${error.stack}\n`);
        await end(1);
    }
}
