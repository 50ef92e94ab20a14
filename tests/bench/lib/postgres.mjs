// A PostgreSQL of the run's own, thrown away at its end. Durability stays as delivered: fsync and synchronous_commit on.
import { existsSync, chownSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { freePort, run, start, waitUntil } from './process.mjs';

const user = 'vigie';

/** Session, then text or parameters of a statement in PostgreSQL's log; lines after the first begin with a tab. */
const logged = /^\S+ \S+ \S+ \[(\d+)\] (?:LOG: {2}(?:execute [^:]*|statement): |DETAIL: {2}parameters: )(.*(?:\n\t.*)*)/gm;
const loggedParameter = /\$\d+ = (?:NULL|'((?:[^']|'')*)')/g;

/** Where initdb, postgres, psql and pgbench are: Debian keeps them out of the path. */
export function findBinaries() {
    const debian = '/usr/lib/postgresql';
    const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
    const folders = [...versions.map((version) => join(debian, version, 'bin')), ...process.env.PATH.split(':')];
    const found = folders.find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'pgbench')));
    if (!found)
        throw new Error('PostgreSQL is not installed (on Debian: apt-get install postgresql)');
    return found;
}

/** PostgreSQL refuses to run as root: the account its package made is used instead. */
function account() {
    if (process.getuid() !== 0)
        return {};
    const id = (option) => Number(execFileSync('id', [option, 'postgres'], { encoding: 'utf8' }));
    return { uid: id('-u'), gid: id('-g') };
}

export class PostgresCluster {
    #binaries;
    #folder;
    #port;
    #process;

    static async start(binaries, folder) {
        const cluster = new PostgresCluster();
        await cluster.#start(binaries, folder);
        return cluster;
    }

    async #start(binaries, folder) {
        this.#binaries = binaries;
        this.#folder = folder;
        this.#port = await freePort();
        mkdirSync(folder, { mode: 0o700 });
        const owner = account();
        if (owner.uid !== undefined)
            chownSync(folder, owner.uid, owner.gid);
        const data = join(folder, 'data');
        const options = { ...owner, cwd: folder };
        await run(join(binaries, 'initdb'), ['-D', data, '-U', user, '--auth=trust', '--encoding=UTF8', '--locale=C.UTF-8'],
            options);
        writeFileSync(join(data, 'postgresql.auto.conf'), [
            "listen_addresses = '127.0.0.1'",
            `port = ${this.#port}`,
            `unix_socket_directories = '${folder}'`,
            'max_connections = 200',
            'shared_buffers = 256MB',
            'max_wal_size = 4GB', // no checkpoint in the middle of a round
            'fsync = on',
            'synchronous_commit = on',
        ].join('\n') + '\n');
        // SIGINT is its fast shutdown: SIGTERM would wait for the clients.
        this.#process = start(join(binaries, 'postgres'), ['-D', data],
            { ...options, log: join(folder, 'postgres.log'), endSignal: 'SIGINT' });
        await waitUntil('PostgreSQL', this.#process, () => this.query('postgres', 'select 1'));
    }

    get pid() {
        return this.#process.pid;
    }

    url(database) {
        return `postgresql://${user}@127.0.0.1:${this.#port}/${database}`;
    }

    /** What a statement answers, in psql's plain form: a line a row, columns split by a tab. */
    async query(database, sql) {
        const output = await run(join(this.#binaries, 'psql'),
            ['-X', '-q', '-A', '-t', '-F', '\t', '-v', 'ON_ERROR_STOP=1', '-c', sql, this.url(database)]);
        return output.trimEnd();
    }

    createDatabase(name) {
        return this.query('postgres', `create database ${name}`);
    }

    /** A copy made by the file, for what writes: each side of a comparison fills a database of its own. */
    async copyDatabase(from, to) {
        await this.query('postgres', `create database ${to} template ${from} strategy file_copy`);
        await this.query(to, 'checkpoint');
    }

    /** To be called before each comparison that writes, so that neither side pays for the other's dirty pages. */
    checkpoint() {
        return this.query('postgres', 'checkpoint');
    }

    async settle(database) {
        await this.query(database, 'vacuum analyze');
        await this.checkpoint();
    }

    /**
     * Transactions a second of `scripts` (files; one is picked at random for each transaction) with prepared statements,
     * by one thread with `connections` connections, over TCP like the server's. `variables` are given as parameters.
     */
    async pgbench(database, scripts, { connections = 32, seconds, variables = {} }) {
        const output = await run(join(this.#binaries, 'pgbench'), ['-n', '-M', 'prepared', '-c', String(connections), '-j', '1',
            '-T', String(seconds), ...this.#scriptArguments(scripts, variables), this.url(database)]);
        const failed = Number(output.match(/number of failed transactions: (\d+)/)?.[1] ?? 0);
        if (failed > 0)
            throw new Error(`${failed} transactions of pgbench failed`);
        return Number(output.match(/^tps = ([\d.]+) \(without/m)[1]);
    }

    /** Runs a script once. */
    pgbenchOnce(database, script, variables) {
        return run(join(this.#binaries, 'pgbench'), ['-n', '-M', 'prepared', '-t', '1',
            ...this.#scriptArguments([script], variables), this.url(database)]);
    }

    #scriptArguments(scripts, variables) {
        return [...Object.entries(variables).flatMap(([name, value]) => ['-D', `${name}=${value}`]),
            ...scripts.flatMap((script) => ['-f', script])];
    }

    /**
     * The transaction in which `work` wrote to a table: its statements, {sql, parameters}, from "begin" to "commit"; a
     * parameter that is null is undefined. `work` must open the session that writes.
     */
    async transactionThatWrites(database, table, work) {
        const log = join(this.#folder, 'postgres.log');
        await this.query('postgres', `alter database ${database} set log_statement = 'all'`);
        const before = statSync(log).size;
        await work();
        await this.query('postgres', `alter database ${database} reset log_statement`);
        const transactions = transactionsIn(readFileSync(log).subarray(before).toString());
        const found = transactions.find((steps) => steps.some(({ sql }) => sql.startsWith(`insert into ${table} `)));
        if (!found)
            throw new Error(`no transaction wrote to ${table}`);
        return found;
    }
}

/** The finished transactions of a log, session by session. */
function transactionsIn(log) {
    const open = new Map();
    const finished = [];
    for (const [entry, session, text] of log.matchAll(logged)) {
        const steps = open.get(session);
        if (entry.includes(' DETAIL: ')) {
            if (steps)
                steps.at(-1).parameters = [...text.matchAll(loggedParameter)].map((found) => found[1]?.replaceAll("''", "'"));
            continue;
        }
        const sql = text.replaceAll('\n\t', '\n').replace(/;$/, '');
        if (sql === 'begin')
            open.set(session, [{ sql, parameters: [] }]);
        else
            steps?.push({ sql, parameters: [] });
        if (sql === 'commit' && steps) {
            finished.push(steps);
            open.delete(session);
        }
    }
    return finished;
}
