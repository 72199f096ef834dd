import{createRequire as __r}from'node:module';import{fileURLToPath as __f}from'node:url';import{dirname as __d}from'node:path';const require=__r(import.meta.url),__filename=__f(import.meta.url),__dirname=__d(__filename);
import{a}from"./chunk-ELNYTUTG.js";import{a as n}from"./chunk-G6Z53GK7.js";import{a as i}from"./chunk-2OZRY7CP.js";import{a as o,b as s}from"./chunk-XYCGZRUE.js";import{a as t}from"./chunk-D4ZRMY2L.js";async function h(e,f){try{return await f()}catch(r){if(r instanceof n||r instanceof a)return e.out.stderr(t(`driftgate: ${o(r.message)}
`)),2;if(r instanceof i)return e.out.stderr(t(`driftgate: ${o(r.message)}
`)),r.fault==="usage"?2:3;let m=r instanceof Error?r.stack??r.message:String(r);return e.out.stderr(t(`driftgate: internal error, a bug in driftgate. Please report it with these lines:
${s(m)}
`)),4}}export{h as a};
