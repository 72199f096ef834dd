import type { DependencySetting } from '../../../model/config.ts';
import { type SourceFile, textOf } from '../../../model/site.ts';
import { gitTarget, isCommitId } from '../git-target.ts';
import { pnpmLock } from '../inventory/packages/formats/pnpm.ts';
import { yarnLock } from '../inventory/packages/formats/yarn.ts';
import { isFrom } from '../is-from.ts';
import { field, parseJsonFile } from '../parse-json.ts';
import type { Claim } from './installation.ts';

/** Where pnpm and Yarn write down, below the folder of a project, what they installed. */
const names = [
  'node_modules/.pnpm/lock.yaml',
  'node_modules/.yarn-state.yml',
  'node_modules/.yarn-integrity',
  '.pnp.cjs',
  'yarn.lock',
] as const;

/** What `findRecordedCommit` wants to see of an image. */
export const nodeRecords: readonly string[] = names.map((name) => `**/${name}`);

interface Recorded {
  readonly target: string;
  readonly commit: string | null;
  readonly requested: string | null;
}

/** The commit of a dependency that pnpm or Yarn installed into a project; undefined where they name several, or none. */
export function findRecordedCommit(
  files: ReadonlyMap<string, SourceFile>,
  project: string,
  setting: DependencySetting,
): Claim | undefined {
  for (const name of names) {
    const file = files.get(project + name);
    if (!file) continue;
    const own = readRecord(name, file).filter((it) => isFrom(it.target, setting));
    const commits = new Set(
      own.flatMap(({ commit }) => (commit !== null && isCommitId(commit) ? [commit] : [])),
    );
    const [commit, another] = commits;
    if (commit === undefined || another !== undefined) continue;
    const requested = own.find((it) => it.requested !== null)?.requested ?? null;
    return { commit: commit.toLowerCase(), requested, file };
  }
  return undefined;
}

function readRecord(name: (typeof names)[number], file: SourceFile): readonly Recorded[] {
  switch (name) {
    case 'node_modules/.pnpm/lock.yaml':
      return [...readLock(pnpmLock, file), ...askedOfPnpm(textOf(file))];
    case 'yarn.lock':
      return readLock(yarnLock, file);
    case 'node_modules/.yarn-integrity':
      return Object.entries(field(parseJsonFile(file), 'lockfileEntries') ?? {}).map(([asked, resolved]) => {
        const [address = '', commit = null] = String(resolved).split('#', 2);
        const archived = /^https:\/\/codeload\.github\.com\/(.+)\/tar\.gz\/([0-9a-f]{40})$/.exec(address);
        return {
          target: archived ? `github.com/${archived[1]}` : gitTarget(address),
          commit: archived?.[2] ?? commit,
          requested: asked.includes('#') ? asked.slice(asked.indexOf('#') + 1) : null,
        };
      });
    default:
      return resolutionsIn(textOf(file));
  }
}

function readLock(format: typeof yarnLock, file: SourceFile): readonly Recorded[] {
  return (format.read(textOf(file)) ?? []).map(({ target, requested, resolved }) => ({
    target,
    requested,
    commit: resolved,
  }));
}

const longestAddress = 2000;

/** `"kit@https://github.com/acme/kit.git#commit=…"`: https://yarnpkg.com/protocol/git */
function resolutionsIn(text: string): readonly Recorded[] {
  return [...text.matchAll(/#commit=([0-9a-f]{40})"/g)].map((found) => {
    const start = text.lastIndexOf('"', found.index);
    const address = text.slice(Math.max(start + 1, found.index - longestAddress), found.index);
    return {
      target: gitTarget(address.replace(/^(?:@[\w.-]+\/)?[\w.-]+@(?=\w+:)/, '')),
      commit: found[1] ?? null,
      requested: null,
    };
  });
}

/** `specifier: github:acme/kit#main`, of an importer. */
function askedOfPnpm(text: string): readonly Recorded[] {
  return [...text.matchAll(/^\s+specifier: '?([^\s'#]{1,500})#([^\s']{1,200})'?$/gm)].map(
    ([, address = '', requested]) => ({
      target: gitTarget(address.replace(/^github:/, 'https://github.com/')),
      commit: null,
      requested: requested ?? null,
    }),
  );
}
