// A server that nobody uses: what it occupies, and how often it wakes up.
import { pause } from '../lib/process.mjs';
import { restingBytes, wakeUps } from '../lib/process_figures.mjs';
import { line, megabytes, perSecond } from '../lib/table.mjs';

export const name = 'idle';
export const target = 'idle on SQLite: ≤ 40 MB after one sign-in, ≤ 1 wake-up a second';

export async function run(laboratory) {
    const vigie = await laboratory.startVigie(await laboratory.sqliteCopy('idle'));
    await vigie.signIn();
    const bytes = await restingBytes(vigie.pid);
    const seconds = laboratory.quick ? 5 : 20;
    await pause(8); // the bench's own kept-alive connection is closed by now
    const before = wakeUps(vigie.pid);
    await pause(seconds);
    const rate = (wakeUps(vigie.pid) - before) / seconds;
    return [
        line({ figure: 'idle memory, SQLite', measured: megabytes(bytes), value: bytes / 1024 / 1024, atMost: 40, unit: ' MB' }),
        line({ figure: 'idle wake-ups', measured: perSecond(rate), value: rate, atMost: 1, unit: '/s' }),
    ];
}
