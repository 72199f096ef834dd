import { lastName } from '../../../../../lang/link/unit.ts';
import type { CallSite, Program } from '../../../../../model/program.ts';
import { importsAny } from '../../../modules-of.ts';
import { type Act, obscure, serve } from '../../act.ts';
import { plainText } from '../../arguments/plain-text.ts';
import { verbs } from '../../arguments/verbs.ts';
import type { GatheredBackend } from '../../backend.ts';
import { gatherSpoken } from '../../blocks/gather-spoken.ts';
import { assignedTo } from '../../calls/assigned.ts';
import { gatherRouters } from '../../routers/gather-routers.ts';
import { each, routerMethods, serves, verbMethods } from '../../routers/router-methods.ts';
import { javalinExamples } from './examples.ts';
import { spellJavalin } from './spelling.ts';

const languages = ['java', 'kotlin'] as const;
const signs = ['io.javalin'] as const;
const sockets = ['ws', 'sse'];
const methods = routerMethods({ ...verbMethods(verbs), ...each(sockets, serves('GET')) });

/** Javalin: what an application is told, and blocks of `ApiBuilder`. It matches as its `RouterConfig` begins with. https://javalin.io/documentation#handlers */
export const javalin: GatheredBackend = {
  id: 'javalin',
  title: 'Javalin',
  docs: 'https://javalin.io/documentation#handlers',
  languages,
  signs,
  semantics: { caseSensitive: true, slash: 'ignored', head: true, precedence: 'declared' },
  spell: spellJavalin,
  rootAddsSlash: false,
  gather(program) {
    if (!importsAny(program, signs, languages)) return [];
    const prefix = assignedTo(program, 'contextPath', signs, languages);
    const application = { role: 'application', prefix } as const;
    const madeBy = (name: RegExp) => (it: { readonly from: string; readonly name: string }) =>
      it.from.startsWith('io.javalin') && name.test(it.name) ? application : undefined;
    return [
      ...gatherRouters(program, {
        ...{ languages, signs, methods, chains: 'all' },
        makes: madeBy(/(?:^|\.)(?:create|Javalin)$/),
        holds: madeBy(/(?:^|\.)Javalin$/),
      }).values(),
      ...gatherSpoken(program, {
        ...{ languages, packages: signs, application, read: readSpoken },
        ...{ starts: new Set(['routes', 'apiBuilder']), below: 'path' },
        ...{ tells: new Set([...methods.keys(), 'crud']), speaker: 'ApiBuilder', adds: 'addEndpoints' },
      }),
    ];
  },
  examples: javalinExamples,
};

/** `get("/x", f)`, `get(f)` of the path around, and `crud("/books/{book}", controller)`. https://javalin.io/documentation#crudhandler */
function readSpoken(program: Program, { call, path: at }: CallSite): readonly Act[] {
  const name = lastName(call.of) ?? '';
  const [first] = call.args.map((it) => it.value);
  if (!first) return [];
  const text = plainText(program, first, at);
  if (name === 'crud') {
    if (text === undefined) return [obscure];
    const list = text.replace(/\/?[^/]*\/?$/, '');
    return [serve(['GET', 'POST'], list), serve(['GET', 'PATCH', 'DELETE'], first)];
  }
  const isPath = text !== undefined || first.is === 'template' || first.is === 'operation';
  return [serve([sockets.includes(name) ? 'GET' : name.toUpperCase()], isPath ? first : '')];
}
