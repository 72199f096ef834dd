import type { Command } from './command.ts';

type LoadCommand = () => Promise<Command>;

const others = {
  check: async () => (await import('./check.ts')).check,
  diff: async () => (await import('./diff.ts')).diff,
  list: async () => (await import('./list.ts')).list,
  inspect: async () => (await import('./inspect.ts')).inspect,
  ack: async () => (await import('./ack.ts')).ack,
  backtest: async () => (await import('./backtest.ts')).backtest,
  baseline: async () => (await import('./baseline.ts')).baseline,
  explain: async () => (await import('./explain.ts')).explain,
  init: async () => (await import('./init.ts')).init,
  doctor: async () => (await import('./doctor.ts')).doctor,
  report: async () => (await import('./report.ts')).report,
  rules: async () => (await import('./rules.ts')).rules,
  demo: async () => (await import('./demo.ts')).demo,
  schema: async () => (await import('./schema.ts')).schema,
} as const satisfies Record<string, LoadCommand>;

/** Every command, loaded when the first word of the line names it: what it alone needs would cost every other one. */
export const commands = {
  ...others,
  completion: async () => (await import('./completion.ts')).completionOf(others),
} as const satisfies Record<string, LoadCommand>;
