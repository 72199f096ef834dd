import { splitCommands } from '../dockerfile/shell-words.ts';

type Words = readonly string[];

/** A build that a shell command runs, with its options as they are written. */
export interface BuildCommand {
  readonly kind: 'build' | 'bake';
  /** The values of an option, by any of its names. */
  all(...names: readonly string[]): readonly string[];
  has(name: string): boolean;
  /** What is no option: the context, or the targets. */
  readonly plain: readonly string[];
}

const programs = /^(?:docker|podman|buildah|nerdctl)$/;

/** Options that take no value of their own: https://docs.docker.com/reference/cli/docker/buildx/build/ */
const switches =
  /^(?:--(?:no-cache|pull|push|load|rm|force-rm|squash|quiet|debug|print|check|layers|compress|tls-verify)|-q|-D)$/;

const longest = 20_000;

/** The image builds among the commands of a step. */
export function findBuildCommands(text: string): readonly BuildCommand[] {
  return splitCommands(flattened(text.slice(0, longest))).flatMap((written) => {
    const words = written.slice(written.findIndex((word) => !/^(?:\w+=.*|sudo|exec|env|time)$/s.test(word)));
    if (!programs.test(words[0] ?? '')) return [];
    const verb = /^(?:buildx|image|builder)$/.test(words[1] ?? '') ? 2 : 1;
    return /^(?:build|bud|bake)$/.test(words[verb] ?? '')
      ? [commandOf(words[verb] === 'bake' ? 'bake' : 'build', words.slice(verb + 1))]
      : [];
  });
}

/** Expressions and substitutions as one word each: what stands in them is not this command's. */
function flattened(text: string): string {
  return text
    .replace(
      /\$\{\{([^{}]{0,300})\}\}/g,
      (_all, inner: string) => `\${{${inner.trim().replace(/[^\w.']/g, '_')}}}`,
    )
    .replace(/\$\([^()]{0,1000}\)/g, '$substituted')
    .replace(/`[^`\n]{0,1000}`/g, '$substituted');
}

function commandOf(kind: BuildCommand['kind'], words: Words): BuildCommand {
  const options: (readonly [name: string, value: string])[] = [];
  const plain: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? '';
    const equals = word.indexOf('=');
    if (!word.startsWith('-') || word === '-') plain.push(word);
    else if (equals > 0 && word.startsWith('--'))
      options.push([word.slice(0, equals), word.slice(equals + 1)]);
    else if (switches.test(word)) options.push([word, 'true']);
    else options.push([word, words[++at] ?? '']);
  }
  return {
    kind,
    all: (...names) => options.filter(([name]) => names.includes(name)).map(([, value]) => value),
    has: (name) => options.some(([it, value]) => it === name && value !== 'false'),
    plain,
  };
}
