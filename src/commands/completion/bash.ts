import { dashed, type Script } from './script.ts';

/** https://www.gnu.org/software/bash/manual/html_node/Programmable-Completion.html */
export const bashScript: Script = (commands) => `# eval "$(driftgate completion bash)"
_driftgate() {
  local word=\${COMP_WORDS[COMP_CWORD]} options='' words=''
  case \${COMP_WORDS[1]} in
${commands
  .map(
    ({ name, options, words }) => `    ${name}) options='${dashed(options)}' words='${words.join(' ')}' ;;`,
  )
  .join('\n')}
  esac
  if ((COMP_CWORD == 1)); then words='${commands.map(({ name }) => name).join(' ')}'
  elif [[ $word == -* ]]; then words=$options
  elif ((COMP_CWORD > 2)); then words=''
  fi
  COMPREPLY=($(compgen -W "$words" -- "$word"))
}
complete -o default -F _driftgate driftgate
`;
