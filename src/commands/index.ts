import { ack } from './ack.ts';
import { backtest } from './backtest.ts';
import { baseline } from './baseline.ts';
import { check } from './check.ts';
import type { Command } from './command.ts';
import { demo } from './demo.ts';
import { diff } from './diff.ts';
import { doctor } from './doctor.ts';
import { explain } from './explain.ts';
import { init } from './init.ts';
import { inspect } from './inspect.ts';
import { list } from './list.ts';
import { report } from './report.ts';
import { rules } from './rules.ts';
import { schema } from './schema.ts';

/** Every command. The first word of the line names it. */
export const commands = {
  check,
  diff,
  list,
  inspect,
  ack,
  backtest,
  baseline,
  explain,
  init,
  doctor,
  report,
  rules,
  demo,
  schema,
} as const satisfies Record<string, Command>;
