/**
 * Validators that are too heavy for the suite: mermaid's own parser on the maps of the job summary, and Microsoft's SARIF
 * validator with GitHub's rules. Run by hand, once they are installed somewhere:
 *
 *     npm install --prefix /tmp/validators mermaid@12.3.0 jsdom@31.0.1 @microsoft/sarif-multitool@5.7.0
 *     npx node bench/validators.ts /tmp/validators
 */
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { sarif } from '../src/reporters/sarif.ts';
import { renderSummary } from '../src/reporters/summary.ts';
import { hostileReport } from '../test/reporters/hostile-report.ts';
import { cleanReport, inconclusiveReport, sampleReport } from '../test/reporters/sample-report.ts';

interface Mermaid {
  readonly default: { parse(text: string): Promise<unknown> };
}

interface Dom {
  readonly JSDOM: new (html: string) => { readonly window: object };
}

const [folder = ''] = process.argv.slice(2);
const load = createRequire(pathToFileURL(resolve(folder, 'package.json')));
const reports = [
  sampleReport,
  cleanReport,
  inconclusiveReport,
  ...fc.sample(hostileReport, { numRuns: 200, seed: 11 }),
];

async function parseMaps(): Promise<string> {
  const { window } = new (load('jsdom') as Dom).JSDOM('<body></body>');
  Object.assign(globalThis, { window, document: (window as { document: unknown }).document });
  const { default: mermaid } = (await import(pathToFileURL(load.resolve('mermaid')).href)) as Mermaid;
  let maps = 0;
  for (const report of reports) {
    const diagram = /```mermaid\n([\s\S]*?)\n```/.exec(renderSummary(report))?.[1];
    if (diagram === undefined) continue;
    await mermaid.parse(diagram);
    maps += 1;
  }
  const refused = await mermaid.parse('flowchart LR\n a["x"] --').catch(() => 'refused');
  return `mermaid.parse: ${maps} maps taken; a broken one ${refused === 'refused' ? 'refused' : 'TAKEN'}`;
}

function validateSarif(): string {
  const place = mkdtempSync(join(tmpdir(), 'sarif-'));
  const tool = load.resolve('@microsoft/sarif-multitool-linux/Sarif.Multitool');
  chmodSync(tool, 0o755);
  const files = reports.slice(0, 40).map((report, index) => {
    const file = join(place, `report-${index}.sarif`);
    writeFileSync(file, sarif.render(report));
    return file;
  });
  const output = join(place, 'verdict.sarif');
  const env = { ...process.env, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: '1' };
  const args = [
    'validate',
    ...files,
    '--rule-kind',
    'Sarif;Ghas',
    '--output',
    output,
    '--log',
    'ForceOverwrite',
  ];
  try {
    execFileSync(tool, args, { env, stdio: 'ignore' });
  } catch {
    process.exitCode = 1;
  }
  const verdict = JSON.parse(readFileSync(output, 'utf8').replace(/^\uFEFF/, '')) as {
    readonly runs: readonly {
      readonly results: readonly { readonly ruleId: string; readonly level?: string }[];
    }[];
  };
  const results = verdict.runs.flatMap((run) => run.results);
  const named = [...new Set(results.map(({ ruleId, level }) => `${ruleId} (${level ?? 'warning'})`))].join(
    ', ',
  );
  return `sarif-multitool with Sarif;Ghas: ${files.length} logs, ${results.length} results${named === '' ? '' : `: ${named}`}`;
}

console.log(await parseMaps());
console.log(validateSarif());
