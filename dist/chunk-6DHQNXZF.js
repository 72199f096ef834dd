import{createRequire as __r}from'node:module';import{fileURLToPath as __f}from'node:url';import{dirname as __d}from'node:path';const require=__r(import.meta.url),__filename=__f(import.meta.url),__dirname=__d(__filename);
function i(e){return e.split(`
`).map(t=>s(t).replaceAll("##[","## [")).join(`
`)}function s(e){let t=a(e);return e.startsWith("::",t)?`${e.slice(0,t)}: :${e.slice(t+2)}`:e}function a(e){let t=0;for(;t<e.length;)if(e[t]==="\x1B"&&e[t+1]==="["){let r=e.indexOf("m",t);if(r<0)return t;t=r+1}else if(e[t]?.trim()==="")t+=1;else return t;return t}var n=class extends Error{fault;what;where;mend;constructor(t,r){super(`${r.what} (${r.where}). ${r.mend}`),this.name="SourceError",this.fault=t,this.what=r.what,this.where=r.where,this.mend=r.mend}};export{i as a,n as b};
