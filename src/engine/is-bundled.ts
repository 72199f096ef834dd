import type { SourceFile } from '../model/site.ts';

const scripts = /\.[cm]?js$/;
/** A script that is smaller says little, and costs little. */
const least = 5000;
/** Nobody writes a line of code that is wider. */
const widest = 1000;
const part = 0.8;
const code = /\bfunction\b|=>|\breturn\b/;

/**
 * Whether a bundler wrote a script: nearly all of it stands in lines of code that are wider than anybody writes. What it was
 * made of is read itself. A wide line of data, such as an image, is none of code.
 */
export function isBundled({ path, bytes }: SourceFile): boolean {
  if (!scripts.test(path) || bytes.length < least) return false;
  let wide = 0;
  let narrow = 0;
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf(newline, start);
    const next = end < 0 ? bytes.length : end + 1;
    const isWide = next - start > widest && code.test(decoder.decode(bytes.subarray(start, next)));
    if (isWide) wide += next - start;
    else narrow += next - start;
    if (narrow > (1 - part) * bytes.length) return false;
    start = next;
  }
  return wide >= part * bytes.length;
}

const newline = 0x0a;
const decoder = new TextDecoder();
