import { describe, expect, test } from 'vitest';
import { nameEndpoint } from '../../../src/boundaries/routes/say.ts';
import type { Statement } from '../../../src/model/boundary.ts';
import { judge } from './judge.ts';
import { type Files, snapshotOf } from './programs.ts';

const say = (statements: readonly Statement[]) => statements.map((it) => `${it.confidence} ${it.message}`);

const server = (...lines: readonly string[]) =>
  [`import express, { Router } from 'express';`, 'const app = express();', ...lines, ''].join('\n');
const orders = `app.get('/api/orders', h);`;
const order = `app.get('/api/orders/:id', h);`;

describe('a miss is no error where something speaks against it', () => {
  test('a mount that could not be read', async () => {
    const [only, ...others] = await judge({
      head: {
        'server.ts': server(orders, `app.use('/api', require(name));`),
        'web.ts': `fetch('/api/nothing');`,
      },
    });
    expect(others).toEqual([]);
    expect(only?.confidence).toBe('likely');
    expect(only?.message).toContain('a mount of the backend could not be read');
    expect(only?.evidence).toContainEqual(
      expect.objectContaining({ site: expect.objectContaining({ path: 'server.ts' }) }),
    );
  });

  test('a mount that could not be read and answers other methods alone is no doubt', async () => {
    const served = (path: string) => `package main
import "github.com/labstack/echo/v4"
func main() {
	e := echo.New()
	e.GET("/api/orders", orders)
	e.Static(${path}, "files")
	e.Start(":80")
}
`;
    const judged = (method: string) =>
      judge({
        head: {
          'main.go': served('ko.String("uploads")'),
          'web.ts': `fetch('/api/nothing', { method: '${method}' });`,
        },
      });
    expect(say(await judged('POST'))).toEqual(['certain No endpoint serves `POST /api/nothing`.']);
    for (const method of ['GET', 'HEAD'])
      expect(say(await judged(method))).toEqual([
        expect.stringMatching(/^likely No endpoint .* a mount of the backend could not be read\.$/),
      ]);
  });

  test('an endpoint whose path could not be read, whatever its method: others beside it may not be seen', async () => {
    const route = (path: string) => `app.get(${path}, h);`;
    const web = `fetch('/api/nothing', { method: 'POST' });`;
    const [only] = await judge({
      head: { 'server.ts': server(orders, route('names[0].path')), 'web.ts': web },
    });
    expect(only?.confidence).toBe('likely');
    const [read] = await judge({ head: { 'server.ts': server(orders, route("'/files'")), 'web.ts': web } });
    expect(read?.confidence).toBe('certain');
  });

  test('an endpoint that is not certain and has the end of its path', async () => {
    const guarded = (path: string) => server(orders, `if (process.env.DEV) app.post('${path}', h);`);
    const web = `fetch('/api/v1/auth/login', { method: 'POST' });`;
    const [near] = await judge({ head: { 'server.ts': guarded('/auth/login'), 'web.ts': web } });
    expect(say(near ? [near] : [])).toEqual([
      expect.stringMatching(/^likely No endpoint .* Not certain: `POST \/auth\/login` may stand there\.$/),
    ]);
    const [far] = await judge({ head: { 'server.ts': guarded('/auth/logout'), 'web.ts': web } });
    expect(far?.confidence).toBe('certain');
  });

  test('a mount elsewhere that could not be read is no doubt', async () => {
    const [only] = await judge({
      head: {
        'server.ts': server(orders, `app.use('/admin', require(name));`),
        'web.ts': `fetch('/api/nothing');`,
      },
    });
    expect(only?.confidence).toBe('certain');
  });

  test('an address of a Go client that lost its host on the way: the device it asks is not this backend', async () => {
    const served = `package main
import "net/http"
func main() {
	http.HandleFunc("/api/state", state)
	http.ListenAndServe(":80", nil)
}
`;
    const asks = (uri: string) => `package main
import "net/http"
type Charger struct{ uri string }
func (c *Charger) Power() { http.Get(c.uri + "/api/meter/power") }
func open() *Charger { return &Charger{uri: ${uri}} }
`;
    const judged = (uri: string) => judge({ head: { 'main.go': served, 'charger.go': asks(uri) } });
    expect(say(await judged('"http://localhost"'))).toEqual([expect.stringContaining('certain No endpoint')]);
    expect(await judged('""')).toEqual([]);
  });

  test('most calls match nothing at all', async () => {
    const calls = ['a', 'b', 'c'].map((it) => `fetch('/api/${it}');`).join('\n');
    const statements = await judge({
      head: { 'server.ts': server(orders), 'web.ts': `fetch('/api/orders');\n${calls}` },
    });
    expect(statements).toHaveLength(3);
    for (const it of statements) {
      expect(it.confidence).toBe('likely');
      expect(it.message).toContain('only 1 of 4 calls match this backend');
    }
  });

  test('an endpoint that goes is missed behind an unknown base too, and where nothing else begins as it does', async () => {
    const teams = `app.delete('/teams/:id', h);`;
    const change = (web: string) =>
      judge({
        base: { 'server.ts': server(orders, order, teams), 'web.ts': web },
        head: { 'server.ts': server(orders, order), 'web.ts': web },
      });
    const gone = 'This change removes `DELETE /teams/{id}`';
    const remove = (base: string) =>
      `export const remove = (id) => fetch(\`${base}/teams/\${id}\`, { method: 'DELETE' });`;
    expect(say(await change(remove('')))).toEqual([expect.stringContaining(`certain ${gone}`)]);
    expect(say(await change(`const API = process.env.API;\n${remove('${API}')}`))).toEqual([
      expect.stringContaining(gone),
    ]);
  });

  test('an endpoint that goes is missed certainly where its guard asks for no more than a router', async () => {
    const web = `export const all = () => fetch('/api/teams');`;
    const files = (guard: string, ...lines: readonly string[]): Files => ({
      'server.ts': server(order, `function tell(router) {`, guard, ...lines, `}`, `tell(app);`),
      'web.ts': web,
    });
    const all = `router.route('/api/teams').get(h);`;
    const change = (guard: string) => judge({ base: files(guard, all), head: files(guard) });
    const gone = (confidence: string) => [expect.stringMatching(new RegExp(`^${confidence} .*/api/teams`))];
    expect(say(await change('if (!router) return;'))).toEqual(gone('certain'));
    expect(say(await change('if (!settings.orders) return;'))).toEqual(gone('likely'));
    expect(say(await change('if (router) return;'))).toEqual(gone('likely'));
  });

  test('an unknown base is what the calls that are served say it is; one that none shares is another backend', async () => {
    const head = (base: string) => ({
      'server.ts': server(orders, order, `app.post('/api/orders', h);`, `app.get('/api/teams/all', h);`),
      'web.ts': `import axios from 'axios';
const own = axios.create({ baseURL: import.meta.env.VITE_API });
const other = axios.create({ baseURL: import.meta.env.VITE_BILLING });
own.get('${base}/orders'); own.get('${base}/orders/1'); own.post('${base}/orders'); own.get('${base}/teams/all');
own.get('${base}/order'); other.get('${base}/invoices');
`,
    });
    const expected = [expect.stringMatching(/^certain No endpoint serves `GET \/api\/order`\. Did you mean/)];
    expect(say(await judge({ head: head('/api') }))).toEqual(expected);
    expect(say(await judge({ head: head('') }))).toEqual(expected);
  });

  test('an unknown base is known again in a variable that holds the address', async () => {
    const statements = await judge({
      head: {
        'server.ts': server(orders, order, `app.post('/api/orders', h);`),
        'web.ts': `const API = import.meta.env.VITE_API;
fetch(\`\${API}/orders\`); fetch(\`\${API}/orders/1\`); fetch(\`\${API}/orders/2\`); fetch(API + '/orders', { method: 'POST' });
export async function late(id: string) {
  const url = \`\${API}/crews/\${id}\`;
  return fetch(url);
}
`,
      },
    });
    expect(say(statements)).toEqual([
      expect.stringMatching(/^certain No endpoint serves `GET \/api\/crews\//),
    ]);
  });

  test('an unknown base is known again where a function gives it', async () => {
    const asked = (path: string) => `fetch(\`\${base()}${path}\`);`;
    const web = ['/orders', '/orders/1', '/orders/2', '/orders/3', '/crews/7'].map(asked);
    const statements = await judge({
      head: {
        'server.ts': server(orders, order),
        'web.ts': [`const base = () => window.APP.base || '/api';`, ...web].join('\n'),
      },
    });
    expect(say(statements)).toEqual([
      expect.stringMatching(/^certain No endpoint serves `GET \/api\/crews\/7`/),
    ]);
  });

  test('a conditional path misses only when every alternative does', async () => {
    const call = (a: string, b: string) =>
      `export const f = (x: boolean) => fetch(x ? '/api/${a}' : '/api/${b}');`;
    const head = (text: string) => ({ head: { 'server.ts': server(orders), 'web.ts': text } });
    expect(await judge(head(call('orders', 'nothing')))).toEqual([]);
    expect(await judge(head(call('something', 'nothing')))).toHaveLength(1);
  });
});

describe('an endpoint that is removed', () => {
  const base = { 'server.ts': server(orders, order), 'web.ts': `fetch('/api/orders/' + id);` };

  test('is certain where many calls match, whatever becomes of as many others; not where few do', async () => {
    const change = (matching: number, others: number) => {
      const names = Array.from({ length: matching }, (_, it) => `/api/items/${it}`);
      const served = names.map((it) => `app.get('${it}', h);`);
      const foreign = Array.from({ length: others }, (_, it) => `/api/foreign/${it}`);
      const web = [...names, ...foreign].map((it) => `fetch('${it}');`).join('\n');
      return judge({
        base: { 'server.ts': server(...served), 'web.ts': web },
        head: { 'server.ts': server(...served.slice(1)), 'web.ts': web },
      });
    };
    const gone = async (matching: number, others: number) =>
      say((await change(matching, others)).filter((it) => it.message.startsWith('This change removes')));
    expect(await gone(14, 14)).toEqual([
      expect.stringMatching(/^certain .* still calls it\.( Did you mean[^?]*\?)?$/),
    ]);
    expect(await gone(5, 14)).toEqual([
      expect.stringMatching(/^likely .*only 5 of 19 calls match this backend/),
    ]);
    expect(await gone(12, 60)).toEqual([
      expect.stringMatching(/^likely .*only 12 of 72 calls match this backend/),
    ]);
  });

  test('is certain beside a mount that could not be read where its own file renames it; where it is only gone it may have moved there', async () => {
    const plugin = `app.use('/api', require(name));`;
    const change = async (...after: readonly string[]) => {
      const web = `fetch('/api/orders');`;
      const head = { 'server.ts': server(plugin, ...after), 'web.ts': web };
      return say(await judge({ base: { 'server.ts': server(plugin, orders), 'web.ts': web }, head }));
    };
    const said = 'This change removes `GET /api/orders`';
    expect(await change(`app.get('/api/sales', h);`)).toEqual([expect.stringContaining(`certain ${said}`)]);
    const unread = expect.stringMatching(
      /^likely This change .* a mount of the backend could not be read\.$/,
    );
    expect(await change(`app.get('/health', h);`)).toEqual([unread]);
    expect(await change(`app.post('/api/sales', h);`)).toEqual([unread]);
    expect(await change(`app.get('/api/sales/all', h);`)).toEqual([unread]);
  });

  test('what a more general one catches is certain beside a mount that could not be read where its own file renames it', async () => {
    const plugin = `app.use('/api', require(name));`;
    const latest = `app.get('/api/orders/latest', h);`;
    const change = async (...after: readonly string[]) => {
      const web = `fetch('/api/orders/latest');`;
      const head = { 'server.ts': server(plugin, ...after, order), 'web.ts': web };
      return say(await judge({ base: { 'server.ts': server(plugin, latest, order), 'web.ts': web }, head }));
    };
    const said = '`GET /api/orders/{id}` now catches `GET /api/orders/latest`';
    expect(await change(`app.get('/api/orders/newest', h);`)).toEqual([
      expect.stringContaining(`certain ${said}`),
    ]);
    expect(await change()).toEqual([expect.stringContaining(`likely ${said}`)]);
  });

  test('below a prefix that a setting may change is certain where many calls ask for what has it; not where few do', async () => {
    const gone = async (many: number) => {
      const names = Array.from({ length: many }, (_, it) => `items/${it}`);
      const web = names.map((it) => `fetch('/api/${it}');`).join('\n');
      const served = (paths: readonly string[]) =>
        server(
          `let at = '/';`,
          `if (settings.url) at = new URL(settings.url).pathname;`,
          ...paths.map((it) => `app.get(at + 'api/${it}', h);`),
        );
      const moved = names.with(0, 'items/zero');
      const change = {
        base: { 'server.ts': served(names), 'web.ts': web },
        head: { 'server.ts': served(moved), 'web.ts': web },
      };
      return say(await judge(change)).filter((it) => it.includes('This change'));
    };
    const said =
      'This change removes `GET /api/items/0`, and `web.ts` still calls it. Did you mean `GET /api/items/zero`';
    expect(await gone(14)).toEqual([expect.stringContaining(`certain ${said}`)]);
    expect(await gone(14)).toEqual([expect.not.stringContaining('{}')]);
    expect(await gone(6)).toEqual([expect.stringMatching(/^likely .* the base may not have served it\.$/)]);
  });

  test('or whose method changed is one finding, at the call, with the endpoint that served it', async () => {
    const [only, ...others] = await judge({
      base,
      head: { ...base, 'server.ts': server(orders, order.replace('get', 'post')) },
    });
    expect(others).toEqual([]);
    expect(only).toMatchObject({
      subject: 'GET /api/orders/{id}',
      message: 'This change leaves `/api/orders/{id}` only `POST`, and `web.ts` still calls `GET`.',
      at: { side: 'head', path: 'web.ts' },
      witness: { method: 'GET', path: '/api/orders/1', servedAtBase: { side: 'base', path: 'server.ts' } },
    });
  });

  test('names the one that took its place first', async () => {
    const [only] = await judge({
      base,
      head: { ...base, 'server.ts': server(orders, `app.get('/api/purchases/:id', h);`) },
    });
    expect(only?.message).toContain(
      'This change removes `GET /api/orders/{id}`, and `web.ts` still calls it. Did you mean `GET /api/purchases/{id}`',
    );
  });

  test.each([
    ['atomic', 0, undefined],
    ['rolling', 1, 'likely'],
    ['independent', 1, 'certain'],
  ] as const)(
    'with its only caller gone too, where the front end ships %s: %i',
    async (skew, count, confidence) => {
      const statements = await judge({
        base,
        head: { 'server.ts': server(orders), 'web.ts': '' },
        settings: { skew: { frontend: skew } },
      });
      expect(statements).toHaveLength(count);
      expect(statements[0]?.confidence).toBe(confidence);
    },
  );

  test('is a warning where a sibling still answers for some values, or the call has an address that was not served either', async () => {
    const me = `app.get('/api/orders/mine', h);`;
    const callMe = `fetch('/api/orders/mine');`;
    const either = (other: string) =>
      `export const f = (x: boolean) => fetch(x ? '${other}' : '/api/orders/all/open');`;
    const open = `app.get('/api/orders/all/open', h);`;
    const narrowed = (more: Files) =>
      judge({
        base: { ...base, 'server.ts': server(orders, me, order), ...more },
        head: { ...base, 'server.ts': server(orders, me), ...more },
      });
    const partly = (other: string) =>
      judge({
        base: { 'server.ts': server(orders, open), 'web.ts': either(other) },
        head: { 'server.ts': server(orders), 'web.ts': either(other) },
      });
    const some = [...(await narrowed({})), ...(await narrowed({ 'me.ts': callMe }))];
    expect(say([...some, ...(await partly('/api/orders')), ...(await partly('/api/none'))])).toEqual([
      expect.stringMatching(/^likely .* Not certain: another endpoint still answers for some values\.$/),
      expect.stringMatching(/^certain /),
      expect.stringMatching(/^certain This change removes `GET \/api\/orders\/all\/open`/),
      expect.stringMatching(/^likely .* Not certain: the call has another address as well\.$/),
    ]);
  });

  test('is an error where all of several addresses that differ in one place were served', async () => {
    const kinds = (...list: readonly string[]) => list.map((it) => `app.get('/api/${it}/open', h);`);
    const change = (web: string) => {
      const both = { 'web.ts': web };
      return judge({
        base: { 'server.ts': server(orders, ...kinds('bars', 'cafes', 'games')), ...both },
        head: { 'server.ts': server(orders, ...kinds('bars', 'cafes')), ...both },
      });
    };
    const choice = `const of = { a: 'bars', b: 'cafes', c: 'games' };
export const f = (x: string) => fetch(\`/api/\${of[x]}/open\`);`;
    const combined = `export const f = (x: boolean, y: boolean) =>
  fetch((x ? '/api/bars/' : '/api/games/') + (y ? 'open' : 'all'));`;
    expect(say([...(await change(choice)), ...(await change(combined))])).toEqual([
      expect.stringMatching(/^certain This change removes `GET \/api\/games\/open`/),
      expect.stringMatching(/^likely .* Not certain: the call has another address as well\.$/),
    ]);
  });

  test('is an error where a value is empty before it is there', async () => {
    const web = {
      'web.ts': `const state = { shop: '', order: '' };
const item = (shop: string, order: string) => fetch(\`/api/shops/\${encodeURIComponent(shop)}/orders/\${encodeURIComponent(order)}\`);
export const one = (other: string) => { item(state.shop, state.order); item(other, other); };`,
    };
    const shop = `app.get('/api/shops/:shop/orders/:id', h);`;
    expect(
      say(
        await judge({
          base: { 'server.ts': server(orders, shop), ...web },
          head: { 'server.ts': server(orders), ...web },
        }),
      ),
    ).toEqual([expect.stringMatching(/^certain This change removes `GET \/api\/shops/)]);
  });

  test('is an error where an unknown value right behind the prefix was a parameter of it', async () => {
    const web = { 'web.ts': `export const f = (shop: string) => fetch(\`/api/v1/\${shop}/orders\`);` };
    const change = (...left: readonly string[]) =>
      judge({
        base: {
          'server.ts': server(`app.get('/api/v1/users', h);`, `app.get('/api/v1/:shop/orders', h);`),
          ...web,
        },
        head: { 'server.ts': server(`app.get('/api/v1/users', h);`, ...left), ...web },
      });
    expect(say([...(await change()), ...(await change(`app.get('/api/v1/mine/orders', h);`))])).toEqual([
      expect.stringMatching(/^certain This change removes `GET \/api\/v1\/\{shop\}\/orders`/),
      expect.stringMatching(/^likely .* for some values\.$/),
    ]);
  });

  test('is an error behind a rewrite of Next.js to a host that the environment names', async () => {
    const front = (host: string) => ({
      'package.json': '{ "dependencies": { "next": "^15.0.0" } }',
      'web/app/api/health/route.ts': 'export async function GET() {}',
      'web/next.config.mjs': `const host = ${host};
export default { rewrites: async () => [{ source: '/api/v1/:path*', destination: \`\${host}/api/v1/:path*\` }] };`,
      'web/orders.ts': `fetch('/api/v1/orders/open');`,
    });
    const change = (host: string) =>
      judge({
        base: {
          'server.ts': server(`app.get('/api/v1/orders/open', h);`, `app.get('/api/v1/users', h);`),
          ...front(host),
        },
        head: { 'server.ts': server(`app.get('/api/v1/users', h);`), ...front(host) },
      });
    expect(say(await change('process.env.BACKEND'))).toEqual([
      expect.stringMatching(/^certain This change removes/),
    ]);
    expect(await change(`'https://api.example.com'`)).toEqual([]);
  });

  test('was not meant by a call with an unknown value for its only word; of several words it may be any', async () => {
    const web = { 'web.ts': `export const one = (id: string) => fetch(\`/api/genres/\${id}\`);` };
    const words = (...list: readonly string[]) => list.map((it) => `app.get('/api/genres/${it}', h);`);
    const change = (before: readonly string[]) =>
      judge({
        base: { 'server.ts': server(orders, ...before), ...web },
        head: { 'server.ts': server(orders), ...web },
      });
    expect(say(await change(words('movie')))).toEqual([]);
    expect(say(await change(words('movie', 'tv')))).toEqual([
      expect.stringMatching(/^likely This change removes .* for some values only\.$/),
    ]);
  });

  test('is missed behind an unknown base where a sibling answers for some of its values', async () => {
    const mine = `app.get('/api/orders/mine', h);`;
    const calls = (...others: readonly string[]) =>
      [
        `import axios from 'axios';`,
        'const http = axios.create({ baseURL: process.env.API });',
        'export const order = (id: number) => http.get(`/orders/${id}`);',
        ...others,
      ].join('\n');
    const narrowed = (web: string) =>
      judge({
        base: { 'server.ts': server(orders, mine, order), 'web.ts': web },
        head: { 'server.ts': server(orders, mine), 'web.ts': web },
      });
    const gone = 'This change removes `GET /api/orders/{id}`';
    const told = calls(`export const all = () => http.get('/orders');`, `http.get('/orders/mine');`);
    expect(say(await narrowed(told))).toEqual([expect.stringContaining(`certain ${gone}`)]);
    expect(say(await narrowed(calls()))).toEqual([
      expect.stringMatching(/^likely .* Not certain: its base address is not known; another/),
    ]);
  });

  test('is none in a file of its own with several calls to a base of that name, none of which is served', async () => {
    const paths = Array.from({ length: 16 }, (_, at) => `/api/boats${at}`);
    const web = (...asked: readonly string[]) =>
      [
        `import axios from 'axios';`,
        'axios.defaults.baseURL = process.env.API;',
        ...asked.map((it, at) => `export const ask${at} = () => axios.get('${it}');`),
      ].join('\n');
    const judged = (...others: readonly string[]) =>
      judge({
        head: {
          'server.ts': server(...paths.map((it) => `app.get('${it}', h);`)),
          'web/own.ts': web(...paths),
          'web/other.ts': web(...others),
        },
      });
    expect(say(await judged('/api/cards', '/api/lists', '/api/marks'))).toEqual([]);
    expect(say(await judged('/api/cards', '/api/lists', '/api/boats1'))).toEqual([
      expect.stringContaining('certain No endpoint serves `GET /api/cards`'),
      expect.stringContaining('certain No endpoint serves `GET /api/lists`'),
    ]);
  });

  test('is certain behind an unknown base of one name that two front ends each give another meaning', async () => {
    const paths = ['boats', 'crews', 'ports', 'tides'];
    const web = (at: string) =>
      [
        `import axios from 'axios';`,
        'axios.defaults.baseURL = process.env.API;',
        ...paths.map((it) => `export const ${it} = () => axios.get('${at}/${it}');`),
      ].join('\n');
    const files = (...lines: readonly string[]): Files => ({
      'server.ts': server(
        ...paths.flatMap((it) => [`app.get('/old/${it}', h);`, `app.get('/api/v2/${it}', h);`]),
        ...lines,
      ),
      'old/web.ts': web('/old'),
      'new/web.ts': `${web('')}\nexport const mast = (id) => axios.get(\`/masts/\${id}\`);`,
    });
    const statements = await judge({ base: files(`app.get('/api/v2/masts/:id', h);`), head: files() });
    expect(say(statements)).toEqual([
      expect.stringContaining('certain This change removes `GET /api/v2/masts/{id}`'),
    ]);
  });

  test('is certain behind a setting that is not known, where the calls ask for much of it without that', async () => {
    const names = Array.from('abcdefghijklm', (it) => `boat${it}`);
    const files = (asked: number, gone?: string): Files => ({
      'server.ts': [
        `import express, { Router } from 'express';`,
        'const app = express();',
        'const router = Router();',
        ...names.map((it) => `router.get('/${it === gone ? `${it}-moved` : it}', h);`),
        `app.use(process.env.BASE + '/api', router);`,
      ].join('\n'),
      'web.ts': names
        .slice(0, asked)
        .map((it) => `fetch('/api/${it}');`)
        .join('\n'),
    });
    const lost = async (asked: number) =>
      say(await judge({ base: files(asked), head: files(asked, 'boata') }));
    expect(await lost(13)).toEqual([expect.stringContaining('certain This change removes `GET /api/boata`')]);
    expect(await lost(5)).toEqual([
      expect.stringMatching(/^likely This change removes .* the base may not have served it\.$/),
    ]);
  });

  test('is certain below a mount of what is imported by its name, where the calls ask for much of it', async () => {
    const parts = ['boats', 'crews', 'ports', 'tides', 'masts', 'sails', 'ropes', 'charts', 'logs', 'docks'];
    const files = (asked: readonly string[], gone?: string): Files => ({
      'app/main.py': `import importlib, pkgutil
from fastapi import FastAPI
import app.parts

app = FastAPI()
for it in pkgutil.iter_modules(app.parts.__path__):
    app.include_router(importlib.import_module(it.name).router, prefix="/api")
`,
      ...Object.fromEntries(
        parts.map((it) => [
          `app/parts/${it}.py`,
          [
            'from fastapi import APIRouter',
            `router = APIRouter(prefix="/${it}")`,
            ...['all', 'new']
              .filter((one) => `${it}/${one}` !== gone)
              .map((one) => `@router.get("/${one}")\ndef ${one}(): ...`),
          ].join('\n'),
        ]),
      ),
      'web.ts': asked.flatMap((it) => [`fetch('/api/${it}/all');`, `fetch('/api/${it}/new');`]).join('\n'),
    });
    const lost = async (asked: readonly string[]) =>
      say(await judge({ base: files(asked), head: files(asked, 'crews/new') }));
    expect(await lost(parts)).toEqual([
      expect.stringContaining('certain This change removes `GET /api/crews/new`'),
    ]);
    expect(await lost(parts.slice(0, 3))).toEqual([
      expect.stringMatching(/^likely This change removes .* the base may not have served it\.$/),
    ]);
  });

  test('comes with a proven edit when the call is one literal and one candidate is clear', async () => {
    const [only] = await judge({
      base: {
        'server.ts': server(orders, `app.get('/api/settings/auth', h);`),
        'web.ts': `fetch('/api/settings/auth?x=1');`,
      },
      head: {
        'server.ts': server(orders, `app.get('/api/auth', h);`),
        'web.ts': `fetch('/api/settings/auth?x=1');`,
      },
    });
    expect(only?.fixes).toMatchObject([
      {
        proven: true,
        edits: [{ text: '/api/auth?x=1', site: { region: { line: 1, column: 8, endColumn: 30 } } }],
      },
    ]);
  });
});

test('the configured prefix of a backend and base of a front end are taken', async () => {
  const settings = {
    routes: {
      backends: [{ root: 'server', prefix: '/api' }],
      frontends: [{ root: 'web', base: '/api' }],
      services: [],
    },
  };
  const files = {
    'server/main.ts': server(`app.get('/orders', h);`),
    'web/main.ts': `export const f = (base: string) => { fetch(base + '/orders'); fetch(base + '/order'); };`,
  };
  expect(say(await judge({ head: files, settings }))).toEqual([
    'certain No endpoint serves `GET /api/order`. Did you mean `GET /api/orders`?',
  ]);
});

test('tests and stories call nobody', async () => {
  const call = `fetch('/api/nothing');`;
  const paths = ['web/a.test.ts', 'web/__tests__/a.ts', 'e2e/a.ts', 'web/a.stories.tsx', 'cypress/a.ts'];
  const head = { 'server.ts': server(orders), ...Object.fromEntries(paths.map((it) => [it, call])) };
  expect(await judge({ head })).toEqual([]);
});

test('an unknown base beside one that is told is not taken for the backend’s prefix', async () => {
  const movies = `app.get('/api/v1/movies/:id', h);`;
  const web = (base: string) => ({
    'web.ts': `const base = ${base};\nexport const movie = (id: string) => fetch(\`\${base}/movies/\${id}\`);`,
  });
  const change = (base: string) =>
    judge({
      base: { 'server.ts': server(orders, movies), ...web(base) },
      head: { 'server.ts': server(orders), ...web(base) },
    });
  expect(await change('process.env.API')).toHaveLength(1);
  expect(await change(`flag ? process.env.API : '/3/lists'`)).toEqual([]);
});

test('a file of Laravel that is named for each caller is served for certain, one that may be named is not', async () => {
  const php = (...lines: readonly string[]) =>
    ['<?php', 'use Illuminate\\Support\\Facades\\Route;', ...lines, ''].join('\n');
  const { contract } = await snapshotOf({
    'app/Providers/RouteServiceProvider.php': php(
      'class RouteServiceProvider extends ServiceProvider {',
      '    public function boot(): void {',
      "        self::load('shop');",
      "        self::load('desk');",
      "        foreach (glob(base_path('routes/parts/*.php')) as $file) {",
      '            Route::group([], $file);',
      '        }',
      '        Route::group([], base_path("routes/theme.$name.php"));',
      '    }',
      '    private static function load(string $part): void {',
      "        Route::group([], base_path(sprintf('routes/%s.base.php', $part)));",
      '    }',
      '}',
    ),
    'routes/shop.base.php': php("Route::get('shop', Shop::class);"),
    'routes/desk.base.php': php("Route::get('desk', Desk::class);"),
    'routes/parts/stock.php': php("Route::get('stock', Stock::class);"),
    'routes/theme.dark.php': php("Route::get('dark', Dark::class);"),
  });
  expect(contract.endpoints.map((it) => `${it.confidence} ${nameEndpoint(it)}`).sort()).toEqual([
    'certain GET /desk',
    'certain GET /shop',
    'certain GET /stock',
    'likely GET /dark',
  ]);
  expect(contract.unresolved).toEqual([]);
});
