import{createRequire as __r}from'node:module';import{fileURLToPath as __f}from'node:url';import{dirname as __d}from'node:path';const require=__r(import.meta.url),__filename=__f(import.meta.url),__dirname=__d(__filename);
import{a,b,c,d,e}from"./chunk-6ZN66Q7G.js";import"./chunk-G6N7HK3V.js";export{c as announceExit,b as announceLimits,e as findExcess,d as runWatched,a as watchedTerminal};
