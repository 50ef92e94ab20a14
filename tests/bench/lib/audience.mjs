// 5,000 clients of a live feed: how long until a change has reached all of them, and what one costs in memory, beside
// as many of a Node server's.
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { lastWords, pause, start } from './process.mjs';
import { residentBytes, restingBytes } from './process_figures.mjs';
import { alternate } from './rounds.mjs';

export const clients = 5_000;
const files = 20_000;
const program = fileURLToPath(new URL('../live_clients.mjs', import.meta.url));
const twinFeed = { path: '/', firstMessage: '{}' };

/** The clients of one server, in a process of their own. */
class Audience {
    #process;
    #answers;

    static async open(url, { path, firstMessage }, token, folder) {
        const audience = new Audience();
        const address = `${url.replace('http', 'ws')}${path}?token=${token}`;
        audience.#process = start(process.execPath, [program, address, String(clients), ...(firstMessage ? [firstMessage] : [])],
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

/** Opens the clients of a server; `bytesEach` then tells what one costs it. */
async function openAudience(server, feed, token, folder) {
    const before = await restingBytes(server.pid);
    const audience = await Audience.open(server.url, feed, token, folder);
    return { url: server.url, audience, bytesEach: () => (residentBytes(server.pid) - before) / clients };
}

async function compare(rounds, token, vigie, twin, { changeNamed, rest }) {
    const headers = { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` };
    let changes = 0;
    let marker;
    let message; // the twin sends what Vigie sent, so both move the same bytes
    const changeVigie = async () => {
        marker = `change-${++changes}-of-many`;
        const { path, body } = changeNamed(marker);
        const heard = await vigie.audience.change(
            { url: `${vigie.url}${path}`, headers, body: JSON.stringify(body), marker });
        message = heard.message;
        await pause(rest);
        return heard.milliseconds;
    };
    const changeTwin = async () => {
        const heard = await twin.audience.change({ url: `${twin.url}/change`, headers, body: message, marker });
        await pause(rest);
        return heard.milliseconds;
    };
    const times = await alternate(rounds, changeVigie, changeTwin);
    return { ...times, messageBytes: Buffer.byteLength(message) };
}

/**
 * The times of changes to 5,000 clients of a feed on a server of its own, and of as many to the twin's, in turn, and the
 * bytes a client costs each. A feed has a `path`, the `firstMessage` of its clients (none: the server speaks first), the
 * seconds of `rest` after a change, and `prepare`, which is called with the server and a token before anybody listens and
 * answers a function from a marker to the change to be posted, {path, body}.
 */
export async function measureFeed(laboratory, databaseUrl, feed) {
    const { folder } = laboratory;
    const server = await laboratory.startVigie(databaseUrl, { files });
    const token = await server.signIn();
    const changeNamed = await feed.prepare(server, token);
    const vigie = await openAudience(server, feed, token, folder);
    const twin = await openAudience(await laboratory.startTwin('live', { files }), twinFeed, token, folder);
    laboratory.say(`  ${feed.path}: ${clients} clients each, changes in turn`);
    const times = await compare(laboratory.quick ? 5 : 15, token, vigie, twin, { changeNamed, rest: feed.rest });
    const measured = { ...times, bytes: vigie.bytesEach(), twinBytes: twin.bytesEach() };
    await laboratory.stopServers();
    return measured;
}
