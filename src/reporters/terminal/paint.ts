import { createColors } from 'picocolors';
import type { Severity } from '../../model/finding.ts';
import { splitMessage } from '../text/segments.ts';
import { shown } from '../text/shown.ts';
import type { FixLine } from '../wording/fix-lines.ts';

/** How a terminal shows things. Every text given to it may come from outside. */
export interface Paint {
  readonly dim: (text: string) => string;
  readonly bold: (text: string) => string;
  readonly good: (text: string) => string;
  /** A line of a diff, by its sign. */
  readonly change: (sign: FixLine['sign'], text: string) => string;
  readonly bySeverity: (severity: Severity, text: string) => string;
  /** A statement's sentence: its code in colour where there are colours, else in backticks. */
  readonly message: (text: string) => string;
  /** A text that leads to an address, where the terminal can follow it. */
  readonly link: (text: string, address: string) => string;
}

/** A paint with or without colours and hyperlinks. */
export function paintOf(options: { readonly colors: boolean; readonly links: boolean }): Paint {
  const colors = createColors(options.colors);
  const code = options.colors ? (text: string) => colors.cyan(text) : (text: string) => `\`${text}\``;
  const severity = { error: colors.red, warning: colors.yellow, note: colors.blue } satisfies Record<
    Severity,
    (text: string) => string
  >;
  const plain = (text: string) => text;
  const changed = { '+': colors.green, '-': colors.red, ' ': plain, '@': colors.dim } satisfies Record<
    FixLine['sign'],
    (text: string) => string
  >;
  return {
    dim: (text) => colors.dim(text),
    bold: (text) => colors.bold(text),
    good: (text) => colors.green(text),
    change: (sign, text) => changed[sign](text),
    bySeverity: (name, text) => colors.bold(severity[name](text)),
    message: (text) =>
      splitMessage(text)
        .map((segment) => (segment.code ? code(shown(segment.text)) : shown(segment.text)))
        .join(''),
    link: (text, address) =>
      options.links ? `\u001b]8;;${shown(address)}\u001b\\${text}\u001b]8;;\u001b\\` : text,
  };
}
