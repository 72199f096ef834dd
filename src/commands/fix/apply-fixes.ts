import type { World } from '../../host/world.ts';
import type { Edit, Fix } from '../../model/boundary.ts';
import { compareText } from '../../model/order.ts';
import type { Report } from '../../model/report.ts';
import { shown } from '../../reporters/text/shown.ts';
import { blobId } from '../../sources/blob-id.ts';
import { containmentIn } from '../../sources/contained.ts';
import { applyEdits } from './apply-edits.ts';

/** What was done to the files, one line each, and whether anything was. */
export interface Fixed {
  readonly changed: boolean;
  readonly notes: readonly string[];
}

const mostBytes = 16 * 1024 * 1024;

/**
 * Makes the proven fixes of a report's new findings in a folder, the first one of each finding. A file is written only
 * where it still is what was checked, and a fix only where all of its edits can be made beside those before it.
 */
export async function applyFixes(
  world: World,
  folder: string,
  report: Report,
  blobOf: (path: string) => string | undefined,
): Promise<Fixed> {
  const files = openFiles(world, folder, blobOf);
  const notes: string[] = [];
  for (const { subject, fix } of provenFixes(report)) {
    const refused = await files.take(fix);
    const what = `${shown(subject)}: ${shown(fix.description)}`;
    notes.push(refused === undefined ? `Fixed: ${what}` : `Not fixed: ${what} (${refused}).`);
  }
  const written = await files.write();
  if (notes.length === 0) notes.push('There is nothing that a proven fix could mend.');
  for (const path of written) notes.push(`Changed ${shown(path)}.`);
  return { changed: written.length > 0, notes };
}

function provenFixes({ judgements }: Report): readonly { readonly subject: string; readonly fix: Fix }[] {
  return judgements.flatMap(({ finding, disposition }) => {
    const fix = disposition.kind === 'reported' ? finding.fixes.find((it) => it.proven) : undefined;
    return fix ? [{ subject: finding.subject, fix }] : [];
  });
}

function openFiles(world: World, folder: string, blobOf: (path: string) => string | undefined) {
  const contained = containmentIn(world, folder);
  const texts = new Map<string, string | undefined>();
  const edits = new Map<string, readonly Edit[]>();
  const read = async (path: string): Promise<string | undefined> => {
    if (!texts.has(path)) {
      const bytes = (await contained(path))
        ? await world.files.read(`${folder}/${path}`, mostBytes)
        : undefined;
      const known = blobOf(path);
      const same = bytes !== undefined && known !== undefined && blobId(bytes, known) === known;
      texts.set(path, same ? decode(bytes) : undefined);
    }
    return texts.get(path);
  };
  return {
    /** Takes all edits of a fix; or none, and says why. */
    async take(fix: Fix): Promise<string | undefined> {
      const next = new Map<string, readonly Edit[]>();
      for (const edit of fix.edits) {
        const { path, tree, side } = edit.site;
        if (tree || side !== 'head') return 'it lies outside this folder';
        const text = await read(path);
        if (text === undefined)
          return `${shown(path)} is no longer what was checked, or is not plain text in UTF-8`;
        const all = [...(next.get(path) ?? edits.get(path) ?? []), edit];
        if (applyEdits(text, all) === undefined)
          return `another fix changes the same place of ${shown(path)}; run this again`;
        next.set(path, all);
      }
      for (const [path, all] of next) edits.set(path, all);
      return undefined;
    },
    /** Writes what was taken, and answers the paths. */
    async write(): Promise<readonly string[]> {
      const paths = [...edits.keys()].sort(compareText);
      for (const path of paths) {
        const made = applyEdits(texts.get(path) ?? '', edits.get(path) ?? []);
        if (made !== undefined) await world.files.write(`${folder}/${path}`, made);
      }
      return paths;
    },
  };
}

/** UTF-8 without a byte order mark, which would be lost; `undefined` for anything else. */
function decode(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return text.startsWith('\uFEFF') ? undefined : text;
  } catch {
    return undefined;
  }
}
