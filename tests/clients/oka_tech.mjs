// OKA Tech's front end, as far as it talks to its back end: an axios instance with the token in an interceptor, and the
// calls its pages make. Run with the base URL, an address and a password; says "ok" or what is wrong, exit code 1.
import assert from 'node:assert/strict';
import axios from 'axios';

const [baseURL, email, password] = process.argv.slice(2);
const storage = new Map(); // the browser's localStorage

const api = axios.create({ baseURL: `${baseURL}/api`, headers: { 'Content-Type': 'application/json' } });
api.interceptors.request.use((config) => {
  const token = storage.get('auth_token');
  if (token) config.headers.Authorization = `Bearer ${token}`;
  return config;
});

const leadsAPI = {
  getAll: () => api.get('/leads'),
  getById: (id) => api.get(`/leads/${id}`),
  create: (data) => api.post('/leads', data),
  update: (id, data) => api.put(`/leads/${id}`, data),
  delete: (id) => api.delete(`/leads/${id}`),
};
const authAPI = {
  login: (address, secret) => api.post('/auth/login', { email: address, password: secret }),
  logout: () => api.post('/auth/logout'),
};

async function refused(promise, status) {
  const error = await promise.then(() => null, (reason) => reason);
  assert.ok(error, `an answer ${status} was expected`);
  assert.equal(error.response?.status, status, JSON.stringify(error.response?.data ?? error.message));
  assert.equal(typeof error.response.data.error, 'string');
  return error.response.data;
}

await refused(leadsAPI.getAll(), 401);
await refused(authAPI.login(email, 'not the password'), 401);

const { data: session } = await authAPI.login(email, password);
assert.equal(session.user.email, email);
assert.ok(session.token && session.refreshToken && session.expiresIn > 0);
storage.set('auth_token', session.token);

const { data: before } = await leadsAPI.getAll();
assert.ok(Array.isArray(before), 'the list is a bare array: pages do setLeads(data)');

// The shape the admin page keeps a lead in, nulls and all.
const { data: made, status } = await leadsAPI.create({
  name: 'Élodie Martin', email: 'elodie@cabinet.example', company: 'Cabinet Martin', phone: null, fitScore: null, status: 'new',
});
assert.equal(status, 201);
assert.ok(Number.isInteger(made.id));
for (const key of ['id', 'name', 'email', 'company', 'phone', 'fitScore', 'status', 'source', 'tags', 'notes', 'ownerId',
  'contactId', 'createdAt', 'updatedAt']) assert.ok(key in made, `${key} is missing`);
assert.ok(made.fitScore >= 0 && made.fitScore <= 100);
assert.equal(new Date(made.createdAt).toISOString(), made.createdAt);

const { data: one } = await leadsAPI.getById(made.id);
assert.deepEqual(one, made);

const { data: changed } = await leadsAPI.update(made.id, { ...one, status: 'qualified' });
assert.equal(changed.status, 'qualified');
assert.equal(changed.name, one.name);

const { data: qualified } = await api.get('/leads/status/qualified');
assert.ok(qualified.some((lead) => lead.id === made.id));
const { data: all } = await leadsAPI.getAll();
assert.equal(all.length, before.length + 1);

const invalid = await refused(leadsAPI.create({ name: '', email: 'nonsense' }), 400);
assert.deepEqual(invalid.details.map((detail) => detail.path).sort(), ['email', 'name']);

const { data: stats } = await api.get('/analytics/stats');
assert.equal(stats.total, all.length);
const { data: byStatus } = await api.get('/analytics/leads-by-status');
assert.equal(byStatus.reduce((sum, row) => sum + row.count, 0), all.length);
const { data: score } = await api.get('/analytics/avg-score');
assert.equal(score.count, all.length);

await leadsAPI.delete(made.id);
await refused(leadsAPI.getById(made.id), 404);

// The other front ends keep the refresh token and exchange it.
const { data: renewed } = await api.post('/auth/refresh', { refreshToken: session.refreshToken });
assert.notEqual(renewed.refreshToken, session.refreshToken);
storage.set('auth_token', renewed.token);
const { data: me } = await api.get('/users/me');
assert.equal(me.email, email);

await authAPI.logout();
await refused(leadsAPI.getAll(), 401);
console.log('ok');
