var a=/\\(?:\r\n|[0-7]{1,3}|x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|N\{[^{}\n]{1,100}\}|[\s\S])/,f=new RegExp(a,"g"),l=new RegExp(`${a.source}|\\{\\{|\\}\\}|\\r\\n`,"g"),c=/\{\{|\}\}|\r\n/g,d=new Map([[`
`,""],[`\r
`,""],["a","\x07"],["b","\b"],["f","\f"],["n",`
`],["r","\r"],["t","	"],["v","\v"],["\\","\\"],["'","'"],['"','"']]);function s(n){if(n==="{{")return"{";if(n==="}}")return"}";if(n===`\r
`)return`
`;let e=n.slice(1),r=d.get(e);if(r!==void 0)return r;if(e.startsWith("N{"))return"\uFFFD";let t=e.length>1&&/^[xuU]/.test(e)?Number.parseInt(e.slice(1),16):/^[0-7]/.test(e)?Number.parseInt(e,8):void 0;return t===void 0?n:t<=1114111?String.fromCodePoint(t):"\uFFFD"}function x(n,e){let r=n.includes("\r")?n.replaceAll(`\r
`,`
`):n;return e.raw||!r.includes("\\")?r:r.replace(f,s)}function p(n,e){let r=e.format?e.raw?c:l:f;if(!e.format&&(e.raw||!n.includes("\\")))return[{text:x(n,e),from:0,to:n.length}];let o=[],t=0;for(let i of n.matchAll(r))i.index>t&&o.push({text:n.slice(t,i.index),from:t,to:i.index}),t=i.index+i[0].length,o.push({text:s(i[0]),from:i.index,to:t});return t<n.length&&o.push({text:n.slice(t),from:t,to:n.length}),o}export{x as a,p as b};
