function i(r){return r.split(`
`).map(t=>s(t).replaceAll("##[","## [")).join(`
`)}function s(r){let t=e(r);return r.startsWith("::",t)?`${r.slice(0,t)}: :${r.slice(t+2)}`:r}function e(r){let t=0;for(;t<r.length;)if(r[t]==="\x1B"&&r[t+1]==="["){let n=r.indexOf("m",t);if(n<0)return t;t=n+1}else if(r[t]?.trim()==="")t+=1;else return t;return t}export{i as a};
