import { setFlagsFromString } from 'node:v8';

/** Whether V8 has a compiler for code that runs for seconds (Maglev, on by default since V8 13, Node 24) beside the one for longer. */
const hasMaglev = Number.parseInt(process.versions.v8, 10) >= 13;

/**
 * Turns V8's compilers off that cost more than they bring to work of a length, and the others on. Work of half a second
 * spends a fifth of its CPU on both; work of twenty seconds up to a sixth on TurboFan, where there is Maglev.
 */
export function compileFor(length: 'moment' | 'seconds' | 'minutes'): void {
  if (hasMaglev) turn('maglev', length !== 'moment');
  turn('opt', length === 'minutes' || (length === 'seconds' && !hasMaglev));
}

function turn(compiler: string, isOn: boolean): void {
  setFlagsFromString(`--${isOn ? '' : 'no-'}${compiler}`);
}
