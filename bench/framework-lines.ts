import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * How much of a framework is its own: for each folder of back ends the lines of code, neither blank nor comment, and all
 * lines, `examples.ts` left aside. `node bench/framework-lines.ts`
 */
const root = 'src/boundaries/routes/backends/frameworks';

interface Size {
  readonly name: string;
  readonly code: number;
  readonly all: number;
}

const sizes = readdirSync(root, { withFileTypes: true })
  .filter((it) => it.isDirectory())
  .map((it) => sizeOf(it.name))
  .sort((a, b) => a.code - b.code || a.name.localeCompare(b.name));
for (const { name, code, all } of sizes)
  console.log(`${name.padEnd(14)} ${String(code).padStart(5)} code ${String(all).padStart(5)} lines`);
console.log(
  `${sizes.length} folders, median ${median(sizes.map((it) => it.code))} lines of code, ` +
    `${median(sizes.map((it) => it.all))} lines`,
);

function sizeOf(name: string): Size {
  const folder = join(root, name);
  const texts = readdirSync(folder)
    .filter((it) => it.endsWith('.ts') && it !== 'examples.ts')
    .map((it) => readFileSync(join(folder, it), 'utf8').trimEnd().split('\n'));
  const lines = texts.flat();
  return { name, code: lines.filter((it) => !/^\s*(?:$|\/\/|\/\*|\*)/.test(it)).length, all: lines.length };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return Number.isInteger(middle)
    ? ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2
    : (sorted[Math.floor(middle)] ?? 0);
}
