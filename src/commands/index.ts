import type { Command } from './command.ts';

type LoadCommand = () => Promise<Command>;

const everyday = () => import('./everyday.ts');
const occasional = () => import('./occasional.ts');

const others = {
  check: async () => (await everyday()).check,
  diff: async () => (await import('./diff.ts')).diff,
  list: async () => (await everyday()).list,
  inspect: async () => (await occasional()).inspect,
  ack: async () => (await occasional()).ack,
  backtest: async () => (await occasional()).backtest,
  baseline: async () => (await occasional()).baseline,
  explain: async () => (await occasional()).explain,
  init: async () => (await occasional()).init,
  doctor: async () => (await occasional()).doctor,
  report: async () => (await occasional()).report,
  rules: async () => (await occasional()).rules,
  demo: async () => (await everyday()).demo,
  schema: async () => (await occasional()).schema,
} as const satisfies Record<string, LoadCommand>;

/**
 * Every command, loaded when the first word of the line names it. In three parts: were each a part of its own, what they
 * share would be cut into dozens of files, and reading those costs more than it saves.
 */
export const commands = {
  ...others,
  completion: async () => (await import('./completion.ts')).completionOf(others),
} as const satisfies Record<string, LoadCommand>;
