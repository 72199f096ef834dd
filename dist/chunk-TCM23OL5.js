import{createRequire as __r}from'node:module';import{fileURLToPath as __f}from'node:url';import{dirname as __d}from'node:path';const require=__r(import.meta.url),__filename=__f(import.meta.url),__dirname=__d(__filename);
var e=/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu,r=new Map([[`
`,"\\n"],["\r","\\r"],["	","\\t"]]),i=/^[ -~]*$/,p=/^[\n\t -~]*$/;function f(n){return i.test(n)?n:n.replace(e,o)}function u(n){return p.test(n)?n:n.replace(/\r\n?/g,`
`).replace(e,t=>t===`
`||t==="	"?t:o(t))}function g(n){return u(n)===n}function o(n){let t=n.codePointAt(0)??0,s=t.toString(16);return r.get(n)??(t>65535?`\\u{${s}}`:`\\u${s.padStart(4,"0")}`)}export{f as a,u as b,g as c};
