// What the benches share: the length of a run, the databases that are dear to make, and the running servers.
import { cpSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { PostgresCluster } from './postgres.mjs';
import { stopAll } from './process.mjs';
import { Twin } from './twins.mjs';
import { Vigie, seed } from './vigie.mjs';

const filledLeads = 100_000;
export const demonstration = 'vigie';

export class Laboratory {
    #cluster;
    #isFilled = false;
    #sqliteFile;

    constructor({ server, binaries, folder, quick }) {
        this.server = server;
        this.binaries = binaries;
        this.folder = folder;
        this.quick = quick;
        this.rounds = 3;
        this.seconds = quick ? 2 : 5; // of a round
    }

    say(text) {
        process.stderr.write(`${text}\n`);
    }

    async cluster() {
        this.#cluster ??= await PostgresCluster.start(this.binaries, join(this.folder, 'postgres'));
        return this.#cluster;
    }

    /** The cluster with the demonstration company and 100,000 leads in its database `demonstration`, which is only read. */
    async filledCluster() {
        const cluster = await this.cluster();
        if (!this.#isFilled) {
            this.say(`  filling PostgreSQL with ${filledLeads} leads`);
            await cluster.createDatabase(demonstration);
            await seed(this.server, cluster.url(demonstration), filledLeads, this.folder);
            await cluster.settle(demonstration);
            this.#isFilled = true;
        }
        return cluster;
    }

    /** The URL of an SQLite file of a bench's own, with the demonstration company and 100,000 leads. */
    async sqliteCopy(name) {
        if (!this.#sqliteFile) {
            this.say(`  filling SQLite with ${filledLeads} leads`);
            const file = join(this.folder, 'demonstration.db');
            await seed(this.server, `sqlite:${file}`, filledLeads, this.folder);
            this.#sqliteFile = file;
        }
        const copy = join(this.folder, `${name}.db`);
        for (const part of ['', '-wal'].filter((suffix) => existsSync(this.#sqliteFile + suffix)))
            cpSync(this.#sqliteFile + part, copy + part);
        return `sqlite:${copy}`;
    }

    startVigie(databaseUrl, options) {
        return Vigie.start(this.server, databaseUrl, this.folder, options);
    }

    startTwin(name, options) {
        return Twin.start(name, this.folder, options);
    }

    /** Stops whatever a bench started; only the cluster goes on. */
    stopServers() {
        return stopAll((child) => child.pid === this.#cluster?.pid);
    }
}
