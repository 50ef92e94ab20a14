// The load generator.
import { fileURLToPath } from 'node:url';
import { run } from './process.mjs';

const milliseconds = { us: 0.001, ms: 1, s: 1000, m: 60_000 };

function latency(output, percentile) {
    const found = output.match(new RegExp(`^\\s+${percentile}%\\s+([\\d.]+)(us|ms|s|m)\\s*$`, 'm'));
    return Number(found[1]) * milliseconds[found[2]];
}

/**
 * One thread of wrk with `connections` connections for `seconds`; `script` is a file of wrk/, `args` what it is given.
 * An answer other than 2xx, one later than `patience` seconds or a broken connection is an error: speed with wrong answers
 * is no figure.
 */
export async function wrk({ url, token, script, args = [], connections = 32, seconds, patience = 2 }) {
    const file = fileURLToPath(new URL(`../wrk/${script}`, import.meta.url));
    const output = await run('wrk', ['-t1', `-c${connections}`, `-d${seconds}s`, `--timeout=${patience}s`, '--latency',
        '-s', file, '-H', `Authorization: Bearer ${token}`, url, '--', ...args.map(String)]);
    const refused = output.match(/Non-2xx or 3xx responses: (\d+)/);
    if (refused)
        throw new Error(`${refused[1]} answers were not 2xx: ${url} with ${script}`);
    const broken = output.match(/Socket errors: .*/);
    if (broken)
        throw new Error(`${broken[0]}: ${url} with ${script}`);
    return { perSecond: Number(output.match(/Requests\/sec:\s+([\d.]+)/)[1]), p99: latency(output, 99) };
}
