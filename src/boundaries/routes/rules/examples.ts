import type { Example } from '../../../model/boundary.ts';

const server = (...routes: readonly string[]) =>
  [`import express from 'express';`, `const app = express();`, ...routes, `app.listen(3000);`, ''].join('\n');

const list = `app.get('/api/orders', (req, res) => res.json([]));`;
const one = `app.get('/api/orders/:id', (req, res) => res.json({}));`;
const renamed = `app.get('/api/purchases/:id', (req, res) => res.json({}));`;
const latest = `app.get('/api/orders/latest', (req, res) => res.json({}));`;
const words = ['mine', 'open', 'paid'].map(
  (it) => `app.get('/api/orders/${it}', (req, res) => res.json([]));`,
);
const strictly = (route: string) =>
  [
    `import express from 'express';`,
    `const app = express();`,
    `const router = express.Router({ strict: true });`,
    route,
    `app.use('/api', router);`,
    '',
  ].join('\n');
const callList = `export const orders = () => fetch('/api/orders');\n`;
const callLatest = `export const latest = () => fetch('/api/orders/latest');\n`;
const callOne = `export const order = (id: string) => fetch('/api/orders/' + id);\n`;

/** Small changes that the rules of this boundary must speak about. */
export const bad = {
  removed: {
    name: 'an endpoint is removed, its caller stays',
    base: { 'server.ts': server(list, one), 'web/orders.ts': callList + callOne },
    head: { 'server.ts': server(list), 'web/orders.ts': callList + callOne },
  },
  renamed: {
    name: 'an endpoint is renamed, its caller is not',
    base: { 'server.ts': server(list, one), 'web/orders.ts': callOne },
    head: { 'server.ts': server(list, renamed), 'web/orders.ts': callOne },
  },
  caught: {
    name: 'an endpoint is removed and a more general one catches its calls',
    base: { 'server.ts': server(latest, one), 'web/orders.ts': callLatest },
    head: { 'server.ts': server(one), 'web/orders.ts': callLatest },
  },
  missing: {
    name: 'a new call asks for a path that nobody serves',
    base: { 'server.ts': server(list), 'web/orders.ts': callList },
    head: {
      'server.ts': server(list),
      'web/orders.ts': `${callList}export const open = () => fetch('/api/settings/orders');\n`,
    },
  },
  captured: {
    name: 'a call has a word where only a parameter serves it, beside endpoints with such words',
    base: { 'server.ts': server(...words, one), 'web/orders.ts': callOne },
    head: {
      'server.ts': server(...words, one),
      'web/orders.ts': `${callOne}export const recent = () => fetch('/api/orders/recent');\n`,
    },
  },
  slash: {
    name: 'a call ends with a slash that the backend refuses',
    head: {
      'server.ts': strictly(`router.post('/orders', (req, res) => res.json({}));`),
      'web/orders.ts': `export const order = () => fetch('/api/orders/', { method: 'POST' });\n`,
    },
  },
  redirected: {
    name: 'a call leaves out a slash, and the backend redirects it',
    head: {
      'main.py': `from fastapi import FastAPI\n\napp = FastAPI()\n\n\n@app.get('/api/orders/')\ndef orders():\n    return []\n`,
      'web/orders.ts': callList,
    },
  },
  method: {
    name: 'a new call uses a method that the path does not have',
    base: { 'server.ts': server(list), 'web/orders.ts': callList },
    head: {
      'server.ts': server(list),
      'web/orders.ts': `${callList}export const clear = () => fetch('/api/orders', { method: 'DELETE' });\n`,
    },
  },
} satisfies Record<string, Example>;

/** The same changes done right, and what only looks like them. */
export const good = {
  lockstep: {
    name: 'both sides move together',
    base: { 'server.ts': server(list, one), 'web/orders.ts': callOne },
    head: { 'server.ts': server(list, renamed), 'web/orders.ts': callOne.replace('orders/', 'purchases/') },
  },
  specific: {
    name: 'a call gets an endpoint of its own',
    base: { 'server.ts': server(one), 'web/orders.ts': callLatest },
    head: { 'server.ts': server(latest, one), 'web/orders.ts': callLatest },
  },
  unused: {
    name: 'an endpoint is removed that nobody calls',
    base: { 'server.ts': server(list, one), 'web/orders.ts': callList },
    head: { 'server.ts': server(list), 'web/orders.ts': callList },
  },
  served: {
    name: 'every call is served',
    head: { 'server.ts': server(list, one), 'web/orders.ts': callList + callOne },
  },
  elsewhere: {
    name: 'a static file and another host are not the backend’s',
    head: {
      'server.ts': server(list),
      'web/orders.ts': `${callList}fetch('/assets/logo.svg');\nfetch('https://api.github.com/api/zen');\n`,
    },
  },
  slashed: {
    name: 'the backend takes both spellings for one',
    head: {
      'server.ts': server(list),
      'web/orders.ts': `export const orders = () => fetch('/api/orders/');\n`,
    },
  },
  named: {
    name: 'a parameter is a name that calls spell out',
    head: {
      'server.ts': server(...words, one),
      'web/orders.ts': `${callOne}fetch('/api/orders/recent');\nfetch('/api/orders/late');\n`,
    },
  },
  unknown: {
    name: 'what follows the prefix is not known',
    head: {
      'server.ts': server(list),
      'web/orders.ts': `${callList}export const load = (kind: string) => fetch(\`/api/\${kind}/latest\`);\n`,
    },
  },
} satisfies Record<string, Example>;
