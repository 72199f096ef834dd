import type { Act, RouterBackend } from '../backend.ts';
import { belowMux } from '../below-mux.ts';
import { spellColon } from '../colon-spelling.ts';
import { ginExamples } from './examples.ts';

const verbs = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'];
const files = new Set(['Static', 'StaticFS', 'StaticFile', 'StaticFileFS']);
const gin = 'github.com/gin-gonic/gin';

/** gin. A slash too many or too few is answered by a redirect (GET 301, others 307). https://pkg.go.dev/github.com/gin-gonic/gin */
export const ginBackend: RouterBackend = belowMux({
  id: 'gin',
  title: 'gin',
  docs: 'https://gin-gonic.com/en/docs/',
  languages: ['go'],
  signs: ['gin-gonic/gin'],
  semantics: { caseSensitive: true, slash: 'redirect', head: false, precedence: 'specific' },
  spell: spellColon({ namedSplat: 0 }),
  rootAddsSlash: true,
  methods: new Set([...verbs, ...files, 'Any', 'Handle', 'Match']),
  machinery: new Set(),
  chains: new Set([...verbs, ...files, 'Any', 'Handle', 'Match', 'Use']),
  makes({ from, name }, call) {
    if (from !== gin) return undefined;
    if (name === 'New' || name === 'Default' || name === 'Engine') return { role: 'application' };
    if (!/\.Group$/.test(name) || call.of.is !== 'member') return undefined;
    const prefix = call.args[0]?.value;
    return { role: 'router', on: call.of.of, ...(prefix && { prefix }) };
  },
  holds({ from, name }) {
    if (from !== gin) return undefined;
    if (name === 'Engine') return { role: 'application' };
    return /^(?:RouterGroup|IRouter|IRoutes)$/.test(name) ? { role: 'router' } : undefined;
  },
  mayRead: (_method, call) => call.args.length > 1,
  read(method, call): readonly Act[] {
    const [first, second] = call.args.map((it) => it.value);
    if (!first || !second) return [];
    if (method === 'StaticFile' || method === 'StaticFileFS')
      return [{ do: 'serve', methods: ['GET', 'HEAD'], paths: [first] }];
    if (files.has(method)) return [{ do: 'hide', paths: [first], by: 'static files' }];
    if (method === 'Handle' || method === 'Match')
      return [{ do: 'serve', methods: [first], paths: [second] }];
    return [{ do: 'serve', methods: [method === 'Any' ? '*' : method], paths: [first] }];
  },
  examples: ginExamples,
});
