type Environment = Readonly<Record<string, string | undefined>>;

/** Settings that hold for every call: nothing from the repository may run a program, and nothing may wait for a person. */
export const safeArguments: readonly string[] = [
  '--no-optional-locks',
  '--no-pager',
  '--no-replace-objects',
  ...[
    'core.hooksPath=/dev/null',
    'core.fsmonitor=false',
    'core.quotepath=off',
    'safe.directory=*',
    'gc.auto=0',
    'maintenance.auto=false',
    'submodule.recurse=false',
    'fetch.recurseSubmodules=false',
    'protocol.ext.allow=never',
  ].flatMap((setting) => ['-c', setting]),
];

/** What a surrounding git command (a hook, an alias) sets to point at its own repository, and what traces secrets. */
const misleading =
  /^GIT_(DIR|WORK_TREE|INDEX_FILE|OBJECT_DIRECTORY|ALTERNATE_OBJECT_DIRECTORIES|COMMON_DIR|NAMESPACE|PREFIX|CEILING_DIRECTORIES|EXTERNAL_DIFF|TRACE.*|CURL_VERBOSE|QUARANTINE_PATH|SHALLOW_FILE|GRAFT_FILE|LITERAL_PATHSPECS|GLOB_PATHSPECS|NOGLOB_PATHSPECS|ICASE_PATHSPECS)$/;

const settled = {
  GIT_TERMINAL_PROMPT: '0',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_PAGER: 'cat',
  GIT_EDITOR: 'false',
  LC_ALL: 'C',
};

/**
 * The environment git runs in. For reads no setting of the machine or the user counts; for the network theirs are kept
 * (proxy, certificates, credentials), and only a question to a person is ruled out.
 */
export function gitEnvironment(
  outer: Environment,
  network: boolean,
  extra: Readonly<Record<string, string>> = {},
): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const [name, value] of Object.entries(outer)) {
    if (value === undefined || misleading.test(name)) continue;
    if (!network && name.startsWith('GIT_')) continue;
    kept[name] = value;
  }
  const own = network
    ? { GIT_SSH_COMMAND: kept.GIT_SSH_COMMAND ?? 'ssh -oBatchMode=yes' }
    : { GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' };
  return { ...kept, ...settled, ...own, ...extra };
}
