// Creating leads, each with its contact, its identities and its rows of the ledger, against the bare transaction.
import { demonstration } from '../lib/laboratory.mjs';
import { writeCreationScript } from '../lib/lead_creation.mjs';
import { beforeRound, personNamed, writeTemplate } from '../lib/new_people.mjs';
import { alternate } from '../lib/rounds.mjs';
import { line, perSecond } from '../lib/table.mjs';
import { wrk } from '../lib/wrk.mjs';

export const name = 'create_postgres';
export const target = 'POST /api/leads with its ledger rows ≥ 0.6x pgbench of the same transaction';

/** Each side fills a database of its own. */
const databases = { vigie: 'create_vigie', pgbench: 'create_pgbench' };

/** Creates one lead and answers its id and the transaction that took. */
async function createSample(laboratory, cluster, number) {
    let id;
    const transaction = await cluster.transactionThatWrites(databases.vigie, 'leads', async () => {
        const vigie = await laboratory.startVigie(cluster.url(databases.vigie));
        const token = await vigie.signIn();
        ({ id } = await vigie.send('POST', '/api/leads', { token, body: personNamed(number) }));
        await laboratory.stopServers();
    });
    return { id, transaction };
}

/** The yardstick is none unless it does what the server does, statement by statement. */
async function checkSameTransaction(cluster, expected, creation) {
    const actual = await cluster.transactionThatWrites(databases.pgbench, 'leads',
        () => cluster.pgbenchOnce(databases.pgbench, creation.script, creation.variables(beforeRound(0))));
    if (actual.join() !== expected.join())
        throw new Error(`the server does: ${expected.join(', ')}; the yardstick: ${actual.join(', ')}`);
}

export async function run(laboratory) {
    const cluster = await laboratory.filledCluster();
    for (const database of Object.values(databases))
        await cluster.copyDatabase(demonstration, database);
    const number = beforeRound(0);
    const sample = await createSample(laboratory, cluster, number);
    const creation = await writeCreationScript(cluster, databases.vigie, sample.id, number, laboratory.folder);
    await checkSameTransaction(cluster, sample.transaction, creation);

    const vigie = await laboratory.startVigie(cluster.url(databases.vigie));
    const token = await vigie.signIn();
    const template = writeTemplate(laboratory.folder);
    const { seconds } = laboratory;
    const speed = await alternate(laboratory.rounds, async (round) => {
        await cluster.checkpoint();
        return (await wrk({ url: vigie.url, token, script: 'create_lead.lua', args: [template, beforeRound(round)],
            seconds })).perSecond;
    }, async (round) => {
        await cluster.checkpoint();
        return cluster.pgbench(databases.pgbench, [creation.script],
            { seconds, variables: creation.variables(beforeRound(round)) });
    });
    return [line({ figure: 'POST /api/leads, PostgreSQL', measured: perSecond(speed.measured),
        yardstick: `pgbench ${perSecond(speed.yardstick)}`, ratio: speed.ratio, atLeast: 0.6 })];
}
