import{a as l}from"./chunk-NI7OTFHP.js";import{a as g}from"./chunk-BE4AHLF7.js";import{a as p}from"./chunk-HSI3I763.js";import{c as m}from"./chunk-VU4KZ5Q6.js";import"./chunk-GJVCYVTZ.js";import"./chunk-CYYCURRI.js";import"./chunk-KOHT2MFC.js";import{e as f}from"./chunk-RKBF3ZS7.js";import"./chunk-TGPC5VAU.js";import"./chunk-46AWFGVX.js";import"./chunk-6UTNV2H3.js";import"./chunk-KVIACEG7.js";import"./chunk-PO3EZMGK.js";import"./chunk-VUJKWCT3.js";var u=`driftgate stops boundary drift before it merges.

  driftgate check [--base REF|DIR] [--head REF|DIR] [--config FILE] [--format NAME[=FILE] \u2026]
                  [--fail-on error|warning|never] [--strict] [--fix]
  driftgate diff graphql OLD NEW [--format json]
  driftgate list routes|calls|operations|schema|images [DIR] [--format json]
  driftgate inspect image REF [--source REPO#REF] [--required COMMIT] [--required-since TIME]
                  [--clock-skew SECONDS] [--schema FILE] [--format json]
  driftgate ack FINGERPRINT --reason TEXT --expires DATE [--owner NAME]
  driftgate baseline
  driftgate backtest [--last N] [--config FILE] [--write-baseline] [--format json]
  driftgate explain RULE
  driftgate report --from REPORT.json [--format NAME[=FILE] \u2026]
  driftgate rules
  driftgate init
  driftgate doctor
  driftgate demo [NAME]
  driftgate schema config|report
  driftgate completion bash|zsh|fish

\`driftgate help COMMAND\` tells what one does and what its options mean.
Exit codes: 0 pass, 1 findings, 2 usage or configuration, 3 inconclusive, 4 internal error.
Configuration is optional; \`driftgate.yml\` is read from the base side.
`;function h({usage:o,about:e,options:n}){let r=Object.keys(n),t=Math.max(0,...r.map(i=>i.length)),s=Object.entries(n).map(([i,C])=>`  --${i.padEnd(t)}  ${C.about}`);return`${[o,"",e,...s.length>0?["",...s]:[]].join(`
`)}
`}var d=()=>import("./chunk-UM2UZXLV.js"),a=()=>import("./chunk-NSJO6FNU.js"),y={check:async()=>(await d()).check,diff:async()=>(await import("./chunk-EHJFN6DJ.js")).diff,list:async()=>(await d()).list,inspect:async()=>(await a()).inspect,ack:async()=>(await a()).ack,backtest:async()=>(await a()).backtest,baseline:async()=>(await a()).baseline,explain:async()=>(await a()).explain,init:async()=>(await a()).init,doctor:async()=>(await a()).doctor,report:async()=>(await a()).report,rules:async()=>(await a()).rules,demo:async()=>(await d()).demo,schema:async()=>(await a()).schema},c={...y,completion:async()=>(await import("./chunk-6GAJCQKS.js")).completionOf(y)};import{parseArgs as b}from"node:util";async function w(o,e,n){if(e.includes("--help")||e.includes("-h"))return n.out.stdout(h(o)),0;let{values:r,positionals:t}=x([...e],o),[s,i]=o.words;if(t.length<s)throw new m(`A word is missing. Usage: ${o.usage}`);if(t.length>i)throw new m(`\`${t[i]}\` is one word too many. Usage: ${o.usage}`);return o.run(t,r,n)}function x(o,{options:e,usage:n}){try{return b({args:o,options:e,allowPositionals:!0,strict:!0})}catch(r){let t=r instanceof Error?r.message:String(r),[s=t]=t.split(/\.\s/,1);throw new m(`${s}. Usage: ${n}`)}}async function E(o,e){let[n,r]=o,[t,...s]=n==="help"&&r!==void 0?[r,"--help"]:o;if(t===void 0||t==="--help"||t==="-h"||t==="help")return e.out.stdout(u),t===void 0?2:0;if(!R(t)){let i=p(t,Object.keys(c));throw new m(`There is no command \`${t}\`.${i?` Did you mean \`${i}\`?`:""}`)}return w(await c[t](),s,e)}function R(o){return Object.hasOwn(c,o)}async function q(o){let e=l();process.exitCode=await g(e,()=>E(o,e)),f(process.exitCode)}export{q as start};
