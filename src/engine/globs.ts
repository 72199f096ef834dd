import { Minimatch } from 'minimatch';

const longest = 1000;

type Matches = (path: string) => boolean;

/** Whether a path matches one of some globs. minimatch stays linear on hostile patterns, where others hang. */
export function matchGlobs(globs: readonly string[]): Matches {
  const matchers = globs.filter((it) => it.length <= longest).map(matchGlob);
  return (path) => matchers.some((matches) => matches(path));
}

/** The shapes that nearly every glob has need no pattern: a suffix, a name, a folder of that name anywhere, a path. */
function matchGlob(glob: string): Matches {
  if (isPlain(glob)) return (path) => path === glob;
  const inside = glob.startsWith('**/') ? glob.slice(3) : '';
  const suffix = inside.startsWith('*.') ? inside.slice(1) : '';
  if (isPlainName(suffix)) return (path) => path.endsWith(suffix);
  if (isPlainName(inside)) return (path) => path === inside || path.endsWith(`/${inside}`);
  const folder = inside.endsWith('/**') ? inside.slice(0, -3) : '';
  if (isPlainName(folder)) return (path) => path.startsWith(`${folder}/`) || path.includes(`/${folder}/`);
  const ending = /[\w.-]*$/.exec(glob.slice(-40))?.[0] ?? '';
  let matcher: Minimatch | undefined;
  return (path) => {
    if (!path.endsWith(ending)) return false;
    matcher ??= new Minimatch(glob, { dot: true, noext: true, nonegate: true, nocomment: true });
    return matcher.match(path);
  };
}

const isPlain = (text: string) => /^[\w-][\w./-]*$/.test(text) && !text.includes('//');
const isPlainName = (text: string) => /^[\w.-]+$/.test(text);
