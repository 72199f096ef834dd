import{a as f}from"./chunk-X6JCL5GK.js";import{a as p}from"./chunk-JOUIZBJM.js";import{a as d}from"./chunk-HSI3I763.js";import{a as s}from"./chunk-D4PSY5H5.js";import"./chunk-GJVCYVTZ.js";import"./chunk-CYYCURRI.js";import"./chunk-KOHT2MFC.js";import{c}from"./chunk-P6K6AUQM.js";import"./chunk-TGPC5VAU.js";import"./chunk-46AWFGVX.js";import"./chunk-6UTNV2H3.js";import"./chunk-KVIACEG7.js";import"./chunk-PO3EZMGK.js";import"./chunk-VUJKWCT3.js";var g=`driftgate stops boundary drift before it merges.

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

Exit codes: 0 pass, 1 findings, 2 usage or configuration, 3 inconclusive, 4 internal error.
Configuration is optional; \`driftgate.yml\` is read from the base side.
`;var m=()=>import("./chunk-QU4NJSPW.js"),e=()=>import("./chunk-ZOV6JB66.js"),l={check:async()=>(await m()).check,diff:async()=>(await import("./chunk-HT2AHHBU.js")).diff,list:async()=>(await m()).list,inspect:async()=>(await e()).inspect,ack:async()=>(await e()).ack,backtest:async()=>(await e()).backtest,baseline:async()=>(await e()).baseline,explain:async()=>(await e()).explain,init:async()=>(await e()).init,doctor:async()=>(await e()).doctor,report:async()=>(await e()).report,rules:async()=>(await e()).rules,demo:async()=>(await m()).demo,schema:async()=>(await e()).schema},n={...l,completion:async()=>(await import("./chunk-3NJH3XGF.js")).completionOf(l)};import{parseArgs as E}from"node:util";async function u(t,r,o){if(r.includes("--help")||r.includes("-h"))return o.out.stdout(`${t.usage}
`),0;let{values:a,positionals:i}=C([...r],t.options,t.usage),[h,w]=t.words;if(i.length<h||i.length>w)throw new s(`Usage: ${t.usage}`);return t.run(i,a,o)}function C(t,r,o){try{return E({args:t,options:r,allowPositionals:!0,strict:!0})}catch(a){let i=a instanceof Error?a.message.split(". ",1)[0]??a.message:String(a);throw new s(`${i}. Usage: ${o}`)}}async function y(t,r){let[o,...a]=t;if(o===void 0||o==="--help"||o==="-h"||o==="help")return r.out.stdout(g),o===void 0?2:0;if(!b(o)){let i=d(o,Object.keys(n));throw new s(`There is no command \`${o}\`.${i?` Did you mean \`${i}\`?`:""}`)}return u(await n[o](),a,r)}function b(t){return Object.hasOwn(n,t)}async function W(t){let r=f();process.exitCode=await p(r,()=>y(t,r)),c(process.exitCode)}export{W as start};
