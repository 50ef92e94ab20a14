// A live feed on the ws library: accepts signed-in clients, and sends what is posted to /change to all of them.
import { createSecretKey } from 'node:crypto';
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import jsonwebtoken from 'jsonwebtoken';
import { WebSocketServer } from 'ws';

const secret = createSecretKey(Buffer.from(process.env.JWT_SECRET));
const feed = new WebSocketServer({ noServer: true, perMessageDeflate: false });

feed.on('connection', (client) => {
    client.on('message', () => client.send('{"type":"hello","seq":0}'));
    client.on('error', () => client.terminate());
});

const server = createServer(async (request, response) => {
    if (request.method === 'POST' && request.url === '/change') {
        const message = Buffer.from(await text(request));
        for (const client of feed.clients)
            client.send(message, { binary: false });
        response.statusCode = 201;
    }
    response.end('{}');
});

server.on('upgrade', (request, socket, head) => {
    try {
        const token = new URL(request.url, 'http://localhost').searchParams.get('token');
        jsonwebtoken.verify(token, secret, { algorithms: ['HS256'] });
    } catch {
        socket.end('HTTP/1.1 401 Unauthorized\r\nConnection: close\r\n\r\n');
        return;
    }
    feed.handleUpgrade(request, socket, head, (client) => feed.emit('connection', client, request));
});

server.listen({ port: Number(process.env.PORT), host: '127.0.0.1', backlog: 1024 });
