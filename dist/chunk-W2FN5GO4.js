import{b as ue}from"./chunk-ZEUXTOKK.js";import{a as ge,f as he,h as T,j as $e,m as ye,o as be,q as xe}from"./chunk-7H6T3MO2.js";import{A as fe,B as R,C as ve,a as b,b as Z,c as N,d as k,e as _,f as K,g as Q,i as S,j as te,k as re,l as O,m as oe,n as ne,o as ie,p as se,q as ae,r as H,s as me,u as de,v as le,w as pe,x as ce,y as h}from"./chunk-JXW3X3XU.js";import{a as w,b as B,c as Y}from"./chunk-46AWFGVX.js";import{a as c,b as X,c as A,d as ee}from"./chunk-DYAEWUJS.js";import{a as q}from"./chunk-6UTNV2H3.js";import"./chunk-DVWNIQDQ.js";import{a as V,d as G}from"./chunk-KVIACEG7.js";import"./chunk-PO3EZMGK.js";import"./chunk-VUJKWCT3.js";var Pe=/[\u007f-\u009f\p{Cf}\p{Zl}\p{Zp}]/gu;function v(e){return`${JSON.stringify(e,null,2).replace(Pe,o=>[...Array(o.length).keys()].map(r=>Ue(o,r)).join("")).replaceAll("##[","##\\u005b")}
`}function Ue(e,t){return`\\u${e.charCodeAt(t).toString(16).padStart(4,"0")}`}var We={error:"critical",warning:"major",note:"info"},we={id:"gitlab",render:e=>v(h(e).reported.map(({finding:t,severity:o})=>{let{path:r,region:n}=k(t);return{description:w(t.message),check_name:t.rule,fingerprint:t.fingerprint,severity:We[o],location:{path:r,lines:{begin:n?.line??1}}}}))};import{createHash as et}from"node:crypto";var qe=new Map([["&","&amp;"],["<","&lt;"],[">","&gt;"],['"',"&quot;"],["'","&apos;"]]);function $(e){return B(e).replace(/[&<>"']/g,t=>qe.get(t)??t)}function i(e,...t){return{html:e.map((o,r)=>`${o}${Be(t[r])}`).join("")}}function Be(e){return e===void 0?"":typeof e=="string"?$(e):typeof e=="number"?String(e):"html"in e?e.html:e.map(t=>t.html).join("")}function u(e){return i`${re(e).map(({code:t,text:o})=>t?i`<code>${o}</code>`:i`${o}`)}`}var Ye=200;function I({site:e,note:t},o){let r=c(e),n=o(e),s=e.side==="base"?i` <span class="side">base</span>`:i``,m=i`<p class="place"><span class="path">${r}</span>${s}${t===""?i``:i` ${u(t)}`}</p>`;if(!n||!e.region)return m;let l=te(n,e.region,Ye).map(a=>a.is==="marks"?i`<span class="gutter"></span><span class="marks">${" ".repeat(a.indent)}${"^".repeat(a.width)}</span>\n`:i`<span class="gutter">${String(a.number)}</span><span class="${a.marked?"line marked":"line"}">${a.text}</span>\n`);return i`${m}<pre tabindex="0" role="region" aria-label="${`Code at ${r}`}">${l}</pre>`}var Re=50,Ve=4,ke=200;function Me({finding:e,severity:t,rule:o},r){let{fingerprint:n,evidence:s,members:m,witness:l,fixes:a,at:d}=e,[f]=a,p=Z(s,d,r,{most:Re,frames:Ve}),g=s.length-p.length,y=i`<code>${e.rule}</code>`;return i`<article id="${n}" class="${t}" data-severity="${t}" data-find="${Fe(e)}">
<h3><span class="severity">${t}</span> ${u(e.message)}</h3>
<p class="rule">${o?i`<a href="${o.docs}">${y}</a> ${b(o.purpose)}`:y}</p>
${d.path===""?i``:I({site:d,note:""},r)}
${p.map(x=>I(x.evidence,x.framed?r:()=>{}))}
${g>0?i`<p>and ${g} more places</p>`:i``}
${m.length>1?Ge(m):i``}
${l?i`<details><summary>What shows that it breaks</summary><pre tabindex="0">${T(l)}</pre></details>`:i``}
${f?_e(f,r,d.region?.line??0):o?i`<p class="help">${u(b(o.remedy))}</p>`:i``}
<p class="accept">Intended? <code>npx driftgate ack ${n} --reason "…" --expires YYYY-MM-DD</code></p>
</article>
`}function je({finding:e,severity:t}){return i`<li id="${e.fingerprint}" data-severity="${t}" data-find="${Fe(e)}"><span class="severity">${t}</span> <code>${e.rule}</code> ${u(e.message)} <span class="path">${c(e.at)}</span></li>
`}function Fe({rule:e,subject:t,at:o,evidence:r,message:n}){let s=[o,...r.slice(0,Re).map(m=>m.site)].map(c);return[e,t,n,...s].join(" ").toLowerCase()}function Ge(e){let t=e.length-ke,o=Q(e.slice(0,ke)).map(r=>i`<li><code>${r}</code></li>`);return i`<details open><summary>${e.length} members</summary><ul class="members">${o}</ul>${t>0?i`<p>and ${t} more</p>`:i``}</details>`}var Ze={" ":"stays","-":"goes","+":"comes","@":"file"};function _e(e,t,o){let r=K(e,t,o).map(({sign:s,text:m})=>i`<span class="${Ze[s]}">${s==="@"?m:`${s} ${m}`}</span>`),n=e.proven?" Checked: with it applied, nothing breaks.":"";return i`<div class="fix"><p class="help"><strong>Fix:</strong> ${u(b(e.description))}${n}</p><pre tabindex="0" role="region" aria-label="Fix">${r}</pre></div>`}var j=26,L=34,M=[8,372,736],J=300,z=44,Se=60;function Oe(e){let t=[new Map,new Map,new Map],o=new Map;for(let{finding:a}of e)Ke(a,t,o);let r=t.map(a=>[...a.values()].slice(0,Se));if(r.every(a=>a.length===0))return i``;let n=new Map(r.flatMap((a,d)=>a.map(({key:f},p)=>[f,{column:d,index:p}]))),s=L+Math.max(...r.map(a=>a.length))*j+8,m=M[2]+J+8,l=t.reduce((a,d)=>a+Math.max(0,d.size-Se),0);return i`<section aria-labelledby="map"><h2 id="map">What touches what</h2>
<div class="map" tabindex="0" role="region" aria-label="Map of the boundaries that changed; the findings below say the same in words">
<svg viewBox="0 0 ${m} ${s}" width="${m}" height="${s}">
${["Stands in","Is about","Reaches"].map((a,d)=>i`<text class="title" x="${M[d]??0}" y="18">${a}</text>`)}
${[...o.values()].map(a=>Xe(a,n))}
${r.flatMap((a,d)=>a.map((f,p)=>Qe(f,M[d]??0,L+p*j)))}
</svg></div>${l>0?i`<p>and ${l} more</p>`:i``}</section>`}function Ke({fingerprint:e,at:t,subject:o,evidence:r},[n,s,m],l){let a=`about ${o}`;D(s,{key:a,text:o,target:e});let d=A(t),f=(p,g)=>l.set(`${p}\0${g}`,{from:p,to:g});t.path!==""&&(D(n,{key:`from ${d}`,text:d,target:e}),f(`from ${d}`,a));for(let p of new Set(r.map(({site:g})=>A(g))))p===d||p===""||(D(m,{key:`to ${p}`,text:p,target:e}),f(a,`to ${p}`))}function D(e,t){e.has(t.key)||e.set(t.key,t)}function Qe({text:e,target:t},o,r){let n=e.length>z?`\u2026${e.slice(1-z)}`:e;return i`<a href="#${t}" data-find="${e.toLowerCase()}"><title>${e}</title><rect x="${o}" y="${r}" width="${J}" height="${j-6}" rx="4"/><text x="${o+8}" y="${r+14}">${S(n,z)}</text></a>
`}function Xe({from:e,to:t},o){let r=o.get(e),n=o.get(t);if(!r||!n)return i``;let[s,m]=[(M[r.column]??0)+J,L+r.index*j+10],[l,a]=[M[n.column]??0,L+n.index*j+10];return i`<path d="M${s} ${m}C${s+32} ${m} ${l-32} ${a} ${l} ${a}"/>
`}var P=`
const form=document.querySelector('.filter'),field=form.elements.search,said=form.querySelector('output');
const all=[...document.querySelectorAll('[data-find]')],found=all.filter((it)=>it.dataset.severity);
const apply=()=>{
  const words=field.value.toLowerCase().split(/\\s+/).filter(Boolean);
  const kinds=new Set([...form.querySelectorAll('input[name=severity]:checked')].map((it)=>it.value));
  let left=0;
  for(const it of all){
    const fits=words.every((word)=>it.dataset.find.includes(word));
    if(!it.dataset.severity){it.classList.toggle('dim',!fits);continue}
    it.hidden=!(fits&&kinds.has(it.dataset.severity));
    if(!it.hidden)left+=1;
  }
  said.textContent=left+' of '+found.length+' shown';
};
form.hidden=false;
form.addEventListener('input',apply);
form.addEventListener('submit',(event)=>event.preventDefault());
apply();
`;var U=`
:root{color-scheme:light dark;--ink:#1c2128;--soft:#59636e;--page:#fff;--card:#f6f8fa;--line:#d1d9e0;--error:#b3261e;--warning:#8a5a00;--note:#0a58a5;--good:#1a6b34;--goes:#ffebe9;--comes:#dafbe1;--link:#0a58a5}
@media(prefers-color-scheme:dark){:root{--ink:#e6edf3;--soft:#9aa5b1;--page:#0d1117;--card:#161b22;--line:#3d444d;--error:#ff8a80;--warning:#e3b341;--note:#79b8ff;--good:#7ee787;--goes:#4b1d1d;--comes:#12391f;--link:#79b8ff}}
*{box-sizing:border-box}
body{margin:0 auto;padding:1.5rem clamp(.75rem,3vw,2.5rem);max-width:76rem;background:var(--page);color:var(--ink);font:16px/1.55 system-ui,sans-serif}
h1{font-size:1.6rem;margin:0 0 .25rem}h2{font-size:1.2rem;margin:2.2rem 0 .6rem}h3{font-size:1.02rem;margin:0 0 .35rem;font-weight:600;overflow-wrap:anywhere}
a{color:var(--link)}:focus-visible{outline:3px solid var(--link);outline-offset:2px}
code,pre,.path{font-family:ui-monospace,SFMono-Regular,Menlo,monospace;font-size:.88em}
code{overflow-wrap:anywhere}
pre{background:var(--page);border:1px solid var(--line);border-radius:6px;padding:.5rem .7rem;overflow-x:auto;margin:.3rem 0 .8rem;line-height:1.5}
.pass h1 .mark{color:var(--good)}.fail h1 .mark{color:var(--error)}.inconclusive h1 .mark{color:var(--warning)}
.soft,.rule,.accept,.sides{color:var(--soft);font-size:.92rem;margin:.15rem 0 .5rem;overflow-wrap:anywhere}
article{background:var(--card);border:1px solid var(--line);border-left:5px solid var(--note);border-radius:8px;padding:.9rem 1.1rem;margin:0 0 1.1rem}
article.error{border-left-color:var(--error)}article.warning{border-left-color:var(--warning)}
.severity{text-transform:uppercase;font-size:.72rem;letter-spacing:.05em;font-weight:700;border:1px solid currentColor;border-radius:4px;padding:.05rem .35rem;margin-right:.2rem;vertical-align:.08em}
[data-severity=error] .severity{color:var(--error)}[data-severity=warning] .severity{color:var(--warning)}[data-severity=note] .severity{color:var(--note)}
.place{margin:.6rem 0 .2rem;overflow-wrap:anywhere}.path{font-weight:600}.side{border:1px solid var(--line);border-radius:4px;padding:0 .3rem;font-size:.8rem;color:var(--soft)}
.gutter{display:inline-block;min-width:3.2em;padding-right:1em;text-align:right;color:var(--soft);user-select:none}
.marked{font-weight:600}.marks{color:var(--error);font-weight:700}
.fix pre span{display:block;white-space:pre;min-width:100%;width:max-content}.goes{background:var(--goes)}.comes{background:var(--comes)}.file{color:var(--soft)}
.members{columns:24rem;margin:.3rem 0;padding-left:1.2rem}summary{cursor:pointer}
table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:.35rem .6rem;border-bottom:1px solid var(--line);vertical-align:top}
.filter{display:flex;flex-wrap:wrap;gap:.6rem 1.2rem;align-items:end;position:sticky;top:0;background:var(--page);padding:.6rem 0;border-bottom:1px solid var(--line);z-index:1}
.filter fieldset{border:0;padding:0;margin:0;display:flex;flex-wrap:wrap;gap:.3rem .9rem}.filter legend{float:left;padding:0 .6rem 0 0}
.filter input[type=search]{font:inherit;padding:.35rem .6rem;min-width:min(22rem,80vw);background:var(--card);color:var(--ink);border:1px solid var(--soft);border-radius:6px;display:block}
.map{overflow-x:auto;border:1px solid var(--line);border-radius:8px;background:var(--card)}
.map svg{display:block;width:100%;min-width:40rem;height:auto;font:13px ui-monospace,monospace}.map text{fill:var(--ink)}.map .title{fill:var(--soft);font:600 13px system-ui,sans-serif}
.map rect{fill:var(--page);stroke:var(--line)}.map path{fill:none;stroke:var(--soft);stroke-opacity:.55;stroke-width:1.4}
.map a:hover rect,.map a:focus-visible rect{stroke:var(--link);stroke-width:2}.map a.dim{opacity:.25}
[hidden]{display:none!important}
.lines{padding-left:1.2rem;overflow-wrap:anywhere}
@media(max-width:40rem){body{padding:1rem .75rem}article{padding:.7rem .75rem}td,th{padding:.3rem .35rem}}
@media print{:root{color-scheme:light}.filter{display:none}article{break-inside:avoid;border-color:#999}pre{white-space:pre-wrap;overflow:visible}.map{overflow:visible}.map svg{min-width:0}a{color:inherit}}
`;var He=500,tt={pass:"\u2714",fail:"\u2716",inconclusive:"?"},Le={id:"html",render:rt};function rt(e){let t=h(e),o=`driftgate: ${ot(e,t)}`,r=`default-src 'none'; base-uri 'none'; form-action 'none'; style-src '${Te(U)}'; script-src '${Te(P)}'`;return i`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${r}">
<title>${o}</title>
<style>${{html:U}}</style>
</head>
<body class="${e.verdict}">
<header><h1><span class="mark" aria-hidden="true">${tt[e.verdict]}</span> ${o}</h1>
<p class="sides">${pe(e)}, head ${e.head.label}${e.head.commit?` ${e.head.commit.slice(0,7)}`:""}</p>
${nt(e,t)}</header>
<main>
${t.reported.length>0?it():i``}
${Oe(t.reported)}
${st(e,t)}
${at(e)}
${C("Accepted",t.acknowledged.map(({finding:n,by:s})=>i`<li>${u(n.message)} Accepted by ${s.owner} until ${s.expires}: ${s.reason}</li>`))}
${C("Stood at the base already",t.existing.map(n=>i`<li><code>${n.rule}</code> ${u(n.message)} <span class="path">${c(n.at)}</span></li>`))}
${C("Not read",[...e.gaps].sort(G).map(n=>i`<li><span class="path">${X(n.at)}</span>${ee(n.at,e)} ${u(n.note)} ${u(n.mend??"")}</li>`))}
${C("Assumed",e.assumptions.map(n=>i`<li>${u(n)}</li>`))}
</main>
<footer><p class="soft">The same on your machine: <code>${e.reproduce}</code></p></footer>
${t.reported.length>0?i`<script>${{html:P}}</script>`:i``}
</body>
</html>
`.html}function Te(e){return`sha256-${et("sha256").update(e).digest("base64")}`}function ot(e,t){let o=ae(t.counts);return e.verdict==="inconclusive"?`could not decide${o===""?"":`: ${o}`}`:o===""?"nothing breaks":e.verdict==="pass"?`passes with ${o}`:o}function nt(e,t){let o=ce(e),r=[...o===void 0?[]:[o],...oe(e,t)];return r.length===0?i``:i`<ul>${r.map(n=>i`<li>${u(n)}</li>`)}</ul>`}function it(){let e=["error","warning","note"].map(t=>i`<label><input type="checkbox" name="severity" value="${t}" checked> ${t}s</label>`);return i`<form class="filter" role="search" hidden><label>Search findings <input type="search" name="search" autocomplete="off"></label><fieldset><legend>Show</legend>${e}</fieldset><output></output></form>`}function st(e,{reported:t}){if(t.length===0)return i``;let o=O(e),r=t.slice(He);return i`<section aria-labelledby="findings"><h2 id="findings">Findings</h2>
${t.slice(0,He).map(n=>Me(n,o))}
${r.length===0?i``:i`<ul class="lines">${r.map(je)}</ul>`}</section>`}function at(e){let t=ne.map(r=>{let{status:n,fault:s}=e.boundaries[r],m=n==="failed"?`crashed, a bug in driftgate: ${s??""}`:H(e,r);return i`<tr><th scope="row">${ie[r]}</th><td>${m===""?"not here":m}</td></tr>`}),o=[...me(e).map(r=>`compared with nothing: ${r}`),...le(e).map(r=>`not resolvable: ${r}`),...de(e).map(r=>`without an endpoint: ${r}`)];return i`<section aria-labelledby="checked"><h2 id="checked">What was checked</h2><table>${t}</table>
${o.length===0?i``:i`<p class="soft">${o.join("; ")}</p>`}</section>`}function C(e,t){return t.length===0?i``:i`<section><h2>${e} (${t.length})</h2><ul class="lines">${t}</ul></section>`}var mt={reported:"new",existing:"existing",acknowledged:"acknowledged"},Ce={id:"json",render:e=>v({version:e.version,tool:e.tool,base:e.base,head:e.head,verdict:e.verdict,...e.override?.by!==void 0&&{override:e.override},findings:e.judgements.flatMap(t=>dt(t,e)),boundaries:e.boundaries,gaps:e.gaps.map(({at:t,reason:o,effect:r,note:n,mend:s})=>({at:E(t),reason:o,effect:r,note:n,mend:s})),assumptions:e.assumptions})};function dt({finding:e,disposition:t},o){if(t.kind==="off")return[];let{rule:r,impact:n,confidence:s,subject:m,message:l,witness:a,cause:d,members:f,project:p,fingerprint:g}=e;return[{rule:r,severity:t.kind==="reported"?t.severity:ve(e),status:mt[t.kind],impact:n,confidence:s,subject:m,message:l,at:E(e.at),evidence:e.evidence.map(({site:y,note:x})=>({at:E(y),note:x})),fixes:e.fixes.map(lt),witness:a&&{kind:a.kind,text:T(a)},cause:d,members:f,project:p,fingerprint:g,docs:o.rules.find(y=>y.id===r)?.docs??R(r)}]}function lt({description:e,proven:t,edits:o}){return{description:e,proven:t,edits:o.map(({site:r,text:n})=>({at:E(r),text:n}))}}function E({side:e,path:t,region:o,tree:r,layer:n}){return{side:e,repository:r?.kind==="repository"?r.name:void 0,image:r?.kind==="image"?r.reference:void 0,path:t,layer:n,region:o}}var pt=["graphql","routes","images","gate"],Ee={id:"junit",render:e=>{let{reported:t}=h(e),o=pt.map(r=>{let n=t.filter(({finding:a})=>a.rule.startsWith(`${r}/`)),s=[...n.map(a=>ct(r,a)),...ft(r,e)],m=n.filter(({severity:a})=>a==="error").length,l=r==="gate"?e.inconclusive.length:0;return`  <testsuite name="${r}" tests="${s.length}" failures="${m}" errors="${l}">
${s.join("")}  </testsuite>
`});return q(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="driftgate">
${o.join("")}</testsuites>
`)}};function ct(e,{finding:t,severity:o}){let{rule:r,subject:n,message:s,at:m,evidence:l,fingerprint:a}=t,d=[s,`At ${c(m)}`,...l.map(({site:y,note:x})=>`${c(y)}: ${x}`),`Fingerprint: ${a}`],f=$(d.join(`
`)),p=o==="error"?`<failure type="${$(r)}" message="${$(s)}">${f}</failure>`:`<system-out>${o}: ${f}</system-out>`,g=m.tree?"":` file="${$(m.path)}"`;return`    <testcase classname="${e}" name="${$(`${r} ${n}`)}"${g}>${p}</testcase>
`}function ft(e,t){if(e==="gate")return t.inconclusive.map(s=>`    <testcase classname="gate" name="could not decide"><error message="${$(s)}"/></testcase>
`);let{status:o}=t.boundaries[e],r=o==="checked"?`checked ${H(t,e)}`:o,n=o==="not-applicable"?"<skipped/>":"";return[`    <testcase classname="${e}" name="${$(r)}">${n}</testcase>
`]}var Ne={id:"markdown",render:e=>ye(e,{bytes:50*1024*1024,detail:$e,listed:1e4,map:!0,elsewhere:ge`write --format json for all of them`})};var ut={error:"ERROR",warning:"WARNING",note:"INFO"},Ae={id:"rdjson",render:e=>v(gt(e))};function gt(e){let t=O(e);return{source:{name:"driftgate",url:"https://github.com/driftgate/driftgate"},diagnostics:h(e).reported.map(o=>ht(o,t))}}function ht({finding:e,severity:t,rule:o},r){let{path:n,region:s}=k(e);return{message:[e.message,...e.evidence.map(({site:l,note:a})=>`${c(l)}: ${a}`),`Fingerprint: ${e.fingerprint}`].map(w).join(`
`),location:{path:n,...s&&{range:{start:{line:s.line},end:{line:s.endLine}}}},severity:ut[t],code:{value:e.rule,url:o?.docs??R(e.rule)},suggestions:$t(e,n,r)}}function $t({fixes:e,at:t},o,r){return e.filter(n=>n.proven).map(n=>_(n,r,t.region?.line??0)??[]).filter(n=>n.every(s=>s.path===o&&Y(s.text))).flat().map(n=>({range:{start:{line:n.from},end:{line:n.to}},text:n.text}))}function F(e){return w(e).replaceAll("](","] (").replace(/\{(?=[0-9])/g,"{ ")}var W=20,yt=4e3,bt={line:1,column:1,endLine:1,endColumn:2};function ze({finding:e,severity:t},o){let r=e.evidence.filter(({site:n})=>N(n)).slice(0,W);return{ruleId:e.rule,ruleIndex:o,level:t,message:{text:S(vt(e).map(F).join(`
`),yt)},locations:[Ie(k(e))],...r.length>0&&{relatedLocations:r.map(({site:n,note:s},m)=>({id:m+1,...Ie(n),message:{text:F(s)}}))},partialFingerprints:{"driftgate/v1":e.fingerprint}}}function vt({message:e,at:t,evidence:o,fingerprint:r}){let n=o.length-W;return[e,...N(t)?[]:[`At ${c(t)}${t.tree?"":" (base)"}`],...o.slice(0,W).map(({site:s,note:m})=>`${c(s)}: ${m}`),...n>0?[`and ${n} more`]:[],`Fingerprint: ${r}`]}function Ie({path:e,region:t=bt}){return{physicalLocation:{artifactLocation:{uri:he(e),uriBaseId:"%SRCROOT%"},region:{startLine:t.line,startColumn:t.column,endLine:t.endLine,endColumn:t.endLine===t.line?Math.max(t.endColumn,t.column+1):t.endColumn}}}}var xt={breaking:"error",risky:"warning",advice:"note"},wt={breaking:"error",risky:"warning",advice:"recommendation"};function De(e){return[...new Map(e.map(({finding:o,rule:r})=>[o.rule,r??kt(o)])).values()].sort((o,r)=>V(o.id,r.id)).map(Rt)}function kt({rule:e,impact:t}){return{id:e,purpose:"Checks that both sides of a boundary agree.",rationale:"What one side relies on and the other no longer gives breaks when it ships.",remedy:"See the documentation of the rule.",impact:t,docs:R(e)}}function Rt({id:e,impact:t,docs:o,...r}){let n=b(r.purpose),s=b(r.rationale),m=b(r.remedy);return{id:e,shortDescription:{text:n},fullDescription:{text:`${n} ${s}`},help:{text:`${s}

Mend: ${m}

${o}`,markdown:`${s}

**Mend.** ${m}

[More about this rule](${o})`},helpUri:o,defaultConfiguration:{level:xt[t]},properties:{precision:t==="breaking"?"very-high":"high","problem.severity":wt[t],tags:["compatibility",e.split("/")[0]??"gate"]}}}var Mt=5e3,Je={id:"sarif",render:e=>v(jt(e))};function jt(e){let{reported:t}=h(e),o=t.slice(0,Mt),r=De(o),n=new Map(r.map((s,m)=>[s.id,m]));return{version:"2.1.0",$schema:"https://json.schemastore.org/sarif-2.1.0.json",runs:[{tool:{driver:{name:"driftgate",semanticVersion:e.tool.version,informationUri:"https://github.com/driftgate/driftgate",rules:[...r]}},automationDetails:{id:"driftgate/"},columnKind:"utf16CodeUnits",invocations:[{executionSuccessful:Object.values(e.boundaries).every(s=>s.status!=="failed"),toolExecutionNotifications:Ft(e,t.length-o.length)}],results:o.map(s=>ze(s,n.get(s.finding.rule)??0))}]}}function Ft(e,t){let o=e.inconclusive.map(F),r=`${se(t,"further finding")} left out here: the job summary and the JSON report have them.`;return[...o,...t>0?[r]:[]].map(n=>({level:"warning",message:{text:n}}))}var bo=[fe,Ce,Ne,xe,be,Je,ue,Ee,we,Ae,Le];export{bo as reporters};
