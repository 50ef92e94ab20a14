// Child processes: everything the bench starts is kept here, so that an end of any kind stops all of it and nothing else.
import { execFile, spawn } from 'node:child_process';
import { createWriteStream, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { promisify } from 'node:util';

const execute = promisify(execFile);
const started = new Set();
let isEnding = false;

/** Whether the run was broken off: what fails then is no news. */
export const runIsEnding = () => isEnding;

function checkNotEnding() {
    if (isEnding)
        throw new Error('the run is being ended');
}

/** Runs a program to its end and answers what it printed; an exit other than 0 is an error with its last words. */
export async function run(command, args, options = {}) {
    checkNotEnding();
    const pending = execute(command, args, { maxBuffer: 256 * 1024 * 1024, ...options });
    started.add(pending.child);
    try {
        return (await pending).stdout;
    } catch (error) {
        const words = error.stderr ? error.stderr.trim().split('\n').slice(-15).join('\n') : error.message;
        throw new Error(`${command} ${args.slice(0, 3).join(' ')} …: ${words}`);
    } finally {
        started.delete(pending.child);
    }
}

/**
 * Starts a program that stays. What it prints goes to `log`; with `conversation` its standard input and output are left
 * to the caller. `files` raises the number of files it may have open; `endSignal` is how it is asked to end.
 */
export function start(command, args, { log, conversation = false, files, endSignal = 'SIGTERM', ...options }) {
    checkNotEnding();
    const whole = files ? ['bash', '-c', `ulimit -n ${files} && exec "$0" "$@"`, command, ...args] : [command, ...args];
    const child = spawn(whole[0], whole.slice(1), {
        ...options,
        stdio: [conversation ? 'pipe' : 'ignore', 'pipe', 'pipe'],
    });
    const output = createWriteStream(log, { flags: 'a' });
    child.stderr.pipe(output);
    if (!conversation)
        child.stdout.pipe(output);
    child.log = log;
    child.endSignal = endSignal;
    child.ended = new Promise((resolve) => {
        child.once('exit', resolve);
        child.once('error', (error) => {
            output.write(`${error.message}\n`);
            resolve();
        });
    });
    child.ended.then(() => started.delete(child));
    started.add(child);
    return child;
}

/** Asks a program to end, and insists after ten seconds. */
export async function stop(child) {
    if (!started.has(child))
        return;
    child.kill(child.endSignal);
    const insist = setTimeout(() => child.kill('SIGKILL'), 10_000);
    await child.ended;
    clearTimeout(insist);
}

/** Stops all that was started, the latest first as they need the earlier ones, but what `kept` says. */
export async function stopAll(kept = () => false) {
    for (const child of [...started].reverse()) {
        if (kept(child))
            continue;
        if (child.ended)
            await stop(child);
        else
            child.kill(); // of run(), which sees to its end
    }
}

/** Stops all, and lets nothing more be started. */
export function endRun() {
    isEnding = true;
    return stopAll();
}

/** The last lines a program wrote, for an error message. */
export function lastWords(child) {
    try {
        return readFileSync(child.log, 'utf8').trim().split('\n').slice(-15).join('\n');
    } catch {
        return '';
    }
}

/** Calls `attempt` until it succeeds; an error when the program ends or the time is over before that. */
export async function waitUntil(what, child, attempt, seconds = 30) {
    const end = Date.now() + seconds * 1000;
    let failure;
    while (Date.now() < end && started.has(child)) {
        try {
            return await attempt();
        } catch (error) {
            failure = error;
        }
        await pause(0.05);
    }
    throw new Error(`${what} did not become ready: ${failure?.message ?? 'it ended'}\n${lastWords(child)}`);
}

export function pause(seconds) {
    return new Promise((resolve) => setTimeout(resolve, seconds * 1000));
}

export function freePort() {
    return new Promise((resolve, reject) => {
        const probe = createServer();
        probe.once('error', reject);
        probe.listen(0, '127.0.0.1', () => {
            const { port } = probe.address();
            probe.close(() => resolve(port));
        });
    });
}
