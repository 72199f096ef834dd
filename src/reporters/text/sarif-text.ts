import { shown } from './shown.ts';

/**
 * Text from outside for a SARIF message: `[a](b)` is a link there and `{0}` a placeholder (SARIF 2.1.0, 3.11.5 and
 * 3.11.6), so neither is left whole.
 */
export function sarifText(text: string): string {
  return shown(text)
    .replaceAll('](', '] (')
    .replace(/\{(?=[0-9])/g, '{ ');
}
