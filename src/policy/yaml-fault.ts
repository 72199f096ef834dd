import { ConfigError } from './config-error.ts';
import type { Place } from './located.ts';

/** A `ConfigError` about a place of a YAML file, where no key is to blame. */
export function yamlFault(
  file: string,
  at: Place,
  problem: string,
  mend = 'Mend the YAML there.',
): ConfigError {
  return new ConfigError({ file, key: '', problem, mend, line: at.line, column: at.column });
}
