import { lastName } from '../../../../../lang/link/unit.ts';
import type { Program } from '../../../../../model/program.ts';
import { imports, importsAny, modulesOf } from '../../../modules-of.ts';
import type { Client } from '../../client.ts';
import { connectExamples } from './examples.ts';

const packages = ['@connectrpc/connect', '@bufbuild/connect', 'nice-grpc-web'] as const;
const makers = /^(?:createClient|createPromiseClient|createCallbackClient)$/;
const languages = ['typescript'] as const;

/**
 * Connect and gRPC-Web: each method of a client asks for `/package.Service/Method`, which stands in Protobuf descriptions
 * that are not read. The calls are counted, so that nobody takes them for checked.
 * https://connectrpc.com/docs/web/using-clients
 */
export const connect: Client = {
  id: 'connect',
  title: 'Connect and gRPC-Web (counted only)',
  docs: 'https://connectrpc.com/docs/web/using-clients',
  languages,
  signs: packages,
  unread: 'Connect or gRPC-Web',
  open(program) {
    const names = findClientNames(program);
    return ({ path, call: { of, make } }) => {
      if (make || of.is !== 'member' || typeof of.name !== 'string' || !names.has(lastName(of.of) ?? ''))
        return undefined;
      const isClient = program
        .refer(of.of, path)
        .some((it) => it.is === 'made' && packages.some((name) => it.by.from.startsWith(name)));
      return isClient ? { url: of, method: { is: 'known', name: 'POST' } } : undefined;
    };
  },
  examples: connectExamples,
};

/** What clients are called where they are made: asking of every call what it is called on would cost too much. */
function findClientNames(program: Program): ReadonlySet<string> {
  const names = new Set<string>();
  if (!importsAny(program, packages)) return names;
  for (const path of modulesOf(program, languages)) {
    const module = program.modules.get(path);
    if (!module || !imports(module, packages)) continue;
    const { bindings, classes } = module;
    for (const { name, value } of [...bindings, ...classes.flatMap((it) => it.fields)])
      if (value.is === 'call' && value.of.is === 'name' && makers.test(value.of.name)) names.add(name);
  }
  return names;
}
