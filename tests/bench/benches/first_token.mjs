// How long the first word of an answer takes from the model to the visitor.
import { createServer } from 'node:http';
import { median, percentile } from '../lib/rounds.mjs';
import { line, milliseconds } from '../lib/table.mjs';
import { demonstration } from '../lib/laboratory.mjs';

export const name = 'first_token';
export const target = 'from the model sending its first token to the visitor having it ≤ 20 ms, 99th percentile';

/** An OpenAI-compatible endpoint that thinks for a moment, speaks a few words, and remembers when it began to. */
async function startModel() {
    const model = { spokeAt: 0 };
    const event = (content) => `data: ${JSON.stringify({ choices: [{ delta: { content } }] })}\n\n`;
    const server = createServer((request, response) => {
        let text = '';
        request.on('data', (piece) => { text += piece; });
        request.on('end', () => {
            if (!JSON.parse(text).stream) {
                response.setHeader('Content-Type', 'application/json');
                return response.end(JSON.stringify({ choices: [{ message: { content: '{}' }, finish_reason: 'stop' }] }));
            }
            response.writeHead(200, { 'Content-Type': 'text/event-stream' });
            response.flushHeaders();
            setTimeout(() => {
                model.spokeAt = performance.now();
                response.write(event('First'));
                setTimeout(() => response.end(`${event(' and last')}data: [DONE]\n\n`), 20);
            }, 30);
        });
    });
    await new Promise((resolve) => { server.listen(0, '127.0.0.1', resolve); });
    model.url = `http://127.0.0.1:${server.address().port}`;
    model.stop = () => server.close();
    return model;
}

/** Milliseconds from the model's first word until a body holds this text. */
async function delay(model, response, text) {
    const decoder = new TextDecoder();
    let seen = '';
    let heardAt = 0;
    for await (const piece of response.body) {
        seen += decoder.decode(piece, { stream: true });
        if (!heardAt && seen.includes(text))
            heardAt = performance.now();
    }
    if (!heardAt)
        throw new Error(`no token came: ${seen}`);
    return heardAt - model.spokeAt;
}

const post = (url, body, headers = {}) => fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(body),
});

async function measureOn(laboratory, model, databaseUrl) {
    const vigie = await laboratory.startVigie(databaseUrl);
    const token = await vigie.signIn();
    await vigie.send('PUT', '/api/ai/settings', { token,
        body: { endpoints: [{ feature: 'default', baseUrl: `${model.url}/v1`, model: 'bench' }] } });
    const { key } = await vigie.send('PUT', '/api/chat/settings', { token, body: { enabled: true } });
    const begun = await vigie.send('POST', '/api/chat/message', { body: { key, message: 'Hello' } });
    const through = [];
    const direct = [];
    const times = laboratory.quick ? 30 : 200;
    for (let i = 0; i < times; ++i) {
        through.push(await delay(model, await post(`${vigie.url}/api/chat/message`,
            { conversationKey: begun.conversationKey, message: `Question ${i}` }, { Accept: 'text/event-stream' }),
        '"text":"First"'));
        direct.push(await delay(model, await post(model.url, { stream: true }), '"content":"First"'));
    }
    return { through: percentile(through, 0.99), middle: median(through), direct: percentile(direct, 0.99) };
}

export async function run(laboratory) {
    const cluster = await laboratory.filledCluster();
    const model = await startModel();
    const lines = [];
    try {
        const databases = [['SQLite', await laboratory.sqliteCopy('first_token')], ['PostgreSQL', cluster.url(demonstration)]];
        for (const [engine, url] of databases) {
            const { through, middle, direct } = await measureOn(laboratory, model, url);
            await laboratory.stopServers();
            lines.push(line({
                figure: `first token through Vigie, ${engine}, p99 (median ${milliseconds(middle)})`,
                measured: milliseconds(through),
                yardstick: `straight from the model ${milliseconds(direct)}`,
                value: through,
                atMost: 20,
                unit: ' ms',
            }));
        }
    } finally {
        model.stop();
    }
    return lines;
}
