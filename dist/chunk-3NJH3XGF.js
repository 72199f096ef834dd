import{c}from"./chunk-D4PSY5H5.js";import"./chunk-VUJKWCT3.js";var n=t=>t.map(o=>`--${o}`).join(" ");var a=t=>`# eval "$(driftgate completion bash)"
_driftgate() {
  local word=\${COMP_WORDS[COMP_CWORD]} options='' words=''
  case \${COMP_WORDS[1]} in
${t.map(({name:o,options:e,words:i})=>`    ${o}) options='${n(e)}' words='${i.join(" ")}' ;;`).join(`
`)}
  esac
  if ((COMP_CWORD == 1)); then words='${t.map(({name:o})=>o).join(" ")}'
  elif [[ $word == -* ]]; then words=$options
  elif ((COMP_CWORD > 2)); then words=''
  fi
  COMPREPLY=($(compgen -W "$words" -- "$word"))
}
complete -o default -F _driftgate driftgate
`;var d=t=>`# driftgate completion fish | source
complete -c driftgate -n __fish_use_subcommand -f -a '${t.map(({name:o})=>o).join(" ")}'
${t.flatMap(g).join(`
`)}
`;function g({name:t,options:o,words:e}){let i=`complete -c driftgate -n '__fish_seen_subcommand_from ${t}'`,r=`complete -c driftgate -n '__fish_seen_subcommand_from ${t}; and test (count (commandline -opc)) -eq 2'`;return[...e.length>0?[`${r} -f -a '${e.join(" ")}'`]:[],...o.map(s=>`${i} -l ${s}`)]}var f=t=>`#compdef driftgate
# eval "$(driftgate completion zsh)", after compinit
_driftgate() {
  local -a options offered
  case $words[2] in
${t.map(({name:o,options:e,words:i})=>`    ${o}) options=(${n(e)}) offered=(${i.join(" ")}) ;;`).join(`
`)}
  esac
  if ((CURRENT == 2)); then compadd -- ${t.map(({name:o})=>o).join(" ")}
  elif [[ $PREFIX == -* ]]; then compadd -- $options
  elif ((CURRENT == 3 && $#offered)); then compadd -- $offered
  else _files
  fi
}
compdef _driftgate driftgate
`;var m=["bash","zsh","fish"],_={bash:a,zsh:f,fish:d};function x(t){let o={usage:"driftgate completion bash|zsh|fish",options:{},words:[1,1],offers:m,async run([e],i,r){let s=_[c("completion",e,m)??"bash"],p=[];for(let[h,$]of Object.entries(t))p.push(l(h,await $()));return r.out.stdout(s([...p,l("completion",o)])),0}};return o}function l(t,{options:o,offers:e=[]}){return{name:t,options:Object.keys(o),words:e}}export{x as completionOf};
