import type { Call } from '../../../../model/module.ts';
import type { CallSite, Program } from '../../../../model/program.ts';
import { callsIn } from '../../modules-of.ts';

const catchAll = /(?:^|\/)(?:pages|app)(\/.+)\/\[(?:\.{3})?\w+\](?:\/route)?\.[cm]?[jt]sx?$/;

/** Where a file of Next.js takes whatever stands below it: `app/(site)/api/auth/[...nextauth]/route.ts` is `/api/auth`. */
export function catchAllPath(path: string): string | undefined {
  return catchAll.exec(path)?.[1]?.replaceAll(/\/\([^/]*\)/g, '');
}

/** The path below which a handler takes all requests: `/auth` of `app.use('/auth/*', handler)`. */
export function usedUnder(
  program: Program,
  { call, path }: Pick<CallSite, 'call' | 'path'>,
): string | undefined {
  const first = userOf(program, call)?.call.args[0]?.value;
  if (!first || first === call) return undefined;
  const [value] = program.evaluate(first, path).values;
  const text = value?.parts.filter((it) => typeof it === 'string').join('');
  return text?.replace(/\/?(?:\*|\{\*).*$/, '');
}

function userOf(program: Program, handler: Call): CallSite | undefined {
  return callsIn(program, ['typescript']).find(({ call }) => call.args.some((it) => it.value === handler));
}
