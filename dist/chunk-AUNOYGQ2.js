import{b as pe}from"./chunk-JPVEINC3.js";import{b as ce,g as fe,i as L,k as ue,n as ge,p as he,r as ye}from"./chunk-6K3GVLWC.js";import{a as b,b as G,c as N,d as k,e as Z,f as _,g as K,i as S,j as X,k as ee,l as O,m as re,n as oe,o as ne,p as ie,q as H,r as se,s as ae,t as me,u as le,v as h,x as de,y as R,z as $e}from"./chunk-E7A4R42B.js";import{a as w,b as Y,c as V}from"./chunk-46AWFGVX.js";import{a as c,b as Q,c as A}from"./chunk-KZB5RHOP.js";import{a as te}from"./chunk-6UTNV2H3.js";import"./chunk-DVWNIQDQ.js";import{a as U,d as B}from"./chunk-KVIACEG7.js";import"./chunk-PO3EZMGK.js";import"./chunk-VUJKWCT3.js";var ze=/[\u007f-\u009f\p{Cf}\p{Zl}\p{Zp}]/gu;function v(e){return`${JSON.stringify(e,null,2).replace(ze,r=>[...Array(r.length).keys()].map(o=>De(r,o)).join("")).replaceAll("##[","##\\u005b")}
`}function De(e,t){return`\\u${e.charCodeAt(t).toString(16).padStart(4,"0")}`}var Je={error:"critical",warning:"major",note:"info"},be={id:"gitlab",render:e=>v(h(e).reported.map(({finding:t,severity:r})=>{let{path:o,region:n}=k(t);return{description:w(t.message),check_name:t.rule,fingerprint:t.fingerprint,severity:Je[r],location:{path:o,lines:{begin:n?.line??1}}}}))};import{createHash as Ke}from"node:crypto";var Pe=new Map([["&","&amp;"],["<","&lt;"],[">","&gt;"],['"',"&quot;"],["'","&apos;"]]);function $(e){return Y(e).replace(/[&<>"']/g,t=>Pe.get(t)??t)}function i(e,...t){return{html:e.map((r,o)=>`${r}${We(t[o])}`).join("")}}function We(e){return e===void 0?"":typeof e=="string"?$(e):typeof e=="number"?String(e):"html"in e?e.html:e.map(t=>t.html).join("")}function u(e){return i`${ee(e).map(({code:t,text:r})=>t?i`<code>${r}</code>`:i`${r}`)}`}var qe=200;function I({site:e,note:t},r){let o=c(e),n=r(e),s=e.side==="base"?i` <span class="side">base</span>`:i``,m=i`<p class="place"><span class="path">${o}</span>${s}${t===""?i``:i` ${u(t)}`}</p>`;if(!n||!e.region)return m;let d=X(n,e.region,qe).map(a=>a.is==="marks"?i`<span class="gutter"></span><span class="marks">${" ".repeat(a.indent)}${"^".repeat(a.width)}</span>\n`:i`<span class="gutter">${String(a.number)}</span><span class="${a.marked?"line marked":"line"}">${a.text}</span>\n`);return i`${m}<pre tabindex="0" role="region" aria-label="${`Code at ${o}`}">${d}</pre>`}var xe=50,Ue=4,ve=200;function we({finding:e,severity:t,rule:r},o){let{fingerprint:n,evidence:s,members:m,witness:d,fixes:a,at:l}=e,[f]=a,p=G(s,l,o,{most:xe,frames:Ue}),g=s.length-p.length,y=i`<code>${e.rule}</code>`;return i`<article id="${n}" class="${t}" data-severity="${t}" data-find="${Re(e)}">
<h3><span class="severity">${t}</span> ${u(e.message)}</h3>
<p class="rule">${r?i`<a href="${r.docs}">${y}</a> ${b(r.purpose)}`:y}</p>
${l.path===""?i``:I({site:l,note:""},o)}
${p.map(x=>I(x.evidence,x.framed?o:()=>{}))}
${g>0?i`<p>and ${g} more places</p>`:i``}
${m.length>1?Be(m):i``}
${d?i`<details><summary>What shows that it breaks</summary><pre tabindex="0">${L(d)}</pre></details>`:i``}
${f?Ve(f,o,l.region?.line??0):r?i`<p class="help">${u(b(r.remedy))}</p>`:i``}
<p class="accept">Intended? <code>npx driftgate ack ${n} --reason "…" --expires YYYY-MM-DD</code></p>
</article>
`}function ke({finding:e,severity:t}){return i`<li id="${e.fingerprint}" data-severity="${t}" data-find="${Re(e)}"><span class="severity">${t}</span> <code>${e.rule}</code> ${u(e.message)} <span class="path">${c(e.at)}</span></li>
`}function Re({rule:e,subject:t,at:r,evidence:o,message:n}){let s=[r,...o.slice(0,xe).map(m=>m.site)].map(c);return[e,t,n,...s].join(" ").toLowerCase()}function Be(e){let t=e.length-ve,r=K(e.slice(0,ve)).map(o=>i`<li><code>${o}</code></li>`);return i`<details open><summary>${e.length} members</summary><ul class="members">${r}</ul>${t>0?i`<p>and ${t} more</p>`:i``}</details>`}var Ye={" ":"stays","-":"goes","+":"comes","@":"file"};function Ve(e,t,r){let o=_(e,t,r).map(({sign:s,text:m})=>i`<span class="${Ye[s]}">${s==="@"?m:`${s} ${m}`}</span>`),n=e.proven?" Checked: with it applied, nothing breaks.":"";return i`<div class="fix"><p class="help"><strong>Fix:</strong> ${u(b(e.description))}${n}</p><pre tabindex="0" role="region" aria-label="Fix">${o}</pre></div>`}var j=26,C=34,M=[8,372,736],J=300,z=44,Me=60;function je(e){let t=[new Map,new Map,new Map],r=new Map;for(let{finding:a}of e)Ge(a,t,r);let o=t.map(a=>[...a.values()].slice(0,Me));if(o.every(a=>a.length===0))return i``;let n=new Map(o.flatMap((a,l)=>a.map(({key:f},p)=>[f,{column:l,index:p}]))),s=C+Math.max(...o.map(a=>a.length))*j+8,m=M[2]+J+8,d=t.reduce((a,l)=>a+Math.max(0,l.size-Me),0);return i`<section aria-labelledby="map"><h2 id="map">What touches what</h2>
<div class="map" tabindex="0" role="region" aria-label="Map of the boundaries that changed; the findings below say the same in words">
<svg viewBox="0 0 ${m} ${s}" width="${m}" height="${s}">
${["Stands in","Is about","Reaches"].map((a,l)=>i`<text class="title" x="${M[l]??0}" y="18">${a}</text>`)}
${[...r.values()].map(a=>_e(a,n))}
${o.flatMap((a,l)=>a.map((f,p)=>Ze(f,M[l]??0,C+p*j)))}
</svg></div>${d>0?i`<p>and ${d} more</p>`:i``}</section>`}function Ge({fingerprint:e,at:t,subject:r,evidence:o},[n,s,m],d){let a=`about ${r}`;D(s,{key:a,text:r,target:e});let l=A(t),f=(p,g)=>d.set(`${p}\0${g}`,{from:p,to:g});t.path!==""&&(D(n,{key:`from ${l}`,text:l,target:e}),f(`from ${l}`,a));for(let p of new Set(o.map(({site:g})=>A(g))))p===l||p===""||(D(m,{key:`to ${p}`,text:p,target:e}),f(a,`to ${p}`))}function D(e,t){e.has(t.key)||e.set(t.key,t)}function Ze({text:e,target:t},r,o){let n=e.length>z?`\u2026${e.slice(1-z)}`:e;return i`<a href="#${t}" data-find="${e.toLowerCase()}"><title>${e}</title><rect x="${r}" y="${o}" width="${J}" height="${j-6}" rx="4"/><text x="${r+8}" y="${o+14}">${S(n,z)}</text></a>
`}function _e({from:e,to:t},r){let o=r.get(e),n=r.get(t);if(!o||!n)return i``;let[s,m]=[(M[o.column]??0)+J,C+o.index*j+10],[d,a]=[M[n.column]??0,C+n.index*j+10];return i`<path d="M${s} ${m}C${s+32} ${m} ${d-32} ${a} ${d} ${a}"/>
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
`;var W=`
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
`;var Fe=500,Qe={pass:"\u2714",fail:"\u2716",inconclusive:"?"},Oe={id:"html",render:Xe};function Xe(e){let t=h(e),r=`driftgate: ${et(e,t)}`,o=`default-src 'none'; base-uri 'none'; form-action 'none'; style-src '${Se(W)}'; script-src '${Se(P)}'`;return i`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${o}">
<title>${r}</title>
<style>${{html:W}}</style>
</head>
<body class="${e.verdict}">
<header><h1><span class="mark" aria-hidden="true">${Qe[e.verdict]}</span> ${r}</h1>
<p class="sides">${me(e)}, head ${e.head.label}${e.head.commit?` ${e.head.commit.slice(0,7)}`:""}</p>
${tt(e)}</header>
<main>
${t.reported.length>0?rt():i``}
${je(t.reported)}
${ot(e,t)}
${nt(e)}
${T("Accepted",t.acknowledged.map(({finding:n,by:s})=>i`<li>${u(n.message)} Accepted by ${s.owner} until ${s.expires}: ${s.reason}</li>`))}
${T("Stood at the base already",t.existing.map(n=>i`<li><code>${n.rule}</code> ${u(n.message)} <span class="path">${c(n.at)}</span></li>`))}
${T("Not read",[...e.gaps].sort(B).map(n=>i`<li><span class="path">${Q(n.at)}</span> ${u(n.note)} ${u(n.mend??"")}</li>`))}
${T("Assumed",e.assumptions.map(n=>i`<li>${u(n)}</li>`))}
</main>
<footer><p class="soft">The same on your machine: <code>${e.reproduce}</code></p></footer>
${t.reported.length>0?i`<script>${{html:P}}</script>`:i``}
</body>
</html>
`.html}function Se(e){return`sha256-${Ke("sha256").update(e).digest("base64")}`}function et(e,t){let r=ie(t.counts);return e.verdict==="inconclusive"?`could not decide${r===""?"":`: ${r}`}`:r===""?"nothing breaks":e.verdict==="pass"?`passes with ${r}`:r}function tt(e){let t=le(e),r=[...t===void 0?[]:[t],...e.inconclusive];return r.length===0?i``:i`<ul>${r.map(o=>i`<li>${u(o)}</li>`)}</ul>`}function rt(){let e=["error","warning","note"].map(t=>i`<label><input type="checkbox" name="severity" value="${t}" checked> ${t}s</label>`);return i`<form class="filter" role="search" hidden><label>Search findings <input type="search" name="search" autocomplete="off"></label><fieldset><legend>Show</legend>${e}</fieldset><output></output></form>`}function ot(e,{reported:t}){if(t.length===0)return i``;let r=O(e),o=t.slice(Fe);return i`<section aria-labelledby="findings"><h2 id="findings">Findings</h2>
${t.slice(0,Fe).map(n=>we(n,r))}
${o.length===0?i``:i`<ul class="lines">${o.map(ke)}</ul>`}</section>`}function nt(e){let t=re.map(o=>{let{status:n,fault:s}=e.boundaries[o],m=n==="failed"?`crashed, a bug in driftgate: ${s??""}`:H(e,o);return i`<tr><th scope="row">${oe[o]}</th><td>${m===""?"not here":m}</td></tr>`}),r=[...se(e).map(o=>`compared with nothing: ${o}`),...ae(e).map(o=>`not resolvable: ${o}`)];return i`<section aria-labelledby="checked"><h2 id="checked">What was checked</h2><table>${t}</table>
${r.length===0?i``:i`<p class="soft">${r.join("; ")}</p>`}</section>`}function T(e,t){return t.length===0?i``:i`<section><h2>${e} (${t.length})</h2><ul class="lines">${t}</ul></section>`}var it={reported:"new",existing:"existing",acknowledged:"acknowledged"},He={id:"json",render:e=>v({version:e.version,tool:e.tool,base:e.base,head:e.head,verdict:e.verdict,...e.override?.by!==void 0&&{override:e.override},findings:e.judgements.flatMap(t=>st(t,e)),boundaries:e.boundaries,gaps:e.gaps.map(({at:t,reason:r,effect:o,note:n,mend:s})=>({at:E(t),reason:r,effect:o,note:n,mend:s})),assumptions:e.assumptions})};function st({finding:e,disposition:t},r){if(t.kind==="off")return[];let{rule:o,impact:n,confidence:s,subject:m,message:d,witness:a,cause:l,members:f,project:p,fingerprint:g}=e;return[{rule:o,severity:t.kind==="reported"?t.severity:$e(e),status:it[t.kind],impact:n,confidence:s,subject:m,message:d,at:E(e.at),evidence:e.evidence.map(({site:y,note:x})=>({at:E(y),note:x})),fixes:e.fixes.map(at),witness:a&&{kind:a.kind,text:L(a)},cause:l,members:f,project:p,fingerprint:g,docs:r.rules.find(y=>y.id===o)?.docs??R(o)}]}function at({description:e,proven:t,edits:r}){return{description:e,proven:t,edits:r.map(({site:o,text:n})=>({at:E(o),text:n}))}}function E({side:e,path:t,region:r,tree:o,layer:n}){return{side:e,repository:o?.kind==="repository"?o.name:void 0,image:o?.kind==="image"?o.reference:void 0,path:t,layer:n,region:r}}var mt=["graphql","routes","images","gate"],Le={id:"junit",render:e=>{let{reported:t}=h(e),r=mt.map(o=>{let n=t.filter(({finding:a})=>a.rule.startsWith(`${o}/`)),s=[...n.map(a=>lt(o,a)),...dt(o,e)],m=n.filter(({severity:a})=>a==="error").length,d=o==="gate"?e.inconclusive.length:0;return`  <testsuite name="${o}" tests="${s.length}" failures="${m}" errors="${d}">
${s.join("")}  </testsuite>
`});return te(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="driftgate">
${r.join("")}</testsuites>
`)}};function lt(e,{finding:t,severity:r}){let{rule:o,subject:n,message:s,at:m,evidence:d,fingerprint:a}=t,l=[s,`At ${c(m)}`,...d.map(({site:y,note:x})=>`${c(y)}: ${x}`),`Fingerprint: ${a}`],f=$(l.join(`
`)),p=r==="error"?`<failure type="${$(o)}" message="${$(s)}">${f}</failure>`:`<system-out>${r}: ${f}</system-out>`,g=m.tree?"":` file="${$(m.path)}"`;return`    <testcase classname="${e}" name="${$(`${o} ${n}`)}"${g}>${p}</testcase>
`}function dt(e,t){if(e==="gate")return t.inconclusive.map(s=>`    <testcase classname="gate" name="could not decide"><error message="${$(s)}"/></testcase>
`);let{status:r}=t.boundaries[e],o=r==="checked"?`checked ${H(t,e)}`:r,n=r==="not-applicable"?"<skipped/>":"";return[`    <testcase classname="${e}" name="${$(o)}">${n}</testcase>
`]}var Ce={id:"markdown",render:e=>ge(e,{bytes:50*1024*1024,detail:ue,listed:1e4,map:!0,elsewhere:ce`write --format json for all of them`})};var pt={error:"ERROR",warning:"WARNING",note:"INFO"},Te={id:"rdjson",render:e=>v(ct(e))};function ct(e){let t=O(e);return{source:{name:"driftgate",url:"https://github.com/driftgate/driftgate"},diagnostics:h(e).reported.map(r=>ft(r,t))}}function ft({finding:e,severity:t,rule:r},o){let{path:n,region:s}=k(e);return{message:[e.message,...e.evidence.map(({site:d,note:a})=>`${c(d)}: ${a}`),`Fingerprint: ${e.fingerprint}`].map(w).join(`
`),location:{path:n,...s&&{range:{start:{line:s.line},end:{line:s.endLine}}}},severity:pt[t],code:{value:e.rule,url:r?.docs??R(e.rule)},suggestions:ut(e,n,o)}}function ut({fixes:e,at:t},r,o){return e.filter(n=>n.proven).map(n=>Z(n,o,t.region?.line??0)??[]).filter(n=>n.every(s=>s.path===r&&V(s.text))).flat().map(n=>({range:{start:{line:n.from},end:{line:n.to}},text:n.text}))}function F(e){return w(e).replaceAll("](","] (").replace(/\{(?=[0-9])/g,"{ ")}var q=20,gt=4e3,ht={line:1,column:1,endLine:1,endColumn:2};function Ne({finding:e,severity:t},r){let o=e.evidence.filter(({site:n})=>N(n)).slice(0,q);return{ruleId:e.rule,ruleIndex:r,level:t,message:{text:S($t(e).map(F).join(`
`),gt)},locations:[Ee(k(e))],...o.length>0&&{relatedLocations:o.map(({site:n,note:s},m)=>({id:m+1,...Ee(n),message:{text:F(s)}}))},partialFingerprints:{"driftgate/v1":e.fingerprint}}}function $t({message:e,at:t,evidence:r,fingerprint:o}){let n=r.length-q;return[e,...N(t)?[]:[`At ${c(t)}${t.tree?"":" (base)"}`],...r.slice(0,q).map(({site:s,note:m})=>`${c(s)}: ${m}`),...n>0?[`and ${n} more`]:[],`Fingerprint: ${o}`]}function Ee({path:e,region:t=ht}){return{physicalLocation:{artifactLocation:{uri:fe(e),uriBaseId:"%SRCROOT%"},region:{startLine:t.line,startColumn:t.column,endLine:t.endLine,endColumn:t.endLine===t.line?Math.max(t.endColumn,t.column+1):t.endColumn}}}}var yt={breaking:"error",risky:"warning",advice:"note"},bt={breaking:"error",risky:"warning",advice:"recommendation"};function Ae(e){return[...new Map(e.map(({finding:r,rule:o})=>[r.rule,o??vt(r)])).values()].sort((r,o)=>U(r.id,o.id)).map(xt)}function vt({rule:e,impact:t}){return{id:e,purpose:"Checks that both sides of a boundary agree.",rationale:"What one side relies on and the other no longer gives breaks when it ships.",remedy:"See the documentation of the rule.",impact:t,docs:R(e)}}function xt({id:e,impact:t,docs:r,...o}){let n=b(o.purpose),s=b(o.rationale),m=b(o.remedy);return{id:e,shortDescription:{text:n},fullDescription:{text:`${n} ${s}`},help:{text:`${s}

Mend: ${m}

${r}`,markdown:`${s}

**Mend.** ${m}

[More about this rule](${r})`},helpUri:r,defaultConfiguration:{level:yt[t]},properties:{precision:t==="breaking"?"very-high":"high","problem.severity":bt[t],tags:["compatibility",e.split("/")[0]??"gate"]}}}var wt=5e3,Ie={id:"sarif",render:e=>v(kt(e))};function kt(e){let{reported:t}=h(e),r=t.slice(0,wt),o=Ae(r),n=new Map(o.map((s,m)=>[s.id,m]));return{version:"2.1.0",$schema:"https://json.schemastore.org/sarif-2.1.0.json",runs:[{tool:{driver:{name:"driftgate",semanticVersion:e.tool.version,informationUri:"https://github.com/driftgate/driftgate",rules:[...o]}},automationDetails:{id:"driftgate/"},columnKind:"utf16CodeUnits",invocations:[{executionSuccessful:Object.values(e.boundaries).every(s=>s.status!=="failed"),toolExecutionNotifications:Rt(e,t.length-r.length)}],results:r.map(s=>Ne(s,n.get(s.finding.rule)??0))}]}}function Rt(e,t){let r=e.inconclusive.map(F),o=`${ne(t,"further finding")} left out here: the job summary and the JSON report have them.`;return[...r,...t>0?[o]:[]].map(n=>({level:"warning",message:{text:n}}))}var go=[de,He,Ce,ye,he,Ie,pe,Le,be,Te,Oe];export{go as reporters};
