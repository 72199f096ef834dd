import * as v from 'valibot';
import type { Acknowledgement } from '../model/finding.ts';
import { compareText } from '../model/order.ts';
import type { Side } from '../model/site.ts';
import { ConfigError } from './config-error.ts';
import { decode } from './decode.ts';
import { locate, type Place } from './located.ts';
import { readYaml } from './read-yaml.ts';

/** Where acknowledgements live, from the root of the repository. */
export const acknowledgementsPath = '.driftgate/acknowledgements.yml';

const schema = v.array(
  v.strictObject({ fingerprint: v.string(), reason: v.string(), owner: v.string(), expires: v.string() }),
);

/** The acknowledgements in a file, in its order. A date that cannot be read is kept: it counts as expired. Throws `ConfigError`. */
export function readAcknowledgements(text: string, file: string, side: Side): readonly Acknowledgement[] {
  const root = readYaml(text, file);
  if (root === null || (root.kind === 'scalar' && root.value === null)) return [];
  const written = v.parse(schema, decode(schema, root, file));
  return written.map((it, index) => {
    const at = locate(root, [index]);
    for (const key of ['reason', 'owner'] as const)
      if (it[key].trim() === '')
        throw fault(
          file,
          locate(root, [index, key]),
          `[${index}].${key}`,
          `The acknowledgement of \`${it.fingerprint}\` has no ${key}.`,
          'Say it in a few words.',
        );
    if (!/^[0-9a-f]{16}$/.test(it.fingerprint))
      throw fault(
        file,
        locate(root, [index, 'fingerprint']),
        `[${index}].fingerprint`,
        `\`${it.fingerprint}\` is not a fingerprint.`,
        'Copy the 16 hex digits that the report gives after `ack:`.',
      );
    const region = { line: at.line, column: at.column, endLine: at.line, endColumn: at.column };
    return { ...it, at: { side, path: file, region } };
  });
}

function fault(file: string, at: Place, key: string, problem: string, mend: string): ConfigError {
  return new ConfigError({ file, key, problem, mend, ...at });
}

const header = `# Breaks that somebody accepted: what, why, who, until when. Reviewed like code.
# Written by \`driftgate ack\`; an entry past its date accepts nothing.
`;

/** The file that holds these acknowledgements, sorted by date and fingerprint. */
export function printAcknowledgements(list: readonly Omit<Acknowledgement, 'at'>[]): string {
  const sorted = [...list].sort(
    (a, b) => compareText(a.expires, b.expires) || compareText(a.fingerprint, b.fingerprint),
  );
  const entries = sorted.map(
    (it) =>
      `- fingerprint: ${JSON.stringify(it.fingerprint)}\n  reason: ${JSON.stringify(it.reason)}\n` +
      `  owner: ${JSON.stringify(it.owner)}\n  expires: ${JSON.stringify(it.expires)}\n`,
  );
  return header + (entries.length > 0 ? entries.join('') : '[]\n');
}
