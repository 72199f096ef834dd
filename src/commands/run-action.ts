import { isAbsolute, join } from 'node:path';
import { type RunContext, readContext } from '../github/context.ts';
import { deliver } from '../github/deliver.ts';
import type { GitHubPort } from '../github/port.ts';
import { readApproval } from '../github/read-approval.ts';
import { type Override, readOverride } from '../github/read-override.ts';
import { findPublic, isReadable, type NamedRepository } from '../github/read-visibility.ts';
import type { World } from '../host/world.ts';
import type { Report } from '../model/report.ts';
import { annotations } from '../reporters/annotations.ts';
import { renderComment } from '../reporters/comment.ts';
import { maskPrivate } from '../reporters/mask-private.ts';
import { prefixPaths } from '../reporters/prefix-paths.ts';
import { reviewComments } from '../reporters/review.ts';
import { renderSummary } from '../reporters/summary.ts';
import { safeLog } from '../reporters/text/log.ts';
import { shown } from '../reporters/text/shown.ts';
import { oneOf } from './command.ts';
import { writeOutputs } from './formats.ts';
import { linksAt, opening, serverOf } from './pull-request-access.ts';
import { type CheckOptions, runCheck } from './run-check.ts';
import { tellFault } from './tell-fault.ts';
import { trackDrift } from './track-drift.ts';

/** The Action's inputs, as they were given: `undefined` where they were not. */
export interface ActionInputs {
  readonly config: string | undefined;
  readonly workingDirectory: string | undefined;
  readonly base: string | undefined;
  readonly failOn: string | undefined;
  readonly comment: string | undefined;
  readonly review: string | undefined;
  readonly sarifFile: string | undefined;
  readonly jsonFile: string | undefined;
  readonly images: readonly string[];
  readonly registryConfig: string | undefined;
  readonly token: string | undefined;
  readonly consumersToken: string | undefined;
  readonly overrideLabel: string | undefined;
  readonly trackingIssue: string | undefined;
  readonly cacheDir: string | undefined;
}

const surfaces = ['auto', 'never'] as const;

/** One run in a workflow. Answers with the verdict's exit code alone; what keeps it from one is told in the job summary. */
export async function runAction(world: World, inputs: ActionInputs): Promise<number> {
  try {
    return await checkAndDeliver(world, inputs);
  } catch (error) {
    await tellFault(world, error);
    throw error;
  }
}

/** Checks, prints, then writes to the pull request. */
async function checkAndDeliver(world: World, inputs: ActionInputs): Promise<number> {
  const comment = oneOf('comment', inputs.comment, surfaces) ?? 'auto';
  const reviews = oneOf('review', inputs.review, surfaces) ?? 'auto';
  const failOn = oneOf('fail-on', inputs.failOn, ['error', 'warning', 'never'] as const);
  const context = await readContext(world);
  const directory = absolute(world, inputs.workingDirectory ?? '.');
  const { open } = opening(world, context, inputs.token);
  const { event } = context;
  const tracking = oneOf('tracking-issue', inputs.trackingIssue, surfaces) ?? 'never';
  const options: CheckOptions = {
    directory,
    event,
    ...(event.kind === 'pull_request' && {
      approval: (owners: readonly string[]) => readApproval(open, event.pull, owners),
    }),
    images: inputs.images,
    ...(inputs.registryConfig !== undefined && { registryConfig: absolute(world, inputs.registryConfig) }),
    ...(inputs.config !== undefined && { config: inputs.config }),
    ...(inputs.base !== undefined && { base: inputs.base }),
    ...(inputs.token !== undefined && { token: inputs.token }),
    ...(inputs.consumersToken !== undefined && { consumersToken: inputs.consumersToken }),
    ...(failOn && { failOn }),
    ...(inputs.cacheDir !== undefined && { cacheDirectory: absolute(world, inputs.cacheDir) }),
  };
  const result = await runCheck(world, options);
  for (const line of [...context.problems, ...result.notes]) world.out.stdout(`${line}\n`);
  const override = await findOverride(context, open, inputs.overrideLabel);
  const report: Report = override ? { ...result.report, override } : result.report;
  const json = absolute(world, inputs.jsonFile ?? temporaryReport(world));
  const sarif = inputs.sarifFile === undefined ? undefined : absolute(world, inputs.sarifFile);
  const links = linksAt(world, context, report.head.commit, report.base, result.repositories);
  const visible = await maskFor(world, context, open, report, result.repositories);
  const placed = prefixPaths(visible, result.prefix);
  await writeOutputs(world, [{ format: 'terminal' }], visible);
  await writeOutputs(world, [{ format: 'json', file: json }], report);
  if (sarif !== undefined) await writeOutputs(world, [{ format: 'sarif', file: sarif }], placed);
  const { notices } = await deliver(world, {
    event: context.event,
    outputs: outputsOf(report, json, sarif),
    texts: {
      annotations: annotations.render(placed),
      summary: renderSummary(placed, links),
      comment: renderComment(placed, links) || null,
    },
    review: reviewComments(visible, result.prefix === '' ? links : undefined),
    complete: isComplete(report),
    prefix: result.prefix,
    blobOf: result.blobOf,
    comment,
    reviews,
    ...(open && { open }),
  });
  const untracked =
    tracking === 'never'
      ? []
      : await trackDrift({
          context,
          open,
          prefix: result.prefix,
          report,
          checkSince: async (commit) => (await runCheck(world, since(options, commit))).report,
          render: async (found) => {
            const shownTo = await maskFor(world, context, open, found, result.repositories);
            return (
              renderComment(
                prefixPaths(shownTo, result.prefix),
                linksAt(world, context, found.head.commit, found.base, result.repositories),
              ) || null
            );
          },
        });
  const told = [
    ...(override?.notice === undefined ? [] : [override.notice]),
    ...result.notices,
    ...notices,
    ...untracked,
  ];
  for (const notice of told) world.out.stdout(safeLog(`driftgate: ${shown(notice)}\n`));
  return codeOf(result.code, override?.by);
}

