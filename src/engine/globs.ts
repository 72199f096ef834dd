import { Minimatch } from 'minimatch';

const longest = 1000;

/** Whether a path matches one of some globs. minimatch stays linear on hostile patterns, where others hang. */
export function matchGlobs(globs: readonly string[]): (path: string) => boolean {
  const suffixes: string[] = [];
  const matchers: Minimatch[] = [];
  for (const glob of globs.filter((it) => it.length <= longest)) {
    const suffix = plainSuffix(glob);
    if (suffix) suffixes.push(suffix);
    else matchers.push(new Minimatch(glob, { dot: true, noext: true, nonegate: true, nocomment: true }));
  }
  return (path) =>
    suffixes.some((suffix) => path.endsWith(suffix)) || matchers.some((matcher) => matcher.match(path));
}

/** `**` + `/*.sdl` is by far the most common glob: it is the suffix `.sdl`. */
function plainSuffix(glob: string): string | undefined {
  const suffix = glob.startsWith('**/*.') ? glob.slice(4) : undefined;
  return suffix && /^[.\w-]+$/.test(suffix) ? suffix : undefined;
}
