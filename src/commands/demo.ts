import { join } from 'node:path';
import type { ModuleCache } from '../engine/loaded-tree.ts';
import type { World } from '../host/world.ts';
import type { Report } from '../model/report.ts';
import { renderTerminal } from '../reporters/terminal.ts';
import { closest } from './closest.ts';
import { type Command, UsageError } from './command.ts';
import { type Incident, incidents } from './incidents.ts';
import { runCheck } from './run-check.ts';

/** `driftgate demo [NAME]`: replays the built-in incidents; 0 when each, and each quiet twin, is judged rightly. */
export const demo: Command = {
  usage: 'driftgate demo [NAME]',
  about: 'Replays the built-in incidents, and the same changes done right.',
  options: {},
  words: [0, 1],
  offers: incidents.map((incident) => incident.name),
  async run([name], _options, world) {
    const chosen = name === undefined ? incidents : incidents.filter((incident) => incident.name === name);
    if (chosen.length === 0) throw new UsageError(unknown(name ?? ''));
    let right = 0;
    for (const incident of chosen) if (await replay(world, incident, name !== undefined)) right++;
    const all = right === chosen.length;
    world.out.stdout(
      all
        ? `${chosen.length} of ${chosen.length} incidents stopped; their quiet twins pass.\n`
        : `${chosen.length - right} of ${chosen.length} incidents were judged wrongly: please report this.\n`,
    );
    return all ? 0 : 1;
  },
};

async function replay(world: World, incident: Incident, withComment: boolean): Promise<boolean> {
  const folder = join(world.shipped('fixtures'), 'incidents', incident.name);
  const modules: ModuleCache = new Map();
  const side = async (head: string): Promise<Report> => {
    const options = { directory: folder, base: './base', head: `./${head}`, modules };
    const { report } = await runCheck(world, options);
    return { ...report, reproduce: `node dist/cli.js demo ${incident.name}` };
  };
  const { colors, columns, isTerminal } = world.out;
  const report = await side('head');
  const twin = await side('twin');
  world.out.stdout(
    `── ${incident.name} ${'─'.repeat(Math.max(0, 72 - incident.name.length))}\n${incident.story}\n\n`,
  );
  world.out.stdout(`${renderTerminal(report, { colors, columns, links: isTerminal }).trimEnd()}\n\n`);
  if (withComment)
    world.out.stdout(`The pull request gets this comment:\n\n${(await commentOf(report)).trimEnd()}\n\n`);
  const quiet = isQuiet(twin);
  const stopped = isStopped(report, incident);
  if (!stopped) world.out.stdout('✖ the incident was not stopped as it should be\n');
  world.out.stdout(
    `${quiet ? '✔' : '✖'} the same change done right ${quiet ? 'passes without a word' : 'is not quiet'}\n`,
  );
  if (!quiet) world.out.stdout(`${renderTerminal(twin, { colors, columns, links: isTerminal }).trimEnd()}\n`);
  world.out.stdout('\n');
  return stopped && quiet;
}

function isStopped(report: Report, { stoppedBy }: Incident): boolean {
  const errors = new Set<string>();
  for (const { finding, disposition } of report.judgements)
    if (disposition.kind === 'reported' && disposition.severity === 'error') errors.add(finding.rule);
  return report.verdict === 'fail' && stoppedBy.every((rule) => errors.has(rule));
}

/** A quiet twin passes, and nothing is said about it. */
function isQuiet(report: Report): boolean {
  return report.verdict === 'pass' && report.judgements.every((it) => it.disposition.kind !== 'reported');
}

async function commentOf(report: Report): Promise<string> {
  const { reporters } = await import('../reporters/index.ts');
  return reporters.find((reporter) => reporter.id === 'comment')?.render(report) ?? '';
}

function unknown(name: string): string {
  const names = incidents.map((incident) => incident.name);
  const near = closest(name, names);
  return `There is no incident \`${name}\`. ${near ? `Did you mean \`${near}\`?` : `There are ${names.join(', ')}.`}`;
}
