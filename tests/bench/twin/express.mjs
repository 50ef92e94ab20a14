// GET /api/leads/:id as a careful Express server does it: one process, a pool of connections, a named prepared statement,
// the token verified, the record in the same form as Vigie's.
import { createSecretKey } from 'node:crypto';
import express from 'express';
import jsonwebtoken from 'jsonwebtoken';
import pg from 'pg';

pg.types.setTypeParser(pg.types.builtins.INT8, Number);

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 20 });
// A key object: given the text, jsonwebtoken would first try to read it as a public key, every time.
const secret = createSecretKey(Buffer.from(process.env.JWT_SECRET));

const findLead = {
    name: 'find-lead',
    text: `select id, contact_id, owner_id, name, email, company, phone, fit_score, fit_score_manual, score_factors, status,
                  source, tags, notes, version, created_at, updated_at
           from leads where company_id = $1 and id = $2`,
};

function leadOf(row) {
    return {
        id: row.id,
        contactId: row.contact_id,
        ownerId: row.owner_id,
        name: row.name,
        email: row.email,
        company: row.company,
        phone: row.phone,
        fitScore: row.fit_score,
        fitScoreManual: row.fit_score_manual,
        scoreFactors: row.score_factors,
        status: row.status,
        source: row.source,
        tags: row.tags,
        notes: row.notes,
        version: row.version,
        createdAt: new Date(row.created_at).toISOString(),
        updatedAt: new Date(row.updated_at).toISOString(),
    };
}

function authenticate(request, response, next) {
    const credential = request.headers.authorization ?? '';
    try {
        request.claims = jsonwebtoken.verify(credential.replace(/^Bearer /, ''), secret, { algorithms: ['HS256'] });
    } catch {
        response.status(401).json({ error: 'Invalid token' });
        return;
    }
    next();
}

const application = express();
application.disable('x-powered-by');
application.disable('etag'); // the version is one already; a hash of the body would cost more

application.get('/', (request, response) => response.json({ status: 'ok' }));

application.get('/api/leads/:id', authenticate, async (request, response) => {
    const { rows } = await pool.query({ ...findLead, values: [request.claims.companyId, request.params.id] });
    if (rows.length === 0) {
        response.status(404).json({ error: 'Not found' });
        return;
    }
    response.set('ETag', `"${rows[0].version}"`).json(leadOf(rows[0]));
});

application.listen(Number(process.env.PORT), '127.0.0.1');
