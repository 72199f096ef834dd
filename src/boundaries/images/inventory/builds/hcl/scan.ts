/** A place in a text, with what a reader of HCL asks of it. */
export interface Scanner {
  readonly text: string;
  at: number;
  /** Goes over spaces and comments; over line ends too where `lines` says so. */
  skip(lines: boolean): void;
  /** Goes over this text if it stands here. */
  take(word: string): boolean;
  /** The name that stands here, or an empty text. */
  name(): string;
}

const inName = /[\w-]/;

/** https://github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md#comments-and-whitespace */
export function scan(text: string, at = 0): Scanner {
  const scanner: Scanner = {
    text,
    at,
    skip(lines) {
      for (;;) {
        const sign = text[scanner.at];
        const two = text.slice(scanner.at, scanner.at + 2);
        if (sign === ' ' || sign === '\t' || sign === '\r' || (lines && sign === '\n')) scanner.at++;
        else if (sign === '#' || two === '//') scanner.at = endOf('\n', scanner.at);
        else if (two === '/*') scanner.at = endOf('*/', scanner.at) + 2;
        else return;
      }
    },
    take(word) {
      if (!text.startsWith(word, scanner.at)) return false;
      scanner.at += word.length;
      return true;
    },
    name() {
      const from = scanner.at;
      if (!/[A-Za-z_]/.test(text[from] ?? '')) return '';
      while (inName.test(text[scanner.at] ?? '')) scanner.at++;
      return text.slice(from, scanner.at);
    },
  };
  const endOf = (word: string, from: number) => {
    const found = text.indexOf(word, from);
    return found < 0 ? text.length : found;
  };
  return scanner;
}
