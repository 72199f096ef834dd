import { globalModule } from '../../../../../lang/link/external.ts';
import type { Expr, ExprOf } from '../../../../../model/module.ts';
import type { CallSite, Program } from '../../../../../model/program.ts';
import type { Client, Sink } from '../../client.ts';
import { plainVerbs } from '../../verb-client.ts';
import { shapeExamples } from './examples.ts';

/** What a request is made on tends to be called so. */
const requesting = /api|http|client|request|axios|ajax|rest|backend|gateway|service|srv|fetch/i;
/** What has the same methods and is none of it. */
const other =
  /rout|^app$|server|express|fastify|koa|hono|map|cache|store|storage|session|cookie|param|header|config|registry|queue|redis|dict|mock|nock|msw|memory|i18n|translat|locale|dataloader/i;
const testing = /supertest|express|server|testing/i;
const verbs = new Map([...plainVerbs, ['del', 'DELETE']]);

const receiver = `(?:(?:${requesting.source})[\\w$]{0,80}|[)\\]])[?!]?\\s*\\.\\s*`;
const word = '\\w{3,7}';
/**
 * A verb of something that has such a name or was just made, and one that stands alone. What stands before a verb is looked at
 * behind it: a text without verbs is passed over quickly.
 */
const requestLike = new RegExp(
  `\\b(?:${[...verbs.keys()].join('|')})(?:(?<=${receiver}${word})\\s*[(<?!]|(?<![.$]${word})\\s*[(<])`,
  'i',
);

/**
 * A call that looks like a request of a client nobody knows: a verb on something that is called a client, with an address.
 * It is never certain, and what the client puts before the address is not known. `others` are the clients that are known: what they read is theirs.
 */
export function shapeClient(others: readonly Client[]): Client {
  return {
    id: 'shape',
    title: 'Calls that look like requests',
    docs: 'https://developer.mozilla.org/en-US/docs/Web/HTTP/Reference/Methods',
    languages: ['typescript'],
    signs: ['.get(', '.post(', '.put(', '.patch(', '.delete('],
    told: { signs: ['get', 'post', 'put', 'patch', 'delete', 'del', 'head', 'options'], mark: requestLike },
    open(program) {
      const known = others.map((it) => it.open(program));
      return (site) => {
        const sink = readShape(program, site);
        return sink && !known.some((read) => read(site)) ? sink : undefined;
      };
    },
    examples: shapeExamples,
  };
}

function readShape(program: Program, { path, call }: CallSite): Sink | undefined {
  const { of, args, make } = call;
  const named = of.is === 'name' ? of.name : of.is === 'member' ? of.name : undefined;
  if (make || typeof named !== 'string' || args.length === 0 || args.length > 4) return undefined;
  const verb = verbs.get(named);
  const [first] = args;
  if (verb === undefined || !first || first.spread || !mayBeAddress(first.value)) return undefined;
  if (args.some((it) => it.value.is === 'function')) return undefined;
  const origin = of.is === 'member' ? clientOf(program, of, path) : makerOf(program, of, path);
  if (origin === undefined) return undefined;
  const method = { is: 'known', name: verb } as const;
  return { url: first.value, origin, method, confidence: 'likely', paths: true, underUnknown: true };
}

/** The name of what a verb is a member of, where that may be a client. */
function clientOf(program: Program, of: ExprOf<'member'>, path: string): string | undefined {
  const receiver = nameOf(of.of);
  const isClient = requesting.test(receiver) && !other.test(receiver) && isUnknown(program, of, path);
  return isClient ? `shape ${receiver}` : undefined;
}

/** What made a verb that stands alone: `const { get } = useApi()` of a package. */
function makerOf(program: Program, of: Expr, path: string): string | undefined {
  for (const it of program.refer(of, path)) {
    if (it.is !== 'external') return undefined;
    const maker = it.name.slice(0, Math.max(0, it.name.indexOf('()')));
    if (requesting.test(maker) && !other.test(maker) && !testing.test(it.from))
      return `shape ${it.from} ${maker}`;
  }
  return undefined;
}

function mayBeAddress({ is }: Expr): boolean {
  return is !== 'object' && is !== 'function' && is !== 'array' && is !== 'class';
}

/** The last name of `this.api`, `api`, `getApi()`. */
function nameOf(expr: Expr): string {
  if (expr.is === 'name') return expr.name;
  if (expr.is === 'member') return typeof expr.name === 'string' ? expr.name : '';
  return expr.is === 'call' ? nameOf(expr.of) : '';
}

/** Nothing of the tree is called, and nothing of a package that is no client either. */
function isUnknown(program: Program, callee: Expr, path: string): boolean {
  return program.refer(callee, path).every((it) => {
    if (it.is === 'external' || it.is === 'made') {
      const { from, name } = it.is === 'made' ? it.by : it;
      if (from === globalModule) return name.includes('()') || requesting.test(name);
      return requesting.test(from) && !testing.test(from);
    }
    return it.is === 'unknown' || it.is === 'parameter';
  });
}
