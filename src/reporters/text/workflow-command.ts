import { shown } from './shown.ts';

/**
 * One workflow command on one line. Escapes as the runner unescapes: data `%`, CR, LF; properties `:` and `,` too
 * (actions/toolkit, core/src/command.ts). The lines of the message are joined by line feeds.
 */
export function workflowCommand(
  name: 'error' | 'warning' | 'notice',
  properties: Readonly<Record<string, string | number>>,
  message: readonly string[],
): string {
  const list = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
  const data = message.map((line) => escapeData(shown(line)).replaceAll('##[', '## [')).join('%0A');
  return `::${name}${list.length > 0 ? ` ${list.join(',')}` : ''}::${data}`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(shown(text)).replaceAll('##[', '## [').replaceAll(':', '%3A').replaceAll(',', '%2C');
}
