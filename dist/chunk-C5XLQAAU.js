import{createRequire as __r}from'node:module';import{fileURLToPath as __f}from'node:url';import{dirname as __d}from'node:path';const require=__r(import.meta.url),__filename=__f(import.meta.url),__dirname=__d(__filename);
var o=/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu,s=new Map([[`
`,"\\n"],["\r","\\r"],["	","\\t"]]);function p(n){return n.replace(o,r)}function i(n){return n.replace(/\r\n?/g,`
`).replace(o,t=>t===`
`||t==="	"?t:r(t))}function u(n){return i(n)===n}function r(n){let t=n.codePointAt(0)??0,e=t.toString(16);return s.get(n)??(t>65535?`\\u{${e}}`:`\\u${e.padStart(4,"0")}`)}export{p as a,i as b,u as c};
