// What the figures were measured on.
import { readFileSync } from 'node:fs';
import { cpus, loadavg, release, totalmem } from 'node:os';
import { run } from './process.mjs';

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

/** To be called before the first load, for the load average to say what else the machine was busy with. */
export async function describeMachine(postgresBinaries, sourceFolder, temporaryFolder) {
    const fileSystem = (await firstLine('stat', ['--file-system', '--format=%T', temporaryFolder]));
    const items = [
        ['Processor', `${cpus()[0].model.trim()}, ${cpus().length} cores`],
        ['Memory', `${(totalmem() / 1024 ** 3).toFixed(1)} GB`],
        ['System', `${distribution()}, kernel ${release()}, databases on ${fileSystem}`],
        ['Load average before', loadavg().map((value) => value.toFixed(2)).join(' ')],
        ['PostgreSQL', (await firstLine(`${postgresBinaries}/postgres`, ['--version'])).replace('postgres (PostgreSQL) ', '')],
        ['SQLite', (await firstLine('sqlite3', ['--version'])).split(' ').slice(0, 1).join('')],
        ['Node', process.version],
        ['Vigie', await revision(sourceFolder)],
        ['Date', new Date().toISOString().slice(0, 10)],
    ];
    return items.map(([name, value]) => `- ${name}: ${value}`).join('\n');
}
