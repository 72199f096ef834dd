import type { Command } from './command.ts';

/** Every command, loaded only when it runs. The first word of the line names it. */
export const commands = {
  check: async (): Promise<Command> => (await import('./check.ts')).check,
  diff: async (): Promise<Command> => (await import('./diff.ts')).diff,
  list: async (): Promise<Command> => (await import('./list.ts')).list,
  inspect: async (): Promise<Command> => (await import('./inspect.ts')).inspect,
  ack: async (): Promise<Command> => (await import('./ack.ts')).ack,
  baseline: async (): Promise<Command> => (await import('./baseline.ts')).baseline,
  explain: async (): Promise<Command> => (await import('./explain.ts')).explain,
  rules: async (): Promise<Command> => (await import('./rules.ts')).rules,
  demo: async (): Promise<Command> => (await import('./demo.ts')).demo,
  schema: async (): Promise<Command> => (await import('./schema.ts')).schema,
} as const satisfies Record<string, () => Promise<Command>>;
