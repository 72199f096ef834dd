import type { SourceFile } from '../../../model/site.ts';
import { isCommitId } from '../git-target.ts';
import { field, parseJsonFile, textField } from '../parse-json.ts';
import type { Claim, Installation } from './installation.ts';

const folder = 'node_modules/';

/** A name that npm accepts: it means itself in a glob. */
const packageName = /^(?:@[\w.-]{1,100}\/)?[\w.-]{1,200}$/;

/** What `findNpmInstallations` wants to see of an image; nothing for what cannot be the name of a package. */
export function npmMetadata(name: string): readonly string[] {
  return packageName.test(name)
    ? [`**/node_modules/${name}/package.json`, '**/node_modules/.package-lock.json']
    : [];
}

/** The places where an npm package of this name is installed, in the order of paths. */
export function findNpmInstallations(
  files: ReadonlyMap<string, SourceFile>,
  name: string,
): readonly Installation[] {
  const found: Installation[] = [];
  for (const [path, file] of files) {
    const root = `${folder}${name}/`;
    const own = `${root}package.json`;
    if (path !== own && !path.endsWith(`/${own}`)) continue;
    const json = parseJsonFile(file);
    const version = textField(json, 'version');
    found.push({
      root: path.slice(0, -'package.json'.length),
      file,
      claim: claimOf(files, path, name, textField(json, '_resolved'), file),
      ...(version !== undefined && { version: { text: version, order: 'semver' } }),
      tops: 'all',
    });
  }
  return found;
}

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
