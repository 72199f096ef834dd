import{createRequire as __r}from'node:module';import{fileURLToPath as __f}from'node:url';import{dirname as __d}from'node:path';const require=__r(import.meta.url),__filename=__f(import.meta.url),__dirname=__d(__filename);
import{a as c}from"./chunk-CIXZYPJE.js";import{a as i}from"./chunk-OUONM25P.js";import"./chunk-FSLS5TAK.js";import"./chunk-G6N7HK3V.js";import{parseArgs as l}from"node:util";var d=`driftgate stops boundary drift before it merges.

  driftgate check [--base REF|DIR] [--head REF|DIR] [--config FILE] [--format NAME[=FILE] \u2026]
                  [--fail-on error|warning|never] [--strict]
  driftgate diff graphql OLD NEW [--format json]
  driftgate list routes|calls|operations|schema|images [DIR] [--format json]
  driftgate inspect image REF [--source REPO#REF] [--required COMMIT] [--required-since TIME]
                  [--clock-skew SECONDS] [--schema FILE] [--format json]
  driftgate ack FINGERPRINT --reason TEXT --expires DATE [--owner NAME]
  driftgate baseline
  driftgate explain RULE
  driftgate rules
  driftgate demo [NAME]
  driftgate schema config|report

Exit codes: 0 pass, 1 findings, 2 usage or configuration, 3 inconclusive, 4 internal error.
Configuration is optional; \`driftgate.yml\` is read from the base side.
`;var a={check:async()=>(await import("./chunk-LE447ACE.js")).check,diff:async()=>(await import("./chunk-RCFFAMGQ.js")).diff,list:async()=>(await import("./chunk-SAGRUK2U.js")).list,inspect:async()=>(await import("./chunk-J46NL47V.js")).inspect,ack:async()=>(await import("./chunk-HEUSIZ7G.js")).ack,baseline:async()=>(await import("./chunk-7VFKV5SX.js")).baseline,explain:async()=>(await import("./chunk-VQENSAEI.js")).explain,rules:async()=>(await import("./chunk-RQXHENXG.js")).rules,demo:async()=>(await import("./chunk-XCCCGUBH.js")).demo,schema:async()=>(await import("./chunk-D5B5FB4X.js")).schema};async function k(t,s){let[e,...o]=t;if(e===void 0||e==="--help"||e==="-h"||e==="help")return s.out.stdout(d),e===void 0?2:0;if(!u(e)){let m=c(e,Object.keys(a));throw new i(`There is no command \`${e}\`.${m?` Did you mean \`${m}\`?`:""}`)}let r=await a[e]();if(o.includes("--help")||o.includes("-h"))return s.out.stdout(`${r.usage}
`),0;let{values:f,positionals:n}=h(o,r.options,r.usage),[p,g]=r.words;if(n.length<p||n.length>g)throw new i(`Usage: ${r.usage}`);return r.run(n,f,s)}function u(t){return Object.hasOwn(a,t)}function h(t,s,e){try{return l({args:t,options:s,allowPositionals:!0,strict:!0})}catch(o){let r=o instanceof Error?o.message.split(". ",1)[0]??o.message:String(o);throw new i(`${r}. Usage: ${e}`)}}export{k as runCommandLine};
