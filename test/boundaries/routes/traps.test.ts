import { describe, expect, test } from 'vitest';
import { rulesFor } from '../../../src/boundaries/routes/rules/index.ts';
import { type Files, snapshotOf } from './programs.ts';

const server: Files = {
  'server/app.ts': `import express from 'express';
const app = express();
app.get('/api/orders', h);
app.get('/api/orders/:id', h);
app.delete('/api/orders/:id', h);
`,
  'web/orders.ts': `export const orders = () => fetch('/api/orders');\n`,
};

/** What every rule says of a change that adds these files. */
async function judge(files: Files): Promise<readonly string[]> {
  const [before, after] = [await snapshotOf(server, 'base'), await snapshotOf({ ...server, ...files })];
  return rulesFor({}).flatMap((rule) =>
    [...(rule.drift === 'time' ? rule.check(before, after) : rule.check(after, before))].map(
      (it) => `${it.confidence ?? 'certain'} ${it.impact ?? rule.impact} ${rule.id}`,
    ),
  );
}

/** Each trap, and the same lines without it: those must be stopped, or the silence would prove nothing. */
const traps: Readonly<Record<string, { readonly trap: Files; readonly twin: Files }>> = {
  'a local function named fetch': {
    trap: { 'web/a.ts': `const fetch = (name: string) => name;\nfetch('/api/nothing');\n` },
    twin: { 'web/a.ts': `fetch('/api/nothing');\n` },
  },
  'an imported function named fetch': {
    trap: {
      'web/a.ts': `import { fetch } from './b.ts';\nfetch('/api/nothing');\n`,
      'web/b.ts': `export const fetch = (name: string) => name;\n`,
    },
    twin: { 'web/a.ts': `import { fetch } from 'undici';\nfetch('/api/nothing');\n` },
  },
  'zustand’s create': {
    trap: {
      'web/a.ts': `import { create } from 'zustand';\nexport const useThings = create(() => ({}));\nuseThings.get('/api/nothing');\nuseThings('/api/nothing');\n`,
    },
    twin: {
      'web/a.ts': `import { create } from 'axios';\nexport const things = create({});\nthings.get('/api/nothing');\n`,
    },
  },
  'getters of maps, caches, headers and stores': {
    trap: {
      'web/a.ts': `const seen = new Map<string, string>();
seen.get('/api/nothing'); seen.delete('/api/nothing');
export const read = (cache: Cache, headers: Headers, store: Storage, key: string) => [
  cache.get('/api/nothing'), headers.get('/api/nothing'), sessionCache.delete('/api/nothing'), store.getItem('/api/nothing'),
];
`,
    },
    twin: {
      'web/a.ts': `const api = getApiClient();
api.get('/api/orders'); api.get('/api/orders/1'); api.get('/api/orders/2'); api.delete('/api/orders/1');
api.get('/api/nothing');
`,
    },
  },
  'an SWR key whose fetcher asks for something else': {
    trap: {
      'web/a.ts': `import useSWR from 'swr';
export const useA = () => useSWR('/api/nothing', () => fetch('/api/orders'));
export const useB = () => useSWR('nothing', (key: string) => database.load(key));
export const useC = () => useSWR(['nothing', 1], ([key]) => database.load(key));
`,
    },
    twin: {
      'web/a.ts': `import useSWR from 'swr';\nexport const useA = () => useSWR('/api/nothing', (url: string) => fetch(url));\n`,
    },
  },
  'a state that is empty at first, in the middle and at the end of a path': {
    trap: {
      'web/a.tsx': `import { useState } from 'react';
export function A() {
  const [id, setId] = useState('');
  const open = { name: 'x' };
  fetch(\`/api/orders/\${id}\`, { method: 'DELETE' });
  fetch('/api/orders/' + open.id, { method: 'DELETE' });
  return fetch(\`/api/\${id}/latest\`);
}
`,
    },
    twin: { 'web/a.tsx': `export const remove = () => fetch('/api/orders/', { method: 'DELETE' });\n` },
  },
  'a state that is empty at first, where a builder puts it into a path': {
    trap: {
      'web/paths.js': `export const lines = (order) => {\n  let url = \`/api/\${order}/lines\`;\n  return url;\n};\n`,
      'web/a.jsx': `import { Component } from 'react';
import { lines } from './paths.js';
class Base extends Component {}
export class A extends Base {
  state = { order: '', kind: 'nothing' };
  load() {
    const { order, kind } = this.state;
    fetch(lines(order));
    return fetch(\`/api/\${kind}\`);
  }
}
`,
    },
    twin: {
      'web/a.jsx': `class A {\n  state = { kind: 'nothing' };\n  load() {\n    return fetch(\`/api/\${this.state.kind}\`);\n  }\n}\n`,
    },
  },
  'a query that goes on': {
    trap: {
      'web/a.ts': `export const page = (base: string, next: string) => fetch(base ? \`/api/orders&page=2\` : next);\n`,
    },
    twin: { 'web/a.ts': `fetch('/api/orders-page=2');\n` },
  },
  'a parameter that is given another value': {
    trap: {
      'web/a.ts': `function ask(path: string) {\n  path = shorten(path);\n  return fetch(path);\n}\nask('/api/nothing');\n`,
    },
    twin: {
      'web/a.ts': `function ask(path: string) {\n  return fetch(path);\n}\nask('/api/nothing');\n`,
    },
  },
  'a host and a port that are not known': {
    trap: {
      'web/a.ts': `fetch(\`http://\${host}:\${port}/api/nothing\`);\nfetch(\`\${location.origin}/nothing\`);\n`,
    },
    twin: { 'web/a.ts': `fetch('http://localhost:3000/api/nothing');\n` },
  },
  'static files': {
    trap: { 'web/a.ts': `fetch('/assets/logo.svg'); fetch('/locales/en.json'); fetch('/app.wasm');\n` },
    twin: { 'web/a.ts': `fetch('/api/logo.svg');\n` },
  },
  'other hosts': {
    trap: {
      'web/a.ts': `fetch('https://api.github.com/api/nothing'); fetch('//cdn.acme.test/api/nothing');\n`,
    },
    twin: { 'web/a.ts': `fetch('http://127.0.0.1/api/nothing');\n` },
  },
  'an address that is null, or whole, where it is not this one': {
    trap: {
      'web/a.ts': `const ask = (path: string | null) => path && fetch(path.startsWith('http') ? path : '/api' + path);
export const one = (id?: string) => ask(id ? \`/orders/\${id}\` : null);
`,
    },
    twin: {
      'web/a.ts': `const ask = (path: string) => fetch(path.startsWith('http') ? path : '/api' + path);\nask('/nothing');\n`,
    },
  },
  'a placeholder that the build fills in': {
    trap: { 'web/a.ts': `fetch('__API_ROOT__/nothing'); fetch('%API%/api/nothing');\n` },
    twin: { 'web/a.ts': `fetch('/api/nothing');\n` },
  },
  'tests, stories and stand-ins, and what they call a function with': {
    trap: {
      'web/a.test.ts': `fetch('/api/nothing');\n`,
      'web/a.stories.tsx': `fetch('/api/nothing');\n`,
      'web/__mocks__/a.ts': `fetch('/api/nothing');\n`,
      'web/b.ts': `export const ask = (path: string) => fetch('/api' + path);\n`,
      'web/__tests__/b.ts': `import { ask } from '../b.ts';\nask('/nothing');\n`,
    },
    twin: {
      'web/b.ts': `export const ask = (path: string) => fetch('/api' + path);\nask('/nothing');\n`,
    },
  },
  'what a bundler wrote': {
    trap: { 'web/a.js': `${'var a=1;'.repeat(200)}fetch('/api/nothing');\n` },
    twin: { 'web/a.js': `fetch('/api/nothing');\n` },
  },
  'a query that brings its own mark': {
    trap: {
      'web/a.ts': `const ask = (path: string, query: object) => {
  let more = new URLSearchParams(query).toString();
  if (more) more = \`?\${more}\`;
  return fetch('/api' + path + more);
};
ask('/orders', {});
`,
    },
    twin: { 'web/a.ts': `fetch('/api/orders' + '-gone');\n` },
  },
  'a setting whose stand-in repeats the prefix': {
    trap: {
      'web/a.ts': `const set = import.meta.env.VITE_API ?? '';\nconst root = set.length > 0 ? set : '/api';\nfetch(\`\${root}/api/orders\`);\n`,
    },
    twin: { 'web/a.ts': `const root = '/api';\nfetch(\`\${root}/api/orders\`);\n` },
  },
  'a proxy that hands on to somebody else': {
    trap: {
      'nginx.conf': `server {\n  location /grafana/ {\n    proxy_pass http://grafana:3000/;\n  }\n}\n`,
      'web/a.ts': `fetch('/grafana/api/dashboards');\n`,
    },
    twin: {
      'nginx.conf': `server {\n  location /shop/ {\n    proxy_pass http://backend:3000/;\n  }\n}\n`,
      'web/a.ts': `fetch('/shop/api/orders'); fetch('/shop/api/dashboards');\n`,
    },
  },
};

describe.each(Object.entries(traps))('%s', (_name, { trap, twin }) => {
  test('is no drift', async () => {
    expect(await judge(trap)).toEqual([]);
  });

  test('and without it, the call is stopped', async () => {
    expect(await judge(twin)).toContainEqual(
      expect.stringMatching(/ breaking routes\/(?:no-such-endpoint|method-mismatch)$/),
    );
  });
});
