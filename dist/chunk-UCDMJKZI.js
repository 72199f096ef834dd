import{createRequire as __r}from'node:module';import{fileURLToPath as __f}from'node:url';import{dirname as __d}from'node:path';const require=__r(import.meta.url),__filename=__f(import.meta.url),__dirname=__d(__filename);
function i(e){return e.impact==="advice"?"note":e.impact==="breaking"&&e.confidence==="certain"&&e.witness?"error":"warning"}export{i as a};
