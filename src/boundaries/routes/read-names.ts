import type { Called, Program } from '../../model/program.ts';
import type { PathText } from './backends/backend.ts';
import { place } from './read-paths.ts';

const mostNames = 64;

/** The names that pieces make together, behind what stands before them; `*` where one could not be read. */
export function readNames(
  program: Program,
  pieces: readonly PathText[],
  {
    at,
    before = [''],
    called,
  }: {
    readonly at: string;
    readonly before?: readonly string[] | undefined;
    readonly called?: readonly Called[] | undefined;
  },
): readonly string[] {
  const names = pieces.reduce<readonly string[]>((found, piece) => {
    const texts = textsOf(program, piece, at, called);
    return found.flatMap((it) => texts.map((text) => it + text)).slice(0, mostNames);
  }, before);
  return names.some((it) => it.includes(unread)) ? [unread] : names;
}

const unread = '*';

function textsOf(
  program: Program,
  piece: PathText,
  at: string,
  called: readonly Called[] | undefined,
): readonly string[] {
  if (typeof piece === 'string') return [piece];
  const placed = place(piece, at, called);
  const { values, complete } = program.evaluate(placed.expr, placed.path, placed.called);
  const texts = values.map(({ parts: [first, ...more] }) =>
    typeof first === 'string' && more.length === 0 ? first : unread,
  );
  return complete && texts.length > 0 ? texts : [unread];
}
