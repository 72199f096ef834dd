import { dashed, type Script } from './script.ts';

/** https://zsh.sourceforge.io/Doc/Release/Completion-Widgets.html */
export const zshScript: Script = (commands) => `#compdef driftgate
# eval "$(driftgate completion zsh)", after compinit
_driftgate() {
  local -a options offered
  case $words[2] in
${commands
  .map(
    ({ name, options, words }) => `    ${name}) options=(${dashed(options)}) offered=(${words.join(' ')}) ;;`,
  )
  .join('\n')}
  esac
  if ((CURRENT == 2)); then compadd -- ${commands.map(({ name }) => name).join(' ')}
  elif [[ $PREFIX == -* ]]; then compadd -- $options
  elif ((CURRENT == 3 && $#offered)); then compadd -- $offered
  else _files
  fi
}
compdef _driftgate driftgate
`;
