import{createRequire as __r}from'node:module';import{fileURLToPath as __f}from'node:url';import{dirname as __d}from'node:path';const require=__r(import.meta.url),__filename=__f(import.meta.url),__dirname=__d(__filename);
import{a}from"./chunk-ZPI4JPNT.js";import"./chunk-OUONM25P.js";import"./chunk-G6N7HK3V.js";export{a as runCommand};
