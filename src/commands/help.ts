import type { Command } from './command.ts';

/** What `driftgate` and `driftgate --help` print. */
export const help = `driftgate stops boundary drift before it merges.

  driftgate check [--base REF|DIR] [--head REF|DIR] [--config FILE] [--format NAME[=FILE] …]
                  [--fail-on error|warning|never] [--strict] [--fix]
  driftgate diff graphql OLD NEW [--format json]
  driftgate list routes|calls|operations|schema|images [DIR] [--format json]
  driftgate inspect image REF [--source REPO#REF] [--required COMMIT] [--required-since TIME]
                  [--clock-skew SECONDS] [--schema FILE] [--format json]
  driftgate ack FINGERPRINT --reason TEXT --expires DATE [--owner NAME]
  driftgate baseline
  driftgate backtest [--last N] [--config FILE] [--write-baseline] [--format json]
  driftgate explain RULE
  driftgate report --from REPORT.json [--format NAME[=FILE] …]
  driftgate rules
  driftgate init
  driftgate doctor
  driftgate demo [NAME]
  driftgate schema config|report
  driftgate completion bash|zsh|fish

\`driftgate help COMMAND\` tells what one does and what its options mean.
Exit codes: 0 pass, 1 findings, 2 usage or configuration, 3 inconclusive, 4 internal error.
Configuration is optional; \`driftgate.yml\` is read from the base side.
`;

/** What `driftgate COMMAND --help` prints. */
export function describeCommand({ usage, about, options }: Command): string {
  const names = Object.keys(options);
  const width = Math.max(0, ...names.map((name) => name.length));
  const lines = Object.entries(options).map(([name, it]) => `  --${name.padEnd(width)}  ${it.about}`);
  return `${[usage, '', about, ...(lines.length > 0 ? ['', ...lines] : [])].join('\n')}\n`;
}
