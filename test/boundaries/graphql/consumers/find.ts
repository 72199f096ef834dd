import { consumers } from '../../../../src/boundaries/graphql/consumers/index.ts';
import type { Operation } from '../../../../src/boundaries/graphql/operation.ts';
import { matchGlobs } from '../../../../src/engine/globs.ts';
import type { Extractor } from '../../../../src/model/extractor.ts';
import type { Extraction } from '../../../../src/model/gap.ts';
import type { Digest } from '../../../../src/model/site.ts';
import { programOf } from '../../../lang/program-of.ts';

type Files = Readonly<Record<string, string>>;

/** What one extractor finds in some files. */
export async function extractFrom(
  extractor: Extractor<Operation>,
  files: Files,
): Promise<Extraction<Operation>> {
  if (extractor.from === 'program') return extractor.extract(await programOf(files), 'head');
  const found = Object.entries(files)
    .filter(([path]) => matchGlobs(extractor.paths)(path))
    .map(([path, text]) =>
      extractor.extract(
        {
          tree: { kind: 'checkout' },
          path,
          digest: 'none' as Digest,
          bytes: new TextEncoder().encode(text),
        },
        'head',
      ),
    );
  return { facts: found.flatMap((it) => it.facts), gaps: found.flatMap((it) => it.gaps) };
}

/** What all extractors find in some files. */
export async function findIn(files: Files): Promise<Extraction<Operation>> {
  const found = await Promise.all(consumers.map((extractor) => extractFrom(extractor, files)));
  return { facts: found.flatMap((it) => it.facts), gaps: found.flatMap((it) => it.gaps) };
}

/** `query User`, or the kind alone for an operation without a name. */
export function nameOf({ kind, name }: Operation): string {
  return name === undefined ? kind : `${kind} ${name}`;
}

/** A text on one line. */
export function squeeze(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
