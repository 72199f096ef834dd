import{createRequire as __r}from'node:module';import{fileURLToPath as __f}from'node:url';import{dirname as __d}from'node:path';const require=__r(import.meta.url),__filename=__f(import.meta.url),__dirname=__d(__filename);
var e={fileBytes:1048576,schemaBytes:16777216,files:1e5,nesting:1e3,seconds:60,memoryBytes:1073741824};export{e as a};
