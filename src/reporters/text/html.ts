import { splitMessage } from './segments.ts';
import { xml } from './xml.ts';

/** Mark-up that is safe to print: what came from outside is escaped in it. */
export interface Html {
  readonly html: string;
}

/** Mark-up with values in it: texts are escaped, mark-up stays, lists are joined. */
export function html(
  strings: TemplateStringsArray,
  ...values: readonly (string | number | Html | readonly Html[])[]
): Html {
  return { html: strings.map((text, index) => `${text}${render(values[index])}`).join('') };
}

function render(value: string | number | Html | readonly Html[] | undefined): string {
  if (value === undefined) return '';
  if (typeof value === 'string') return xml(value);
  if (typeof value === 'number') return String(value);
  return 'html' in value ? value.html : value.map((it) => it.html).join('');
}

/** A statement's sentence; what stood in backticks is code. */
export function prose(message: string): Html {
  return html`${splitMessage(message).map(({ code, text }) => (code ? html`<code>${text}</code>` : html`${text}`))}`;
}
