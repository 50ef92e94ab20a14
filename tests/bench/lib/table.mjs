// The table of results.

const grouped = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });

/** Enough digits to compare, no more: 0.83, 8.1, 41,600. */
export function number(value) {
    if (Math.abs(value) >= 100)
        return grouped.format(value);
    return value.toFixed(Math.abs(value) >= 10 ? 1 : 2);
}

export const perSecond = (value) => `${number(value)}/s`;
export const milliseconds = (value) => `${number(value)} ms`;
export const megabytes = (bytes) => `${number(bytes / 1024 / 1024)} MB`;
export const kilobytes = (bytes) => `${number(bytes / 1024)} KB`;

/**
 * One line. `measured` and `yardstick` are texts; `ratio` a number where there is a yardstick to divide by. The target
 * is `atLeast` or `atMost` followed by `unit`; compared is the ratio when the unit is 'x', else `value`.
 */
export function line({ figure, measured, yardstick = '–', ratio, value, atLeast, atMost, unit = 'x' }) {
    const judged = unit === 'x' ? ratio : value;
    const met = atLeast !== undefined ? judged >= atLeast : judged <= atMost;
    const sign = atLeast !== undefined ? '≥' : '≤';
    const bound = atLeast ?? atMost;
    const target = unit === 'x' ? `${sign} ${bound}x` : `${sign} ${grouped.format(bound)}${unit}`;
    return { figure, measured, yardstick, ratio: ratio === undefined ? '–' : `${number(ratio)}x`, target, met };
}

/** The line of a bench that could not be measured. */
export function failedLine(name, target) {
    return { figure: name, measured: 'not measured', yardstick: '–', ratio: '–', target, met: null };
}

export function markdown(lines) {
    const verdict = (met) => (met === null ? 'FAILED' : met ? 'ok' : 'MISSED');
    const rows = lines.map((l) => [l.figure, l.measured, l.yardstick, l.ratio, l.target, verdict(l.met)]);
    const all = [['Figure', 'Measured', 'Yardstick', 'Ratio', 'Target', ''], ['---', '---', '---', '---:', '---', '---'], ...rows];
    return all.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
