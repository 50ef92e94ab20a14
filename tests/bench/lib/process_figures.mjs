// What the kernel says of a process.
import { readFileSync, readdirSync } from 'node:fs';
import { pause } from './process.mjs';

function figure(file, name) {
    const line = readFileSync(file, 'utf8').match(new RegExp(`^${name}:\\s+(\\d+)`, 'm'));
    return Number(line[1]);
}

/** Resident memory in bytes: pages of shared libraries count, as they do for whoever rents the machine. */
export function residentBytes(pid) {
    return figure(`/proc/${pid}/status`, 'VmRSS') * 1024;
}

/** The same once the process has been left alone for a moment. */
export async function restingBytes(pid) {
    await pause(2);
    return residentBytes(pid);
}

/** The most resident memory in bytes that it ever had. */
export function peakBytes(pid) {
    return figure(`/proc/${pid}/status`, 'VmHWM') * 1024;
}

/** How often the threads of a process went to sleep of their own accord, which is how often something woke them. */
export function wakeUps(pid) {
    let sum = 0;
    for (const thread of readdirSync(`/proc/${pid}/task`))
        sum += figure(`/proc/${pid}/task/${thread}/status`, 'voluntary_ctxt_switches');
    return sum;
}
