import { join } from 'node:path';
import { type CheckInput, check } from '../check.ts';
import type { ModuleCache } from '../engine/loaded-tree.ts';
import type { World } from '../host/world.ts';
import type { Config } from '../model/config.ts';
import type { Report } from '../model/report.ts';
import type { OpenSide } from '../model/source.ts';
import { acknowledgementsPath } from '../policy/acknowledgements.ts';
import type { Approval, AskApproval } from '../policy/approval.ts';
import { exitCode } from '../policy/exit-code.ts';
import { folderOfHead, openSides, type SideOptions } from '../sources/sides.ts';
import { type KeptModules, openKeptModules } from './kept-modules.ts';
import { openConsumers } from './open-consumers.ts';
import { portsOf, registryAccess } from './ports.ts';
import { readOwners } from './read-owners.ts';
import { readPolicy } from './read-policy.ts';

/** What the command line and the Action can say about a check. */
export interface CheckOptions extends SideOptions {
  readonly directory: string;
  readonly config?: string;
  readonly failOn?: Config['failOn'];
  readonly strict?: boolean;
  /** For fetching consumers and providers from the server that the workflow runs on. */
  readonly consumersToken?: string;
  /** Images to check besides those that manifests name. */
  readonly images?: readonly string[];
  /** Asks whether one of the owners of `.driftgate/` approved the head that is judged. */
  readonly approval?: (owners: readonly string[]) => Promise<Approval>;
  /** What earlier checks of this process parsed, by contents. */
  readonly modules?: ModuleCache;
  /** An absolute folder outside the checkout, where what is parsed outlives this process. */
  readonly cacheDirectory?: string;
  /** A docker config.json, in place of the one in the home folder. */
  readonly registryConfig?: string;
}

/** A report, and the exit code it stands for. */
export interface CheckResult {
  readonly report: Report;
  readonly code: number;
  /** What was done to get the sides, one line each: fetched this, compared with that. */
  readonly notes: readonly string[];
  /** What went wrong beside the verdict, one line each. */
  readonly notices: readonly string[];
  /** From the top of the checkout to the folder that was checked: empty, or it ends with `/`. */
  readonly prefix: string;
  /** The other repositories that the configuration names, and their addresses. */
  readonly repositories: readonly { readonly name: string; readonly url: string }[];
  /** The blob id of a file of the head as it was read. */
  blobOf(path: string): string | undefined;
}

/** Opens both sides, reads the policy from the base, and checks. Throws `ConfigError` and `SourceError`. */
export async function runCheck(world: World, options: CheckOptions): Promise<CheckResult> {
  const sides = await openSides(world, options.directory, options);
  const baseLost = !sides.base && sides.gaps.length > 0;
  const ask = askingFor(options, sides.base);
  const inForce = await readPolicy(
    world,
    { base: sides.base?.source, head: sides.head.source, baseLost },
    options.config,
    ask,
  );
  const config = overridden(inForce.policy.config, options);
  const consumers = await openConsumers(world, config, sides.consumersFrom, options.consumersToken);
  const kept = await openKept(world, options, sides.prefix);
  const input: CheckInput = {
    base: sides.base,
    baseLost,
    head: sides.head,
    consumers: consumers.roots,
    policy: { ...inForce.policy, config },
    findings: inForce.findings,
    gaps: [...sides.gaps, ...inForce.gaps, ...consumers.gaps],
    assumptions: [...sides.assumptions, ...inForce.assumptions],
    ask,
    ports: portsOf(world, registryAccess(config, options.registryConfig)),
    modules: kept?.modules ?? options.modules,
    withoutSecrets: runsWithoutSecrets(world, options.event),
    reproduce: reproduce(sides.base, options),
  };
  world.watch(config.limits);
  const report = await check(input);
  world.watch(undefined);
  const notice = await kept?.save();
  const blobs = new Map(sides.head.source.entries.map((entry) => [entry.path, entry.digest]));
  return {
    report,
    code: exitCode(report, config.onInconclusive),
    notes: sides.notes,
    notices: notice === undefined ? [] : [notice],
    prefix: sides.prefix,
    repositories: [...config.consumers, ...config.providers].flatMap((it) =>
      'git' in it ? [{ name: it.name, url: it.git }] : [],
    ),
    blobOf: (path) => blobs.get(path),
  };
}

/** The modules of earlier runs, where a folder for them was named. What is checked out is below the top of each folder that is judged. */
async function openKept(
  world: World,
  { cacheDirectory, directory, base, head }: CheckOptions,
  prefix: string,
): Promise<KeptModules | undefined> {
  if (cacheDirectory === undefined) return undefined;
  const folders = [base, head].flatMap((name) => folderOfHead(directory, name) ?? []);
  const top = join(directory, ...prefix.split('/').map((name) => (name === '' ? '.' : '..')));
  return openKeptModules(world, cacheDirectory, directory, [top, ...folders]);
}

/** The owners are those of the base; they are asked for when there is something to approve, and once. */
function askingFor({ approval }: CheckOptions, base: OpenSide | null): AskApproval {
  let answer: Promise<Approval> | undefined;
  const find = async (): Promise<Approval> => {
    if (!approval || !base) return { why: 'they count once they stand at the base' };
    return approval(await readOwners(base.source, acknowledgementsPath));
  };
  return () => {
    answer ??= find();
    return answer;
  };
}

/** GitHub gives no secrets to pull requests from forks, nor to those of Dependabot. */
function runsWithoutSecrets({ env }: World, event: SideOptions['event']): boolean {
  if (event?.kind !== 'pull_request') return false;
  return event.pull.fork || env.GITHUB_ACTOR === 'dependabot[bot]';
}

/** The caller's word on the policy: on the command line it is the owner's own. */
function overridden(config: Config, { failOn, strict, images = [] }: CheckOptions): Config {
  return {
    ...config,
    failOn: failOn ?? config.failOn,
    strict: strict ?? config.strict,
    images: { ...config.images, given: [...config.images.given, ...images] },
  };
}

function reproduce(base: OpenSide | null, { base: given, head, config }: CheckOptions): string {
  const ref = given ?? base?.commit;
  return [
    'npx driftgate check',
    ref && `--base ${ref}`,
    head && `--head ${head}`,
    config && `--config ${config}`,
  ]
    .filter(Boolean)
    .join(' ');
}
