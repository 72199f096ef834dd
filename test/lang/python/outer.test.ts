import { describe, expect, it } from 'vitest';
import { evaluated, programOf } from '../program-of.ts';

async function values(text: string): Promise<readonly string[]> {
  return evaluated(await programOf({ 'a.py': text }), 'a.py');
}

describe('a name that belongs to a scope further out', () => {
  it('is no constant of the module once a function assigns it', async () => {
    expect(await values('base = "/a"\ndef f():\n    global base\n    base = "/b"\nprobe(base)')).not.toEqual([
      '/a',
    ]);
  });

  it('stays what it was where the function has a name of its own', async () => {
    expect(await values('base = "/a"\ndef f():\n    base = "/b"\nprobe(base)')).toEqual(['/a']);
  });

  it('is the assigned one in every function, with global and with nonlocal', async () => {
    expect(await values('def f():\n    global base\n    base = "/b"\ndef g():\n    probe(base)')).toEqual([
      '/b',
    ]);
    const inner =
      'def f():\n    base = "/a"\n    def g():\n        nonlocal base\n        base = "/b"\n    g()\n    probe(base)';
    expect(await values(inner)).not.toEqual(['/a']);
  });

  it('is none in a function inside that does not say so', async () => {
    const text = 'base = "/a"\ndef f():\n    def g():\n        global base\n    base = "/b"\nprobe(base)';
    expect(await values(text)).toEqual(['/a']);
  });
});
