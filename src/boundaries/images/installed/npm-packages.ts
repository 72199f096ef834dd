import type { DependencySetting } from '../../../model/config.ts';
import type { SourceFile } from '../../../model/site.ts';
import { isCommitId } from '../git-target.ts';
import { field, parseJsonFile, textField } from '../parse-json.ts';
import type { Claim, Installation } from './installation.ts';
import { findRecordedCommit, nodeRecords } from './node-records.ts';

const folder = 'node_modules/';

/** A name that npm accepts: it means itself in a glob. */
const packageName = /^(?:@[\w.-]{1,100}\/)?[\w.-]{1,200}$/;

/** What `findNpmInstallations` wants to see of an image; nothing for what cannot be the name of a package. */
export function npmMetadata(name: string): readonly string[] {
  return packageName.test(name)
    ? [
        `**/node_modules/${name}/package.json`,
        `**/node_modules/.store/**/package/package.json`,
        '**/node_modules/.package-lock.json',
        ...nodeRecords,
      ]
    : [];
}

/** The places where an npm package of this name is installed, in the order of paths. */
export function findNpmInstallations(
  files: ReadonlyMap<string, SourceFile>,
  setting: DependencySetting,
): readonly Installation[] {
  const { name } = setting;
  const own = `${folder}${name}/package.json`;
  const found: Installation[] = [];
  for (const [path, file] of files) {
    const isStored = stored.test(path);
    if (!isStored && path !== own && !path.endsWith(`/${own}`)) continue;
    const json = parseJsonFile(file);
    if (isStored && textField(json, 'name') !== name) continue;
    const version = textField(json, 'version');
    found.push({
      root: path.slice(0, -'package.json'.length),
      file,
      claim:
        claimOf(files, path, name, textField(json, '_resolved'), file) ??
        findRecordedCommit(files, path.slice(0, path.indexOf(folder)), setting),
      ...(version !== undefined && { version: { text: version, order: 'semver' } }),
      tops: 'all',
    });
  }
  return found;
}

/** Yarn's `pnpm` linker keeps packages by a name and a hash. */
const stored = /(?:^|\/)node_modules\/\.store\/[^/]+\/package\/package\.json$/;

/** The hidden lockfile of the outermost `node_modules` says where each package came from; older npm wrote it beside it. */
function claimOf(
  files: ReadonlyMap<string, SourceFile>,
  path: string,
  name: string,
  resolved: string | undefined,
  own: SourceFile,
): Claim | undefined {
  const at = path.indexOf(folder);
  const project = path.slice(0, at);
  const lock = files.get(`${project}${folder}.package-lock.json`);
  const entry = field(field(parseJsonFile(lock), 'packages'), path.slice(at, -'/package.json'.length));
  const locked = commitIn(textField(entry, 'resolved'));
  const commit = locked ?? commitIn(resolved);
  if (commit === undefined) return undefined;
  const manifest = parseJsonFile(files.get(`${project}package.json`));
  const asked = textField(field(manifest, 'dependencies'), name);
  const hash = asked?.indexOf('#') ?? -1;
  return {
    commit,
    requested: asked === undefined || hash < 0 ? null : asked.slice(hash + 1),
    file: locked !== undefined && lock ? lock : own,
  };
}

/** `git+ssh://git@github.com/acme/kit.git#<commit>`, or an archive of a forge that ends with the commit. */
function commitIn(resolved: string | undefined): string | undefined {
  const text = resolved?.slice(0, 2000) ?? '';
  const commit = text.slice(text.indexOf('#') + 1);
  const archived = /^https:\/\/codeload\.github\.com\/[^/]+\/[^/]+\/tar\.gz\/([0-9a-f]{40})$/.exec(text)?.[1];
  return isCommitId(commit) ? commit.toLowerCase() : archived;
}

/** Yarn's Plug'n'Play keeps packages as archives: what it wrote down is all that tells of them. */
export function findPlugAndPlay(
  files: ReadonlyMap<string, SourceFile>,
  setting: DependencySetting,
): readonly Installation[] {
  return [...files].flatMap(([path, file]): readonly Installation[] => {
    if (path !== '.pnp.cjs' && !path.endsWith('/.pnp.cjs')) return [];
    const root = path.slice(0, -'.pnp.cjs'.length);
    const claim = findRecordedCommit(files, root, setting);
    return claim ? [{ root: `${root}.yarn/`, file, claim, tops: [] }] : [];
  });
}
