import type { Class, Expr } from '../../../../../model/module.ts';
import type { Program } from '../../../../../model/program.ts';
import { type Annotation, annotationsOn } from '../../../backends/annotated/annotations.ts';
import { classesOf } from '../../../classes-in.ts';
import type { Client, FoundSink } from '../../client.ts';
import { javaInterfacesExamples } from './examples.ts';
import { type Asked, type InterfaceClient, interfaceClients } from './libraries.ts';

const languages = ['java'] as const;

/** Java interfaces whose annotated methods are requests: Feign, Retrofit and Spring's HTTP interfaces. */
export const javaInterfaces: Client = {
  id: 'java-interfaces',
  title: 'Feign, Retrofit and Spring HTTP interfaces',
  docs: 'https://docs.spring.io/spring-framework/reference/integration/rest-clients.html',
  languages,
  signs: ['openfeign', 'netflix.feign', 'feign.RequestLine', 'retrofit2.http', 'web.service.annotation'],
  open: () => () => undefined,
  more: (program) =>
    classesOf(program, languages).flatMap(({ cls, path }) =>
      cls.abstract ? interfaceClients.flatMap((it) => findRequests(program, it, cls, path)) : [],
    ),
  examples: javaInterfacesExamples,
};

function findRequests(
  program: Program,
  library: InterfaceClient,
  cls: Class,
  path: string,
): readonly FoundSink[] {
  const { packages, mark } = library;
  const own = annotationsOn(program, cls, path, packages);
  if (mark !== undefined && !own.some((it) => it.name === mark)) return [];
  const before = library.before(own);
  return cls.methods.flatMap((fn) =>
    annotationsOn(program, fn, path, packages).flatMap((by) => {
      const asked = library.request(by);
      return asked ? sinksOf(by, asked, before, cls.name) : [];
    }),
  );
}

function sinksOf(
  { expr, path }: Annotation,
  asked: Asked,
  before: readonly Expr[],
  name: string,
): readonly FoundSink[] {
  const { region } = expr;
  const call = expr.is === 'call' ? expr : ({ is: 'call', of: expr, args: [], region } as const);
  const url = addressOf([...before, ...(asked.path ? [asked.path] : [])], call);
  return asked.methods.map((method) => ({
    site: { path, call, when: [], each: [], within: [] },
    sink: { url, method: { is: 'known', name: method }, origin: `interface ${name}` },
  }));
}

/** A literal host with the paths below it; any other host is a setting, or told where the client is made. */
function addressOf(parts: readonly Expr[], at: Expr): Expr {
  const { region } = at;
  const unknown: Expr = { is: 'unknown', text: '', holds: [], region };
  const [first, ...others] = parts;
  if (!first) return unknown;
  const host = first.is === 'literal' ? String(first.value) : '';
  const isHost = /^https?:\/\//i.test(host) && !host.includes('${');
  const isSetting = host.startsWith('${');
  const slash: Expr = { is: 'literal', value: '/', region };
  const below = isHost || isSetting ? others : parts;
  const lead = isHost ? first : unknown;
  return { is: 'operation', op: '+', operands: [lead, ...below.flatMap((it) => [slash, it])], region };
}
