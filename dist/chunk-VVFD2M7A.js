import{createRequire as __r}from'node:module';import{fileURLToPath as __f}from'node:url';import{dirname as __d}from'node:path';const require=__r(import.meta.url),__filename=__f(import.meta.url),__dirname=__d(__filename);
function e(n){let t=n.trim();return t===""||/[.!?…:;]$/.test(t)?t:`${t}.`}export{e as a};
