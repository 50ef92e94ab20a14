// Creating leads on SQLite, every one on the disk before it is answered.
import { closeSync, fdatasyncSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { beforeRound, writeTemplate } from '../lib/new_people.mjs';
import { alternate } from '../lib/rounds.mjs';
import { line, perSecond } from '../lib/table.mjs';
import { wrk } from '../lib/wrk.mjs';

export const name = 'create_sqlite';
export const target = 'POST /api/leads on SQLite with synchronous=full ≥ 4,000/s';

/** How often a second the disk confirms one block: what one commit at a time could reach at best. */
function diskConfirmations(folder, seconds) {
    const file = openSync(join(folder, 'confirmations'), 'w');
    const block = Buffer.alloc(4096, 1);
    const end = performance.now() + seconds * 1000;
    let count = 0;
    for (; performance.now() < end; ++count) {
        writeSync(file, block);
        fdatasyncSync(file);
    }
    closeSync(file);
    return count / seconds;
}

export async function run(laboratory) {
    const vigie = await laboratory.startVigie(await laboratory.sqliteCopy('create'));
    const token = await vigie.signIn();
    const template = writeTemplate(laboratory.folder);
    const { seconds, folder } = laboratory;
    const speed = await alternate(laboratory.rounds,
        async (round) => (await wrk({ url: vigie.url, token, script: 'create_lead.lua', args: [template, beforeRound(round)],
            seconds })).perSecond,
        () => diskConfirmations(folder, 1));
    return [line({ figure: 'POST /api/leads, SQLite', measured: perSecond(speed.measured),
        yardstick: `disk confirms ${perSecond(speed.yardstick)}`, ratio: speed.ratio, value: speed.measured,
        atLeast: 4_000, unit: '/s' })];
}
