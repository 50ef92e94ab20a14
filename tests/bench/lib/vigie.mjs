// The server under measurement.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { freePort, lastWords, run, start, waitUntil } from './process.mjs';

export const jwtSecret = 'a-secret-of-the-bench-that-guards-nothing-at-all';
export const owner = { email: 'camille@demo.vigie.example', password: 'demo-vigie-2026' };

/** Nothing of the caller's environment reaches the server, and no .env: every run has the same configuration. */
function environment(databaseUrl) {
    return {
        PATH: process.env.PATH,
        LANG: 'C.UTF-8',
        DATABASE_URL: databaseUrl,
        JWT_SECRET: jwtSecret,
        RATE_LIMIT_ANONYMOUS: '0',
        RATE_LIMIT_LOGIN: '0',
        RATE_LIMIT_SIGNED_IN: '0',
        RATE_LIMIT_NEW_CHATS: '0',
        RATE_LIMIT_CHAT_MESSAGES: '0',
    };
}

/** Fills an empty database with the demonstration company and so many leads. */
export function seed(server, databaseUrl, leads, folder) {
    return run(server, ['seed', '--leads', String(leads)], { env: environment(databaseUrl), cwd: folder });
}

/** The same with so many events and people who come to them. */
export function seedEvents(server, databaseUrl, { leads, events, attendees }, folder) {
    return run(server, ['seed', '--leads', String(leads), '--events', String(events), '--attendees', String(attendees)],
        { env: environment(databaseUrl), cwd: folder });
}

export class Vigie {
    #process;

    /** Starts a server and waits until it is ready. `files`: how many files it may have open. */
    static async start(server, databaseUrl, temporaryFolder, { files } = {}) {
        const vigie = new Vigie();
        const port = await freePort();
        const folder = join(temporaryFolder, `vigie-${port}`);
        mkdirSync(folder);
        vigie.url = `http://127.0.0.1:${port}`;
        vigie.#process = start(server, ['serve', '--port', String(port)],
            { env: environment(databaseUrl), cwd: folder, log: join(folder, 'log'), files });
        await waitUntil('vigie-server', vigie.#process, async () => {
            const answer = await fetch(`${vigie.url}/api/ready`);
            if (answer.status !== 200)
                throw new Error(`/api/ready answers ${answer.status}`);
        });
        return vigie;
    }

    get pid() {
        return this.#process.pid;
    }

    /** A request with JSON; an answer other than 2xx is an error. */
    async send(method, path, { token, body, signal } = {}) {
        const answer = await fetch(this.url + path, {
            method,
            headers: { ...(token && { Authorization: `Bearer ${token}` }), ...(body && { 'Content-Type': 'application/json' }) },
            body: body && JSON.stringify(body),
            signal,
        });
        const text = await answer.text();
        if (!answer.ok)
            throw new Error(`${method} ${path} answers ${answer.status}: ${text}\n${lastWords(this.#process)}`);
        return text && JSON.parse(text);
    }

    async signIn(signal) {
        return (await this.send('POST', '/api/auth/login', { body: owner, signal })).token;
    }
}
