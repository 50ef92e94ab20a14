// 5,000 live clients: how long until a change has reached all of them, and what a client costs in memory.
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { lastWords, pause, start } from '../lib/process.mjs';
import { residentBytes, restingBytes } from '../lib/process_figures.mjs';
import { alternate } from '../lib/rounds.mjs';
import { kilobytes, line, milliseconds } from '../lib/table.mjs';
import { seed } from '../lib/vigie.mjs';

export const name = 'live_feed';
export const target = '5,000 live clients: a change reaches all ≤ 1.0x the time of a Node ws server; ≤ 24 KB a client';

const clients = 5_000;
const files = 20_000;
const program = fileURLToPath(new URL('../live_clients.mjs', import.meta.url));

/** The clients of one server, in a process of their own. */
class Audience {
    #process;
    #answers;

    static async open(url, token, folder) {
        const audience = new Audience();
        const address = `${url.replace('http', 'ws')}/api/live?token=${token}`;
        audience.#process = start(process.execPath, [program, address, String(clients), '{"subscribe":["leads"]}'],
            { conversation: true, files, log: `${folder}/live_clients.log` });
        audience.#answers = createInterface({ input: audience.#process.stdout })[Symbol.asyncIterator]();
        await audience.#next();
        return audience;
    }

    async #next() {
        const { value, done } = await this.#answers.next();
        if (done)
            throw new Error(`the live clients ended: ${lastWords(this.#process)}`);
        return JSON.parse(value);
    }

    /** Posts a change and answers the milliseconds until the last client had it, and the message they got. */
    change(wanted) {
        this.#process.stdin.write(`${JSON.stringify(wanted)}\n`);
        return this.#next();
    }
}

function leadNamed(marker) {
    return JSON.stringify({ name: marker, email: `${marker}@bench.example`, company: 'Atelier du Rivage', phone: '',
        status: 'new', source: 'bench', tags: ['live'], notes: 'One change for everybody who listens.' });
}

/** Opens the clients of a server; `bytesEach` then tells what one costs it. */
async function openAudience(server, token, folder) {
    const before = await restingBytes(server.pid);
    const audience = await Audience.open(server.url, token, folder);
    return { audience, bytesEach: () => (residentBytes(server.pid) - before) / clients };
}

async function compare(rounds, token, vigie, twin) {
    const headers = { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` };
    let changes = 0;
    let marker;
    let message; // the twin sends what Vigie sent, so both move the same bytes
    const changeVigie = async () => {
        marker = `change-${++changes}-of-many`;
        const heard = await vigie.audience.change(
            { url: `${vigie.server.url}/api/leads`, headers, body: leadNamed(marker), marker });
        message = heard.message;
        await pause(0.3);
        return heard.milliseconds;
    };
    const changeTwin = async () => {
        const heard = await twin.audience.change({ url: `${twin.server.url}/change`, headers, body: message, marker });
        await pause(0.3);
        return heard.milliseconds;
    };
    return alternate(rounds, changeVigie, changeTwin);
}

export async function run(laboratory) {
    const { folder } = laboratory;
    const cluster = await laboratory.cluster();
    await cluster.createDatabase('live_feed');
    await seed(laboratory.server, cluster.url('live_feed'), 100, folder);
    const server = await laboratory.startVigie(cluster.url('live_feed'), { files });
    const token = await server.signIn();
    const vigie = { server, ...await openAudience(server, token, folder) };
    const twinServer = await laboratory.startTwin('live', { files });
    const twin = { server: twinServer, ...await openAudience(twinServer, token, folder) };
    laboratory.say(`  ${clients} clients each, changes in turn`);
    const times = await compare(laboratory.quick ? 5 : 15, token, vigie, twin);
    const [bytes, twinBytes] = [vigie.bytesEach(), twin.bytesEach()];
    return [
        line({ figure: 'one change to 5,000 live clients, PostgreSQL', measured: milliseconds(times.measured),
            yardstick: `Node ws ${milliseconds(times.yardstick)}`, ratio: times.ratio, atMost: 1.0 }),
        line({ figure: 'memory of a live client', measured: kilobytes(bytes), yardstick: `Node ws ${kilobytes(twinBytes)}`,
            ratio: bytes / twinBytes, value: bytes / 1024, atMost: 24, unit: ' KB' }),
    ];
}
