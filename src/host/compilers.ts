import { setFlagsFromString } from 'node:v8';

/** V8's compilers for code that runs long; the second is on by default since V8 13 (Node 24). */
const compilers = Number.parseInt(process.versions.v8, 10) >= 13 ? ['opt', 'maglev'] : ['opt'];

/**
 * Turns off, or on again, what compiles code that runs long: work of half a second spends a fifth of its CPU on it, and
 * is over before that pays.
 */
export function compileForLong(isLong: boolean): void {
  for (const compiler of compilers) setFlagsFromString(`--${isLong ? '' : 'no-'}${compiler}`);
}
