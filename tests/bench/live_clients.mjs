// Many clients of a live feed in one process, for lib/audience.mjs:
//     node live_clients.mjs <ws://host:port/path> <how many> [first message]
// Without a first message the server speaks first. Prints a line of JSON once every client has had its first answer.
// Then each line of JSON on its input, {url, headers, body, marker}, is posted, and a line tells how long it took until
// every client had a message with the marker in it.
// The WebSocket part is as little as the protocol allows, so that the servers are measured and not their clients.
import { Agent, request } from 'node:http';
import { connect } from 'node:net';
import { randomBytes } from 'node:crypto';
import { createInterface } from 'node:readline';

const openingAtOnce = 50;
const opcode = { text: 1, close: 8, ping: 9, pong: 10 };

/** One for all: a chunk is looked at before the next is read. */
const received = Buffer.alloc(64 * 1024);

/** What a client sends must be masked; a mask of zeros leaves the payload as it is. */
function frame(code, payload) {
    const mask = [0, 0, 0, 0];
    const length = payload.length < 126 ? [0x80 | payload.length] : [0x80 | 126, payload.length >> 8, payload.length & 255];
    return Buffer.concat([Buffer.from([0x80 | code, ...length, ...mask]), payload]);
}

class Client {
    #socket;
    #rest = Buffer.alloc(0); // of a message that has not arrived whole
    #upgraded = false;
    #onMessage;
    heard; // the change that it was counted for

    constructor(url, onUpgrade, onMessage) {
        this.#onMessage = onMessage;
        this.#socket = connect({
            host: url.hostname,
            port: Number(url.port),
            noDelay: true,
            onread: { buffer: received, callback: (count, buffer) => this.#take(buffer.subarray(0, count), onUpgrade) },
        });
        this.#socket.on('error', (error) => fail(error.message));
        this.#socket.on('close', () => fail('the server closed a connection'));
        this.#socket.write(`GET ${url.pathname}${url.search} HTTP/1.1\r\nHost: ${url.host}\r\nUpgrade: websocket\r\n`
            + `Connection: Upgrade\r\nSec-WebSocket-Key: ${randomBytes(16).toString('base64')}\r\n`
            + 'Sec-WebSocket-Version: 13\r\n\r\n');
    }

    send(text) {
        this.#socket.write(frame(opcode.text, Buffer.from(text)));
    }

    #take(chunk, onUpgrade) {
        let bytes = this.#rest.length > 0 ? Buffer.concat([this.#rest, chunk]) : chunk;
        if (!this.#upgraded) {
            const end = bytes.indexOf('\r\n\r\n');
            if (end >= 0) {
                if (!bytes.subarray(0, end).includes(' 101 '))
                    fail(`the server answers ${bytes.subarray(0, bytes.indexOf('\r\n'))}`);
                this.#upgraded = true;
                bytes = bytes.subarray(end + 4);
                onUpgrade(this);
            }
        }
        if (this.#upgraded)
            bytes = this.#readMessages(bytes);
        this.#rest = bytes.length > 0 ? Buffer.from(bytes) : bytes;
        return true;
    }

    /** Answers what is left over. */
    #readMessages(bytes) {
        let at = 0;
        while (bytes.length - at >= 2) {
            let length = bytes[at + 1] & 127;
            let header = 2;
            if (length === 126) {
                header = 4;
                if (bytes.length - at < header)
                    break;
                length = bytes.readUInt16BE(at + 2);
            } else if (length === 127) {
                header = 10;
                if (bytes.length - at < header)
                    break;
                length = bytes.readUInt32BE(at + 6); // of eight bytes: nobody sends 4 GB
            }
            if (bytes.length - at < header + length)
                break;
            this.#handle(bytes[at] & 15, bytes.subarray(at + header, at + header + length));
            at += header + length;
        }
        return bytes.subarray(at);
    }

    #handle(code, payload) {
        if (code === opcode.text)
            this.#onMessage(this, payload);
        else if (code === opcode.ping)
            this.#socket.write(frame(opcode.pong, payload));
        else if (code === opcode.close)
            fail('the server closed a client');
    }
}

function fail(reason) {
    process.stderr.write(`${reason}\n`);
    process.exit(1);
}

const say = (value) => process.stdout.write(`${JSON.stringify(value)}\n`);

/** Opens the clients a few at a time; done when each has had its first answer. `onMessage` is called for all later ones. */
function openAll(url, count, firstMessage, onMessage) {
    return new Promise((resolve) => {
        const subscribed = new Set();
        let begun = 0;
        const begin = () => {
            ++begun;
            new Client(url, (client) => firstMessage && client.send(firstMessage), (client, payload) => {
                if (subscribed.has(client)) {
                    onMessage(client, payload);
                    return;
                }
                subscribed.add(client);
                if (begun < count)
                    begin();
                else if (subscribed.size === count)
                    resolve();
            });
        };
        for (let i = 0; i < Math.min(openingAtOnce, count); ++i)
            begin();
    });
}

const agent = new Agent({ keepAlive: true });

function post({ url, headers, body }) {
    const sent = request(url, { method: 'POST', agent, headers }, (response) => {
        if (response.statusCode !== 201)
            fail(`POST ${url} answers ${response.statusCode}`);
        response.resume();
    });
    sent.on('error', (error) => fail(error.message));
    sent.end(body);
}

const [url, count, firstMessage] = [new URL(process.argv[2]), Number(process.argv[3]), process.argv[4]];
let change; // the one under way: {marker, began, missing}

await openAll(url, count, firstMessage, (client, payload) => {
    if (!change || client.heard === change || !payload.includes(change.marker))
        return;
    client.heard = change; // a whole list has it again when something else changes
    if (--change.missing > 0)
        return;
    say({ milliseconds: performance.now() - change.began, message: payload.toString() });
    change = undefined;
});
say({ clients: count });
for await (const input of createInterface({ input: process.stdin })) {
    const wanted = JSON.parse(input);
    change = { marker: wanted.marker, began: performance.now(), missing: count };
    post(wanted);
}
process.exit(0);
