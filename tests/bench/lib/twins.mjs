// The twins: the same work done by the stack that Vigie replaces.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort, run, start, waitUntil } from './process.mjs';
import { jwtSecret } from './vigie.mjs';

const folder = fileURLToPath(new URL('../twin/', import.meta.url));

export class Twin {
    #process;

    /** Starts twin/<name>.mjs; its libraries are installed the first time. `files`: how many files it may have open. */
    static async start(name, temporaryFolder, { environment = {}, files } = {}) {
        if (!existsSync(join(folder, 'node_modules')))
            await run('npm', ['ci', '--no-audit', '--no-fund'], { cwd: folder });
        const twin = new Twin();
        const port = await freePort();
        twin.url = `http://127.0.0.1:${port}`;
        twin.#process = start(process.execPath, [join(folder, `${name}.mjs`)], {
            env: { PATH: process.env.PATH, NODE_ENV: 'production', PORT: String(port), JWT_SECRET: jwtSecret, ...environment },
            log: join(temporaryFolder, `${name}-${port}.log`),
            files,
        });
        await waitUntil(`the twin ${name}`, twin.#process, () => fetch(twin.url));
        return twin;
    }

    get pid() {
        return this.#process.pid;
    }
}
