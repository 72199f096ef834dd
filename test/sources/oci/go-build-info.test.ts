import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { goBuildInfoSink } from '../../../src/sources/oci/go-build-info.ts';

const text = 'path\tgithub.com/acme/bot\ndep\tgithub.com/acme/kit\tv1.0.0\th1:x=\n';

function varint(value: number): Buffer {
  const bytes: number[] = [];
  for (let rest = value; ; rest = Math.floor(rest / 128)) {
    bytes.push(rest < 128 ? rest : (rest % 128) + 128);
    if (rest < 128) return Buffer.from(bytes);
  }
}

const mark = Buffer.concat([Buffer.from([0xff]), Buffer.from(' Go buildinf:')]);

function info(modules: string, flags = 2): Buffer {
  const header = Buffer.alloc(32);
  mark.copy(header);
  header.set([8, flags], 14);
  const sentinel = Buffer.alloc(16, 0x30);
  const block = Buffer.concat([sentinel, Buffer.from(modules), sentinel]);
  const version = Buffer.from('go1.24.1');
  return Buffer.concat([header, varint(version.length), version, varint(block.length), block]);
}

const elf = Buffer.concat([Buffer.from('\u007fELF'), Buffer.alloc(5000)]);

function look(bytes: Uint8Array, sizes: readonly number[]): string | undefined {
  const sink = goBuildInfoSink();
  for (let at = 0, turn = 0; at < bytes.length; turn++) {
    const size = sizes[turn % sizes.length] ?? 1;
    sink.push(bytes.subarray(at, at + size));
    at += size;
  }
  const found = sink.end();
  return found && Buffer.from(found).toString();
}

describe('the module list of a program that Go built', () => {
  it('is found however the bytes come, and past a mark that is somebody’s constant', () => {
    const program = Buffer.concat([elf, mark, Buffer.alloc(70), info(text), Buffer.alloc(3000, 1)]);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 6000 }), { minLength: 1, maxLength: 20 }), (sizes) => {
        expect(look(program, sizes)).toBe(text);
      }),
      { numRuns: 60 },
    );
  });

  it('is none in other files, in older programs, and in one that is cut off', () => {
    expect(look(Buffer.concat([Buffer.from('MZ'), info(text)]), [64])).toBeUndefined();
    expect(look(elf, [64])).toBeUndefined();
    expect(look(Buffer.concat([elf, info(text, 0)]), [64])).toBeUndefined();
    expect(look(Buffer.concat([elf, info(text)]).subarray(0, -1), [64])).toBeUndefined();
    expect(look(new Uint8Array(), [1])).toBeUndefined();
  });

  it('is never looked for without end', () => {
    const bytes = fc.uint8Array({ maxLength: 2000 });
    fc.assert(
      fc.property(bytes, (rest) => {
        expect(() => look(Buffer.concat([elf, mark, rest]), [100])).not.toThrow();
      }),
    );
    const marks = Buffer.concat(Array.from({ length: 50_000 }, () => mark));
    expect(look(Buffer.concat([elf, marks]), [65_536])).toBeUndefined();
  });
});
