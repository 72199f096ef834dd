import type { Call } from '../../../../model/module.ts';
import type { Act, Look, RouterBackend } from '../backend.ts';
import { spellColon } from '../colon-spelling.ts';
import { isOption, isSet } from '../options.ts';
import { methodsNamed, verbs } from '../verbs.ts';
import { honoExamples } from './examples.ts';

const plain = new Set<string>([...verbs, 'all']);
const answering = /serve-static|graphql|trpc|swagger|proxy/;
/** The arguments of a route that only document it, or its own handlers. */
const isDefinition = /(?:^|\.)createRoute$/;

/** Hono, with zod-openapi and hono-openapi. https://hono.dev/docs/api/routing */
export const hono: RouterBackend = {
  id: 'hono',
  title: 'Hono',
  docs: 'https://hono.dev/docs/api/routing',
  languages: ['typescript'],
  signs: ["'hono", '"hono', '@hono/'],
  semantics: { caseSensitive: true, slash: 'strict', head: true, precedence: 'declared' },
  spell: spellColon({ constraint: '{', marks: true, braces: true, bareSplat: 0 }),
  rootAddsSlash: false,
  methods: new Set([...plain, 'on', 'route', 'mount', 'openapi', 'openAPIRegistry', 'doc', 'doc31', 'use']),
  machinery: new Set(),
  chains: new Set([...plain, 'on', 'route', 'openapi', 'use', 'mount', 'onError', 'notFound']),
  branches: new Set(['basePath']),
  servers: new Set([
    'serve',
    'handle',
    'fetch',
    'fire',
    'getRequestListener',
    'createAdaptorServer',
    'handler',
  ]),
  makes({ from, name }, call) {
    if (!/^(?:hono|@hono\/zod-openapi)(?:\/|$)/.test(from)) return undefined;
    if (!/(?:^|\.)(?:Hono|OpenAPIHono|createApp)$/.test(name)) return undefined;
    const options = call.args[0]?.value;
    const isLoose = isOption(options, 'strict', false);
    return {
      role: 'either',
      ...(isLoose && { semantics: { slash: 'ignored' as const } }),
      ...(isSet(options, 'getPath') && { shifts: 'getPath' }),
    };
  },
  mayRead: (_method, call) => call.args.length > 0,
  read(method, call, look) {
    const [first, second, third] = call.args.map((it) => it.value);
    if (!first) return [];
    if (plain.has(method)) return readVerb(method, call, look);
    switch (method) {
      case 'on':
        return second && third ? [{ do: 'serve', methods: [first], paths: [second] }] : [];
      case 'route':
        return second ? [{ do: 'mount', prefixes: [first], child: second }] : [];
      case 'mount':
        return [{ do: 'hide', paths: [first], by: 'a mounted application' }];
      case 'openapi':
        return readDefinition(call, look);
      case 'doc':
      case 'doc31':
        return [{ do: 'serve', methods: ['GET'], paths: [first] }];
      default:
        return readUse(call, look);
    }
  },
  examples: honoExamples,
};

/** `app.get('/x', …)`; without a path it is the one before it in the chain, or any. */
function readVerb(method: string, call: Call, look: Look): readonly Act[] {
  const [first] = call.args;
  if (first && call.args.length > 1 && look.isPath(first.value))
    return [{ do: 'serve', methods: methodsNamed(method), paths: [first.value] }];
  let receiver = call.of.is === 'member' ? call.of.of : undefined;
  for (; receiver?.is === 'call' && receiver.of.is === 'member'; receiver = receiver.of.of) {
    const [path] = receiver.args;
    if (path && look.isPath(path.value))
      return [{ do: 'serve', methods: methodsNamed(method), paths: [path.value] }];
  }
  return [];
}

/** `app.openapi(createRoute({ method, path }), handler)` of @hono/zod-openapi. */
function readDefinition({ args: [first] }: Call, look: Look): readonly Act[] {
  const made =
    first && look.refer(first.value).find((it) => it.is === 'made' && isDefinition.test(it.by.name));
  const config = made?.is === 'made' ? made.call.args[0]?.value : undefined;
  if (made?.is !== 'made' || !config) return first ? [{ do: 'obscure', under: '' }] : [];
  const placed = { expr: config, path: made.path };
  const path = look.option(placed, 'path');
  const method = look.option(placed, 'method');
  return path ? [{ do: 'serve', methods: method ? [method] : ['*'], paths: [path] }] : [];
}

function readUse({ args: [first, second] }: Call, look: Look): readonly Act[] {
  const by = second && look.refer(second.value).find((it) => it.is === 'made' && answering.test(it.by.from));
  return first && by?.is === 'made' ? [{ do: 'hide', paths: [first.value], by: by.by.from }] : [];
}
