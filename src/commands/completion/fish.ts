import type { Completed, Script } from './script.ts';

/** https://fishshell.com/docs/current/cmds/complete.html */
export const fishScript: Script = (commands) => `# driftgate completion fish | source
complete -c driftgate -n __fish_use_subcommand -f -a '${commands.map(({ name }) => name).join(' ')}'
${commands.flatMap(linesOf).join('\n')}
`;

function linesOf({ name, options, words }: Completed): readonly string[] {
  const seen = `complete -c driftgate -n '__fish_seen_subcommand_from ${name}'`;
  const first = `complete -c driftgate -n '__fish_seen_subcommand_from ${name}; and test (count (commandline -opc)) -eq 2'`;
  return [
    ...(words.length > 0 ? [`${first} -f -a '${words.join(' ')}'`] : []),
    ...options.map((option) => `${seen} -l ${option}`),
  ];
}
