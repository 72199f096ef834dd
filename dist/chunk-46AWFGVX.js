var s=/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\ufffe\uffff]/gu,r=new Map([[`
`,"\\n"],["\r","\\r"],["	","\\t"]]),f=/^[ -~]*$/,i=/^[\n\t -~]*$/;function u(n){return f.test(n)?n:n.replace(s,o)}function p(n){return i.test(n)?n:n.replace(/\r\n?/g,`
`).replace(s,t=>t===`
`||t==="	"?t:o(t))}function g(n){return p(n)===n}function o(n){let t=n.codePointAt(0)??0,e=t.toString(16);return r.get(n)??(t>65535?`\\u{${e}}`:`\\u${e.padStart(4,"0")}`)}export{u as a,p as b,g as c};
