// What the figures were measured on.
import { readFileSync } from 'node:fs';
import { cpus, release, totalmem } from 'node:os';
import { pause, run } from './process.mjs';

async function firstLine(command, args) {
    try {
        return (await run(command, args)).split('\n')[0].trim();
    } catch {
        return 'unknown';
    }
}

async function revision(folder) {
    try {
        const rev = (await run('git', ['-C', folder, 'rev-parse', '--short', 'HEAD'])).trim();
        const changed = (await run('git', ['-C', folder, 'status', '--porcelain'])).trim() !== '';
        return changed ? `${rev} with uncommitted changes` : rev;
    } catch {
        return 'unknown';
    }
}

function distribution() {
    try {
        return readFileSync('/etc/os-release', 'utf8').match(/^PRETTY_NAME="?([^"\n]+)/m)[1];
    } catch {
        return 'Linux';
    }
}

/** The share of the processors in use over a second, 0 to 1. Asked while the bench rests, it is what others use. */
export async function busyShare() {
    const total = () => {
        const sums = { idle: 0, all: 0 };
        for (const { times } of cpus()) {
            sums.idle += times.idle;
            sums.all += Object.values(times).reduce((sum, value) => sum + value, 0);
        }
        return sums;
    };
    const before = total();
    await pause(1);
    const after = total();
    return 1 - (after.idle - before.idle) / (after.all - before.all);
}

/** `busyShares` were measured between the benches. */
export async function describeMachine(postgresBinaries, sourceFolder, temporaryFolder, busyShares) {
    const fileSystem = await firstLine('stat', ['--file-system', '--format=%T', temporaryFolder]);
    const items = [
        ['Processor', `${cpus()[0].model.trim()}, ${cpus().length} cores`],
        ['Memory', `${(totalmem() / 1024 ** 3).toFixed(1)} GB`],
        ['System', `${distribution()}, kernel ${release()}, databases on ${fileSystem}`],
        ['Busy with other things between the benches', `at most ${Math.round(Math.max(...busyShares) * 100)} %`],
        ['PostgreSQL', (await firstLine(`${postgresBinaries}/postgres`, ['--version'])).replace('postgres (PostgreSQL) ', '')],
        ['SQLite', (await firstLine('sqlite3', ['--version'])).split(' ').slice(0, 1).join('')],
        ['Node', process.version],
        ['Vigie', await revision(sourceFolder)],
        ['Date', new Date().toISOString().slice(0, 10)],
    ];
    return items.map(([name, value]) => `- ${name}: ${value}`).join('\n');
}
