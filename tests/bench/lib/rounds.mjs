// Rounds: what is compared runs in turn, so that a slow minute of the machine falls on both.

export function median(values) {
    const sorted = [...values].sort((a, b) => a - b);
    const middle = Math.floor(sorted.length / 2);
    return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** The value that so large a share of them (0.99) stays below. */
export function percentile(values, share) {
    const sorted = [...values].sort((a, b) => a - b);
    return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}

/**
 * Measures A B A B …, after one short turn of each that does not count. `measure` and `yardstick` are called with the
 * number of the round (0: the one that does not count) and answer a number. The ratio is the median of the rounds'
 * ratios, not the ratio of the medians.
 */
export async function alternate(rounds, measure, yardstick) {
    await measure(0);
    await yardstick(0);
    const measured = [];
    const yardsticks = [];
    for (let round = 1; round <= rounds; ++round) {
        measured.push(await measure(round));
        yardsticks.push(await yardstick(round));
    }
    return {
        measured: median(measured),
        yardstick: median(yardsticks),
        ratio: median(measured.map((value, i) => value / yardsticks[i])),
    };
}
