import type { FileExtractor } from '../../../../model/extractor.ts';
import type { Extraction } from '../../../../model/gap.ts';
import { type Side, type Site, type SourceFile, siteIn, textOf } from '../../../../model/site.ts';
import { type GitAddress, isCommitId, parsePipAddress } from '../../git-target.ts';
import type { Ref } from '../../ref.ts';

/** A line that names a git repository. */
export interface GitRequirement extends GitAddress {
  readonly at: Site;
}

/** A requirements file: what it fetches by git, and the files it includes, as written. */
export interface Requirements {
  readonly what: 'requirements';
  readonly at: Site;
  readonly git: readonly GitRequirement[];
  readonly includes: readonly string[];
}

/** Git addresses in pip's requirements files. */
export const requirements: FileExtractor<Requirements> = {
  from: 'file',
  id: 'requirements',
  title: 'requirements.txt',
  docs: 'https://pip.pypa.io/en/stable/reference/requirements-file-format/',
  paths: ['**/*requirements*.txt', '**/requirements/*.txt', '**/*requirements*.in', '**/constraints*.txt'],
  examples: {
    reads: [
      {
        files: {
          'requirements.txt':
            '# kit\nclient-kit @ git+https://github.com/acme/kit.git@main\n-e git+ssh://git@github.com/acme/b@v1#egg=b\n',
        },
        finds: ['git github.com/acme/kit main floating', 'git github.com/acme/b v1 floating'],
      },
    ],
    gaps: [
      {
        files: { 'requirements.txt': `kit @ git+https://github.com/\${OWNER}/kit@main\n` },
        reason: 'dynamic',
      },
    ],
  },
  extract: readRequirements,
};

const longestLine = 10_000;

function readRequirements(file: SourceFile, side: Side): Extraction<Requirements> {
  const git: GitRequirement[] = [];
  const includes: string[] = [];
  const gaps: Extraction<Requirements>['gaps'][number][] = [];
  for (const { text, line, endLine } of logicalLines(textOf(file))) {
    const at = siteIn(file.tree, side, file.path, { line, column: 1, endLine, endColumn: 1 });
    const included = /^(?:-r|-c|--requirement|--constraint)[\s=]*(\S+)/.exec(text)?.[1];
    if (included !== undefined) includes.push(included);
    const words = text.split(/\s+/);
    const word = words.find((it) => /^(?:[^\s@]*@)?git\+/.test(it));
    const address = word === undefined ? undefined : parsePipAddress(word.slice(word.indexOf('git+')));
    if (address?.target.includes('$') || address?.ref?.includes('$'))
      gaps.push({
        at,
        reason: 'dynamic',
        effect: 'counts',
        note: `the address \`${word?.slice(0, 200)}\` is not known before the install`,
      });
    else if (address) git.push({ ...address, at });
  }
  const at = siteIn(file.tree, side, file.path);
  return { facts: [{ what: 'requirements', at, git, includes }], gaps };
}

/** Lines without comments, joined where a backslash ends them. */
function logicalLines(text: string): readonly { text: string; line: number; endLine: number }[] {
  const lines: { text: string; line: number; endLine: number }[] = [];
  let open: { text: string; line: number } | undefined;
  text.split(/\r\n|\r|\n/).forEach((raw, at) => {
    const plain = raw.length > longestLine ? '' : raw.replace(/(^|\s)#.*$/, '$1');
    const goesOn = plain.endsWith('\\');
    const own = goesOn ? plain.slice(0, -1) : plain;
    const whole = open
      ? { ...open, text: (open.text + own).slice(0, longestLine) }
      : { text: own, line: at + 1 };
    open = goesOn ? whole : undefined;
    if (!goesOn && whole.text.trim() !== '')
      lines.push({ ...whole, text: whole.text.trim(), endLine: at + 2 });
  });
  return open && open.text.trim() !== ''
    ? [...lines, { ...open, text: open.text.trim(), endLine: open.line + 1 }]
    : lines;
}

/** What a git requirement is by itself: a commit is one content, anything else moves. */
export function refOfRequirement({ target, ref, at }: GitRequirement): Ref {
  const pinned = ref !== null && isCommitId(ref);
  return {
    kind: 'git',
    target,
    requested: ref,
    resolved: pinned ? ref : null,
    class: pinned ? 'pinned' : 'floating',
    at,
    stage: null,
    why: pinned ? 'a commit names one content' : 'a branch or tag can move',
  };
}
