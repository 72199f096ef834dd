import type { Example, Impact, RuleText } from '../model/boundary.ts';
import { compareText } from '../model/order.ts';
import { sentence } from './text/sentence.ts';

/** A rule as `explain`, `rules` and the documentation show it. The rules about the gate itself have no examples. */
export interface ExplainedRule extends RuleText {
  readonly examples?: { readonly flagged: readonly Example[]; readonly accepted: readonly Example[] };
}

const severity = { breaking: 'error', risky: 'warning', advice: 'note' } as const satisfies Record<
  Impact,
  string
>;

const consequence = {
  breaking: 'breaking: an error where it is certain, a warning where it is likely',
  risky: 'risky: a warning',
  advice: 'advice: a note, which never fails a check',
} as const satisfies Record<Impact, string>;

/** What `driftgate explain RULE` prints. */
export function renderRule(rule: ExplainedRule): string {
  return [
    `${rule.id}    ${consequence[rule.impact]}`,
    '',
    ...section('What', sentence(rule.purpose)),
    ...section('Why', sentence(rule.rationale)),
    ...section('Mend', sentence(rule.remedy)),
    ...renderExamples('Flagged', rule.examples?.flagged ?? []),
    ...renderExamples('Accepted', rule.examples?.accepted ?? []),
    'Accept it',
    '  one finding, with a date:  driftgate ack FINGERPRINT --reason "…" --expires YYYY-MM-DD',
    `  all of them:               rules: { ${rule.id}: off } in driftgate.yml`,
    '',
    rule.docs,
    '',
  ].join('\n');
}

function section(title: string, text: string): readonly string[] {
  return [title, ...wrapped(text, 96).map((line) => `  ${line}`), ''];
}

function renderExamples(title: string, examples: readonly Example[]): readonly string[] {
  return examples.flatMap((example) => [
    `${title}: ${example.name}`,
    ...renderSide('base', example.base ?? {}),
    ...renderSide('head', example.head),
    '',
  ]);
}

function renderSide(side: string, files: Readonly<Record<string, string>>): readonly string[] {
  return sortedFiles(files).flatMap(([path, text]) => [
    `  ${side}  ${path}`,
    ...text
      .trimEnd()
      .split('\n')
      .map((line) => `    │ ${line}`.trimEnd()),
  ]);
}

function sortedFiles(files: Readonly<Record<string, string>>): readonly (readonly [string, string])[] {
  return Object.entries(files).sort(([a], [b]) => compareText(a, b));
}

function wrapped(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    if (line !== '' && line.length + word.length + 1 > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

/** What `driftgate rules` prints: a line for each rule, by boundary. */
export function renderCatalogue(rules: readonly RuleText[]): string {
  const width = Math.max(0, ...rules.map((rule) => rule.id.length));
  let boundary = '';
  const lines = rules.flatMap((rule) => {
    const [own = ''] = rule.id.split('/');
    const isFirst = own !== boundary;
    boundary = own;
    const line = `${rule.id.padEnd(width)}  ${severity[rule.impact].padEnd(7)}  ${sentence(rule.purpose)}`;
    return isFirst && rule !== rules[0] ? ['', line] : [line];
  });
  return `${[...lines, '', '`driftgate explain RULE` says more about one of them.'].join('\n')}\n`;
}

/** The page `docs/rules.md`: every rule with what, why, how to mend it, and its examples. */
export function renderRulesPage(rules: readonly ExplainedRule[]): string {
  const table = rules.map(
    (rule) =>
      `| [\`${rule.id}\`](#${anchorOf(rule)}) | ${severity[rule.impact]} | ${sentence(rule.purpose)} |`,
  );
  return [
    '# Rules',
    '',
    'The severity is the one of a certain finding; a likely one is at most a warning. `driftgate explain RULE` prints the same in a terminal.',
    '',
    '| Rule | Severity | |',
    '|---|---|---|',
    ...table,
    ...rules.flatMap(renderRuleSection),
    '',
  ].join('\n');
}

function renderRuleSection(rule: ExplainedRule): readonly string[] {
  return [
    '',
    `## ${rule.id}`,
    '',
    `${sentence(rule.purpose)} Its impact is ${consequence[rule.impact]}.`,
    '',
    `**Why.** ${sentence(rule.rationale)}`,
    '',
    `**Mend.** ${sentence(rule.remedy)}`,
    ...(rule.examples?.flagged ?? []).flatMap((example) => renderExampleBlocks('Flagged', example)),
    ...(rule.examples?.accepted ?? []).flatMap((example) => renderExampleBlocks('Accepted', example)),
  ];
}

function renderExampleBlocks(title: string, example: Example): readonly string[] {
  const block = (side: string, files: Readonly<Record<string, string>>) =>
    sortedFiles(files).flatMap(([path, text]) => ['', `\`${path}\` (${side})`, ...codeBlock(path, text)]);
  return [
    '',
    `**${title}**: ${example.name}`,
    ...block('base', example.base ?? {}),
    ...block('head', example.head),
  ];
}

function codeBlock(path: string, text: string): readonly string[] {
  const ticks = text.includes('```') ? '````' : '```';
  return ['', `${ticks}${languageOf(path)}`, text.trimEnd(), ticks];
}

function languageOf(path: string): string {
  return /\.([a-z]+)$/.exec(path)?.[1] ?? '';
}

function anchorOf(rule: RuleText): string {
  return rule.id.replace('/', '');
}
