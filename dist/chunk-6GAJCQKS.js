import{e as a}from"./chunk-VU4KZ5Q6.js";import"./chunk-VUJKWCT3.js";var i=t=>t.map(o=>`--${o}`).join(" ");var c=t=>`# eval "$(driftgate completion bash)"
_driftgate() {
  local word=\${COMP_WORDS[COMP_CWORD]} options='' words=''
  case \${COMP_WORDS[1]} in
${t.map(({name:o,options:e,words:n})=>`    ${o}) options='${i(e)}' words='${n.join(" ")}' ;;`).join(`
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
`;function g({name:t,options:o,words:e}){let n=`complete -c driftgate -n '__fish_seen_subcommand_from ${t}'`,r=`complete -c driftgate -n '__fish_seen_subcommand_from ${t}; and test (count (commandline -opc)) -eq 2'`;return[...e.length>0?[`${r} -f -a '${e.join(" ")}'`]:[],...o.map(s=>`${n} -l ${s}`)]}var m=t=>`#compdef driftgate
# eval "$(driftgate completion zsh)", after compinit
_driftgate() {
  local -a options offered
  case $words[2] in
${t.map(({name:o,options:e,words:n})=>`    ${o}) options=(${i(e)}) offered=(${n.join(" ")}) ;;`).join(`
`)}
  esac
  if ((CURRENT == 2)); then compadd -- ${t.map(({name:o})=>o).join(" ")}
  elif [[ $PREFIX == -* ]]; then compadd -- $options
  elif ((CURRENT == 3 && $#offered)); then compadd -- $offered
  else _files
  fi
}
compdef _driftgate driftgate
`;var f=["bash","zsh","fish"],_={bash:c,zsh:m,fish:d};function x(t){let o={usage:"driftgate completion bash|zsh|fish",about:'Prints what a shell needs to complete commands: `eval "$(driftgate completion bash)"`.',options:{},words:[1,1],offers:f,async run([e],n,r){let s=_[a("completion",e,f)??"bash"],p=[];for(let[h,$]of Object.entries(t))p.push(l(h,await $()));return r.out.stdout(s([...p,l("completion",o)])),0}};return o}function l(t,{options:o,offers:e=[]}){return{name:t,options:Object.keys(o),words:e}}export{x as completionOf};
