import type { Call, Expr } from '../../../../model/module.ts';
import { spellAngles } from '../angle-spelling.ts';
import { argument } from '../argument.ts';
import type { Act, RouterBackend } from '../backend.ts';

const verbs = ['get', 'post', 'put', 'patch', 'delete'];

/** django-ninja: decorated operations of an API or router. https://django-ninja.dev/guides/routers/ */
export const ninja: Omit<RouterBackend, 'id' | 'title' | 'docs' | 'examples' | 'semantics'> = {
  languages: ['python'],
  signs: ['ninja'],
  spell: spellOperation,
  rootAddsSlash: true,
  methods: new Set([...verbs, 'api_operation', 'add_router']),
  machinery: new Set(),
  chains: new Set(),
  makes({ from, name }) {
    if (!/^ninja(?:_extra)?(?:\.|$)/.test(from)) return undefined;
    const made = name.slice(name.lastIndexOf('.') + 1);
    const isRouter = /^(?:Ninja(?:Extra)?API|Router)$/.test(made);
    return isRouter ? { role: 'router', spell: spellOperation } : undefined;
  },
  mayRead: (_method, call) => call.args.length > 0,
  read(method, call): readonly Act[] {
    if (method === 'add_router') return readMount(call);
    const isAny = method === 'api_operation';
    const path = argument(call, 'path', isAny ? 1 : 0);
    const methods = isAny ? methodsOf(call) : [method.toUpperCase()];
    return path ? [{ do: 'serve', methods, paths: [path] }] : [];
  },
};

/** `{name}` and `{converter:name}`, with the converters of Django. */
function spellOperation(text: string): ReturnType<typeof spellAngles> {
  return spellAngles(text.replace(/\{([^{}]{1,200})\}/g, '<$1>'));
}

function methodsOf(call: Call): readonly (string | Expr)[] {
  const methods = argument(call, 'methods', 0);
  return methods ? [methods] : ['*'];
}

function readMount(call: Call): readonly Act[] {
  const prefix = argument(call, 'prefix', 0);
  const child = argument(call, 'router', 1);
  return prefix && child ? [{ do: 'mount', prefixes: [prefix], child }] : [];
}
