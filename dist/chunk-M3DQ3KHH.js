import{createRequire as __r}from'node:module';import{fileURLToPath as __f}from'node:url';import{dirname as __d}from'node:path';const require=__r(import.meta.url),__filename=__f(import.meta.url),__dirname=__d(__filename);
import{a as n}from"./chunk-CIXZYPJE.js";import"./chunk-FSLS5TAK.js";import{a}from"./chunk-OUONM25P.js";import"./chunk-G6N7HK3V.js";var m=`driftgate stops boundary drift before it merges.

  driftgate check [--base REF|DIR] [--head REF|DIR] [--config FILE] [--format NAME[=FILE] \u2026]
                  [--fail-on error|warning|never] [--strict]
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

Exit codes: 0 pass, 1 findings, 2 usage or configuration, 3 inconclusive, 4 internal error.
Configuration is optional; \`driftgate.yml\` is read from the base side.
`;var s={check:async()=>(await import("./chunk-OICH6FW3.js")).check,diff:async()=>(await import("./chunk-O7NMHFI2.js")).diff,list:async()=>(await import("./chunk-2DIOWWWP.js")).list,inspect:async()=>(await import("./chunk-IUJGCZJL.js")).inspect,ack:async()=>(await import("./chunk-FSZOQMDZ.js")).ack,backtest:async()=>(await import("./chunk-HCRJBZWN.js")).backtest,baseline:async()=>(await import("./chunk-GIDTHMGZ.js")).baseline,explain:async()=>(await import("./chunk-UKBNDHEX.js")).explain,init:async()=>(await import("./chunk-WR23PRJN.js")).init,doctor:async()=>(await import("./chunk-2BUGXMQA.js")).doctor,report:async()=>(await import("./chunk-LK27BL24.js")).report,rules:async()=>(await import("./chunk-MFZZ2ZI6.js")).rules,demo:async()=>(await import("./chunk-M3WCUCXA.js")).demo,schema:async()=>(await import("./chunk-O5PTWQKG.js")).schema};import{parseArgs as d}from"node:util";async function c(r,e,t){if(e.includes("--help")||e.includes("-h"))return t.out.stdout(`${r.usage}
`),0;let{values:o,positionals:i}=g([...e],r.options,r.usage),[f,p]=r.words;if(i.length<f||i.length>p)throw new a(`Usage: ${r.usage}`);return r.run(i,o,t)}function g(r,e,t){try{return d({args:r,options:e,allowPositionals:!0,strict:!0})}catch(o){let i=o instanceof Error?o.message.split(". ",1)[0]??o.message:String(o);throw new a(`${i}. Usage: ${t}`)}}async function F(r,e){let[t,...o]=r;if(t===void 0||t==="--help"||t==="-h"||t==="help")return e.out.stdout(m),t===void 0?2:0;if(!l(t)){let i=n(t,Object.keys(s));throw new a(`There is no command \`${t}\`.${i?` Did you mean \`${i}\`?`:""}`)}return c(await s[t](),o,e)}function l(r){return Object.hasOwn(s,r)}export{F as runCommandLine};
