import type { RouterBackend } from '../../backend.ts';
import { belowMux } from '../../go/below-mux.ts';
import { madeOn } from '../../routers/made-on.ts';
import {
  each,
  hidesFiles,
  routerMethods,
  serves,
  servesNamed,
  verbMethods,
} from '../../routers/router-methods.ts';
import { spellColon } from '../../spelling/colon.ts';
import { ginExamples } from './examples.ts';

const gin = 'github.com/gin-gonic/gin';

const methods = routerMethods({
  ...verbMethods(['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS', 'Any']),
  ...each(['Handle', 'Match'], servesNamed),
  ...each(['StaticFile', 'StaticFileFS'], serves('GET', 'HEAD')),
  ...each(['Static', 'StaticFS'], hidesFiles),
});

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
  methods,
  chains: new Set([...methods.keys(), 'Use']),
  makes({ from, name }, call) {
    if (from !== gin) return undefined;
    if (/^(?:New|Default|Engine)$/.test(name)) return { role: 'application' };
    return name.endsWith('.Group') ? madeOn(call, call.args[0]?.value) : undefined;
  },
  holds({ from, name }) {
    if (from !== gin) return undefined;
    if (name === 'Engine') return { role: 'application' };
    return /^(?:RouterGroup|IRouter|IRoutes)$/.test(name) ? { role: 'router' } : undefined;
  },
  examples: ginExamples,
});
