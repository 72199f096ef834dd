/**
 * Second opinions on what a medium would do with a text, written from the media's own descriptions and not from the
 * escaping under test. Each answers with what it found; nothing is good.
 */

/** What a runner would take as a command, or a terminal would act on (actions/runner, ActionCommand.cs). */
export function findInLog(text: string): readonly string[] {
  return text
    .split('\n')
    .flatMap((line) => [
      ...(line.trim().startsWith('::') ? [`command: ${line}`] : []),
      ...(line.includes('##[') ? [`old command: ${line}`] : []),
      ...(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u.test(line)
        ? [`control character: ${JSON.stringify(line)}`]
        : []),
    ]);
}

const ourTags = /<\/?(?:details|summary|sub)>/g;
const ourLinks =
  /\[(?:code)*\]\(https:\/\/github\.com\/(?:driftgate\/driftgate|acme\/app)\/[A-Za-z0-9/.#%~_-]*\)/g;
const ourFrame = /^(?:#{3,4} |- )|\*\*/g;
const calm = /^[\p{L}\p{M}\p{N}\p{Extended_Pictographic} "“”‘’'.,;:!?()…–—→·×%/-]*$/u;
const live = /www\.|:\/\/|\b[0-9a-f]{7,40}\b|\b[a-z]+-[0-9]/i;

/** What a Markdown reader would take as more than words, outside of code spans and fences. */
export function findInMarkdown(text: string): readonly string[] {
  const found: string[] = [];
  let open: string | undefined;
  for (const line of text.split('\n')) {
    const ticks = /^(`{3,})([a-z]*)$/.exec(line);
    if (open !== undefined) {
      if (ticks?.[2] === '' && (ticks[1] ?? '').length >= open.length) open = undefined;
      continue;
    }
    if (ticks) open = ticks[1];
    else found.push(...findInLine(line));
  }
  return open === undefined ? found : [...found, 'a fence is left open'];
}

function findInLine(line: string): readonly string[] {
  const plain = withoutSpans(line);
  if (plain === undefined) return [`a code span is left open: ${line}`];
  if (plain.startsWith('|'))
    return /^[|A-Za-z0-9 ,:–-]*$/.test(plain.replaceAll(/\p{Extended_Pictographic}|\u{fe0f}/gu, ''))
      ? []
      : [`table: ${plain}`];
  const words = plain.replaceAll(ourTags, '').replaceAll(ourLinks, '').replaceAll(ourFrame, '');
  return calm.test(words) && !live.test(words) ? [] : [`live text: ${words}`];
}

/** A line with each code span replaced by a word; nothing when one is not closed on the line (CommonMark, 6.1). */
function withoutSpans(line: string): string | undefined {
  const runs = line.split(/(`+)/);
  let text = '';
  for (let at = 0; at < runs.length; at += 1) {
    const part = runs[at] ?? '';
    if (!part.startsWith('`')) text += part;
    else {
      const close = runs.indexOf(part, at + 1);
      if (close < 0) return undefined;
      text += 'code';
      at = close;
    }
  }
  return text;
}
