/** A repository that is fetched from, and the ref of it that is asked for; null where none is. */
export interface GitAddress {
  /** `github.com/acme/client-kit`: the same for every way to write its address, without credentials. */
  readonly target: string;
  readonly ref: string | null;
}

/** The one name of a repository, for any address git knows; a path stays what it is. */
export function gitTarget(address: string): string {
  const trimmed = address.trim().replace(/^git\+/, '');
  const shell = /^(?:[\w.-]+@)?([\w.-]+):(?!\/\/)(?!\d+\/)(.+)$/.exec(trimmed);
  const url = /^[a-z][a-z0-9+.-]*:\/\/(?:[^/@]*@)?([^/]+)\/(.*)$/i.exec(trimmed);
  const [, host, path] = url ?? shell ?? [];
  const plain = host === undefined ? trimmed : `${host.replace(/:\d+$/, '').toLowerCase()}/${path}`;
  return plain
    .replace(/[?#].*$/, '')
    .replace(/^www\.(?=github\.com\/)/, '')
    .replace(/\/+$/, '')
    .replace(/\.git$/, '')
    .replace(/^(?:\.\/)+/, '');
}

const commitId = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/i;

/** Whether a ref names one commit for ever. */
export function isCommitId(ref: string): boolean {
  return commitId.test(ref);
}

/** Whether a ref names releases rather than a line of work: `v1.2.3`, or whichever is the latest. */
export function isRelease(ref: string): boolean {
  return (
    ref === 'latest' ||
    ref.startsWith('refs/tags/') ||
    /^(?:[\w-]{1,60}[-_/])?v?\d+\.\d+\.\d+(?:[.+-][\w.+-]*)?$/.test(ref) ||
    (/^v\d+[._]\d+[\w.+-]*$/.test(ref) && !ref.endsWith('.x'))
  );
}

/** Reads pip's `git+https://host/owner/repo.git@ref#subdirectory=…` (https://pip.pypa.io/en/stable/topics/vcs-support/). */
export function parsePipAddress(text: string): GitAddress | undefined {
  if (!/^git\+[a-z]+:\/\//.test(text) && !/^git\+[\w.-]+@/.test(text)) return undefined;
  const [plain = ''] = text.split('#', 1);
  const path = plain.indexOf('/', plain.indexOf('://') + 3);
  const at = plain.lastIndexOf('@');
  const hasRef = at > Math.max(path, 0) && at < plain.length - 1;
  return { target: gitTarget(hasRef ? plain.slice(0, at) : plain), ref: hasRef ? plain.slice(at + 1) : null };
}

/** Reads `https://host/owner/repo.git#ref:folder`, the form of npm (without folder) and of Docker. */
export function parseFragmentAddress(text: string): GitAddress {
  const [plain = '', fragment = ''] = text.split('#', 2);
  const [ref = ''] = fragment.replace(/^semver:/, '').split(':', 1);
  return {
    target: gitTarget(plain.replace(/^github:/, 'https://github.com/')),
    ref: ref === '' ? null : ref,
  };
}
