// 5,000 live clients: how long until a change has reached all of them, and what a client costs in memory.
import { measureFeed } from '../lib/audience.mjs';
import { kilobytes, line, milliseconds } from '../lib/table.mjs';
import { seed } from '../lib/vigie.mjs';

export const name = 'live_feed';
export const target = '5,000 live clients: a change reaches all ≤ 1.0x the time of a Node ws server; ≤ 24 KB a client';

function leadNamed(marker) {
    return { name: marker, email: `${marker}@bench.example`, company: 'Atelier du Rivage', phone: '', status: 'new',
        source: 'bench', tags: ['live'], notes: 'One change for everybody who listens.' };
}

const feed = {
    path: '/api/live',
    firstMessage: '{"subscribe":["leads"]}',
    rest: 0.3,
    prepare: () => (marker) => ({ path: '/api/leads', body: leadNamed(marker) }),
};

export async function run(laboratory) {
    const cluster = await laboratory.cluster();
    await cluster.createDatabase('live_feed');
    await seed(laboratory.server, cluster.url('live_feed'), 100, laboratory.folder);
    const { measured, yardstick, ratio, bytes, twinBytes } = await measureFeed(laboratory, cluster.url('live_feed'), feed);
    return [
        line({ figure: 'one change to 5,000 live clients, PostgreSQL', measured: milliseconds(measured),
            yardstick: `Node ws ${milliseconds(yardstick)}`, ratio, atMost: 1.0 }),
        line({ figure: 'memory of a live client', measured: kilobytes(bytes), yardstick: `Node ws ${kilobytes(twinBytes)}`,
            ratio: bytes / twinBytes, value: bytes / 1024, atMost: 24, unit: ' KB' }),
    ];
}