/** The same run, compared with another commit, which is fetched as a push's former state is. */
function since(options: CheckOptions, before: string): CheckOptions {
  const { event } = options;
  if (event?.kind === 'push') return { ...options, event: { ...event, before } };
  return { ...options, event: { kind: 'merge_group', base: before, head: before } };
}

/** The exit code once a label that counts says that the job passes: what is wrong with driftgate or its use stays. */
function codeOf(code: number, overriddenBy: string | undefined): number {
  return overriddenBy !== undefined && (code === 1 || code === 3) ? 0 : code;
}

async function findOverride(
  { event }: RunContext,
  open: (() => Promise<GitHubPort>) | undefined,
  label: string | undefined,
): Promise<Override | undefined> {
  const pull =
    event.kind === 'pull_request' ? event.pull.number : event.kind === 'merge_group' ? event.pull : undefined;
  if (label === undefined || pull === undefined) return undefined;
  if (open) return readOverride(open, pull, label);
  return { label, notice: `Whether the label ${label} is on could not be asked: there is no token.` };
}

/**
 * The report as those who can read it may see it: where that is everybody, it names no repository that GitHub does not
 * call public. An image layout lies in the checkout itself.
 */
async function maskFor(
  world: World,
  { repository, isPublic }: RunContext,
  open: (() => Promise<GitHubPort>) | undefined,
  report: Report,
  repositories: readonly NamedRepository[],
): Promise<Report> {
  const own = repository && `${repository.owner}/${repository.repo}`;
  if (!(await isReadable(open, own, isPublic))) return report;
  const known = open ? await findPublic(open, repositories, serverOf(world)) : new Set();
  return maskPrivate(report, (name) => !name.startsWith('oci:') && !known.has(name));
}

/** Whether all that had to be read was: only then is a finding that is not reported gone. */
function isComplete({ gaps, boundaries }: Report): boolean {
  return (
    !gaps.some((gap) => gap.effect === 'blocks') &&
    !Object.values(boundaries).some((it) => it.status === 'failed')
  );
}

function absolute(world: World, path: string): string {
  return isAbsolute(path) ? path : join(world.env.GITHUB_WORKSPACE ?? world.directory, path);
}

function temporaryReport(world: World): string {
  return join(world.env.RUNNER_TEMP ?? world.directory, 'driftgate-report.json');
}

function outputsOf(
  report: Report,
  json: string,
  sarif: string | undefined,
): Readonly<Record<string, string>> {
  const severities = report.judgements.map(({ disposition }) =>
    disposition.kind === 'reported' ? disposition.severity : disposition.kind,
  );
  const count = (kind: string) => String(severities.filter((it) => it === kind).length);
  return {
    verdict: report.verdict,
    errors: count('error'),
    warnings: count('warning'),
    acknowledged: count('acknowledged'),
    'report-json': json,
    ...(sarif !== undefined && { 'sarif-file': sarif }),
  };
}
