import{createRequire as __r}from'node:module';import{fileURLToPath as __f}from'node:url';import{dirname as __d}from'node:path';const require=__r(import.meta.url),__filename=__f(import.meta.url),__dirname=__d(__filename);
function r(e){return`https://github.com/driftgate/driftgate/blob/main/docs/rules.md#${e.replace("/","")}`}export{r as a};
