// A report of ten pages, laid out as a PDF.
import { median } from '../lib/rounds.mjs';
import { line, milliseconds } from '../lib/table.mjs';

export const name = 'report_pdf';
export const target = 'GET /api/reports/:leadId/pdf of ten pages or more ≤ 300 ms';

/** Some 20,000 characters in paragraphs of changing length: what a field takes. */
function pages() {
    let out = '';
    for (let i = 1; out.length < 19_000; ++i) {
        out += `Paragraph ${i}: ${'the library has rooms full of books that were read too often. '.repeat(5 + i % 7)}\n`;
    }
    return out;
}

export async function run(laboratory) {
    const vigie = await laboratory.startVigie(await laboratory.sqliteCopy('report_pdf'));
    const token = await vigie.signIn();
    const [lead] = await vigie.send('GET', '/api/leads?limit=1', { token });
    await vigie.send('PUT', `/api/reports/${lead.id}`, { token,
        body: { content: { summary: pages().slice(0, 6_000), situation: pages(), offer: pages() } } });
    const times = [];
    let count = 0;
    for (let i = 0; i < (laboratory.quick ? 5 : 30); ++i) {
        const began = performance.now();
        const answer = await fetch(`${vigie.url}/api/reports/${lead.id}/pdf`, { headers: { Authorization: `Bearer ${token}` } });
        const bytes = Buffer.from(await answer.arrayBuffer());
        times.push(performance.now() - began);
        count = bytes.toString('latin1').match(/\/Type \/Page\b(?!s)/g)?.length ?? 0;
    }
    if (count < 10)
        throw new Error(`the report has ${count} pages`);
    const worst = Math.max(...times);
    return [line({
        figure: `report PDF of ${count} pages, worst of ${times.length} (median ${milliseconds(median(times))})`,
        measured: milliseconds(worst),
        value: worst,
        atMost: 300,
        unit: ' ms',
    })];
}
