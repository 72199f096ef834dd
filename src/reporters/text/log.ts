/**
 * Lines for a log that a runner reads: no line is a workflow command. The runner takes `::` at the start of a line,
 * after white space, and `##[` anywhere (actions/runner, ActionCommand.cs).
 */
export function safeLog(text: string): string {
  return text
    .split('\n')
    .map((line) => breakCommand(line).replaceAll('##[', '## ['))
    .join('\n');
}

function breakCommand(line: string): string {
  const start = startOf(line);
  return line.startsWith('::', start) ? `${line.slice(0, start)}: :${line.slice(start + 2)}` : line;
}

/** Where the text of a line starts, after white space and colours. */
function startOf(line: string): number {
  let at = 0;
  while (at < line.length) {
    if (line[at] === '\u001b' && line[at + 1] === '[') {
      const end = line.indexOf('m', at);
      if (end < 0) return at;
      at = end + 1;
    } else if (line[at]?.trim() === '') at += 1;
    else return at;
  }
  return at;
}
