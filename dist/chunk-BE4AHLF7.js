import{c as n}from"./chunk-VU4KZ5Q6.js";import{a}from"./chunk-GJVCYVTZ.js";import{a as s}from"./chunk-KOHT2MFC.js";import{a as o,b as i}from"./chunk-46AWFGVX.js";import{a as t}from"./chunk-6UTNV2H3.js";async function h(e,f){try{return await f()}catch(r){if(r instanceof n||r instanceof a)return e.out.stderr(t(`driftgate: ${o(r.message)}
`)),2;if(r instanceof s)return e.out.stderr(t(`driftgate: ${o(r.message)}
`)),r.fault==="usage"?2:3;let m=r instanceof Error?r.stack??r.message:String(r);return e.out.stderr(t(`driftgate: internal error, a bug in driftgate. Please report it with these lines:
${i(m)}
`)),4}}export{h as a};
