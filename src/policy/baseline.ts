import * as v from 'valibot';
import type { Finding } from '../model/finding.ts';
import { compareText } from '../model/order.ts';
import { ConfigError } from './config-error.ts';
import { parseJson } from './parse-json.ts';

/** Where the baseline lives, from the root of the repository. */
export const baselinePath = '.driftgate/baseline.json';

const maxCharacters = 16 * 1024 * 1024;

const schema = v.object({
  version: v.literal(1),
  findings: v.array(v.object({ fingerprint: v.string(), rule: v.string(), subject: v.string() })),
});

/** The fingerprints of a baseline file. Throws `ConfigError` when it cannot be read. */
export function readBaseline(text: string, file: string): ReadonlySet<string> {
  const fault = (problem: string) =>
    new ConfigError({ file, key: '', problem, mend: '`driftgate baseline` writes it afresh.' });
  if (text.length > maxCharacters)
    throw fault(`The baseline has more than ${maxCharacters / 1024 / 1024} MiB.`);
  const result = v.safeParse(schema, parseJson(text));
  if (!result.success) throw fault('The baseline is not one that this version of driftgate reads.');
  return new Set(result.output.findings.map((finding) => finding.fingerprint));
}

/** The file that makes today's findings known. It names rule and subject, so that a review sees what is accepted. */
export function printBaseline(
  findings: readonly Pick<Finding, 'fingerprint' | 'rule' | 'subject'>[],
): string {
  const known = findings
    .map(({ fingerprint, rule, subject }) => ({ fingerprint, rule, subject }))
    .sort(
      (a, b) =>
        compareText(a.rule, b.rule) ||
        compareText(a.subject, b.subject) ||
        compareText(a.fingerprint, b.fingerprint),
    )
    .filter((it, index, all) => it.fingerprint !== all[index - 1]?.fingerprint);
  return `${JSON.stringify({ version: 1, findings: known }, null, 2)}\n`;
}
