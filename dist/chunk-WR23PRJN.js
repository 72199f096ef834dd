import{createRequire as __r}from'node:module';import{fileURLToPath as __f}from'node:url';import{dirname as __d}from'node:path';const require=__r(import.meta.url),__filename=__f(import.meta.url),__dirname=__d(__filename);
import{a as W}from"./chunk-V4MHR7RD.js";import{a as m}from"./chunk-6T4YV6OA.js";import{l as T}from"./chunk-XIEGA26F.js";import"./chunk-7QJOIA4B.js";import"./chunk-NR3ZEKJQ.js";import{a as j,b as G,d as M}from"./chunk-IYL4C55C.js";import{c as q,d as C}from"./chunk-UIEDNCTA.js";import"./chunk-5WYONSFV.js";import"./chunk-A6UESSQF.js";import"./chunk-ZMEKAJN7.js";import"./chunk-D2GBTVOW.js";import"./chunk-ATK7ADUJ.js";import"./chunk-RQA4EJOG.js";import"./chunk-UY2SBXZE.js";import"./chunk-AEQTJ7D5.js";import"./chunk-ENYCYRFM.js";import"./chunk-7STR6BAW.js";import{e as x,n as k,o as D}from"./chunk-MPF6DV24.js";import"./chunk-K5ZYGYZG.js";import"./chunk-TIS3H76P.js";import"./chunk-FSLS5TAK.js";import"./chunk-CCI3QUDH.js";import"./chunk-I6DRR2CZ.js";import"./chunk-26DC3PNS.js";import"./chunk-QFH7CZ7J.js";import"./chunk-M4GBOQDX.js";import"./chunk-ELNYTUTG.js";import"./chunk-2OZRY7CP.js";import"./chunk-UCDMJKZI.js";import"./chunk-PJ3NHGOF.js";import{a as v}from"./chunk-D4ZRMY2L.js";import{a as g}from"./chunk-Y4EBSBZI.js";import{d as p}from"./chunk-3K3YLG7Z.js";import{a as c}from"./chunk-XYCGZRUE.js";import"./chunk-VHO5ZOLT.js";import"./chunk-G6N7HK3V.js";import{join as I}from"node:path";function _(e){return[y(e),$(e),w(e)]}function y({schemas:e,coordinates:o,operations:t}){if(e.length+t.length===0)return"no GraphQL schema and no operation";let[n]=e;return`${n===void 0?"no schema":`a schema of ${o} coordinates in ${e.length===1?c(n):`${e.length} files`}`}, and ${h(t,"operation")}`}function $({endpoints:e,calls:o}){return`${h(e,"endpoint")}, and ${h(o,"call")}`}function w({refs:e,moving:o}){let t=`${e} ${e===1?"reference":"references"} that go into images`;return o.length===0?t:`${t}; ${o.length} of them a git ref that moves`}function h(e,o){let t=e.reduce((s,a)=>s+a.count,0),n=e.map(({name:s,folder:a})=>`${c(s)} in ${a===""?"the root":c(a)}`),r=n.length===0?"":` (${n.slice(0,4).join(", ")}${n.length>4?", \u2026":""})`;return`${t===0?"no":t} ${o}${t===1?"":"s"}${r}`}function R(e){let[o,...t]=e.schemas,n=t.length===0&&o!==void 0&&N(o)?o:void 0;return`# yaml-language-server: $schema=https://raw.githubusercontent.com/driftgate/driftgate/main/docs/config.schema.json
# Everything here is optional: what is not named is detected. A pull request is judged by the file of its base, so no
# change can loosen the gate that judges it. Every key: https://github.com/driftgate/driftgate/blob/main/docs/configuration.md
version: 1

# Found: ${y(e)}.
${n===void 0?`# graphql:
#   schema: schema.graphql`:`graphql:
  schema: ${u(n)}`}

# Found: ${$(e)}.
# routes:
#   backends: [{ root: server, prefix: /api }]

# Found: ${w(e)}.
# Name a dependency to have its freshness inside images judged.
# images:
#   dependencies:
${O(e.moving)}

# Other repositories that rely on this one, checked out beside it or named by their address.
# consumers:
#   - { name: bots, path: .consumers/bots }

fail-on: error
on-inconclusive: fail
`}function O(e){let o=e.slice(0,10).map(({target:t,ref:n})=>{let r=t.split("/").at(-1)??t;return`#     - { name: ${u(r)}, source: ${u(t)}, ref: ${u(n)} }`});return[...new Set(o)].join(`
`)||"#     - { name: client-kit, source: github.com/acme/client-kit, ref: main }"}var N=e=>!/[\p{Cc}:*?!()[\]{}\\]/u.test(e);function u(e){return/^[A-Za-z_][\w./-]*$/.test(e)?e:JSON.stringify(e)}async function A(e,o){let t=await m(e,void 0,D,o),n=await m(e,void 0,M,o),r=await m(e,void 0,i=>C(i,[]),o),{projects:s}=t.snapshot.contract,a=s.flatMap(({parts:i})=>i.filter(d=>!d.at.tree).map(d=>d.at.path)),{refs:f}=q(r.snapshot),l=f.filter(i=>i.kind==="git"&&i.class!=="pinned"&&i.requested!==null);return{schemas:[...new Set(a)].sort(p),coordinates:s.reduce((i,d)=>i+d.size,0),operations:b(k(t.snapshot.usages).operations,i=>i.source),endpoints:b(j(n.snapshot.contract,[]).routes,i=>i.framework),calls:b(G(n.snapshot.usages,[]).calls,i=>i.client),refs:f.length,moving:l.map(({target:i,requested:d,file:L})=>({target:i,ref:d??"HEAD",file:L}))}}function b(e,o){let t=new Map;for(let n of e){let r=t.get(o(n)),s=x(n.file);r?t.set(o(n),{folder:P(r.folder,s),count:r.count+1}):t.set(o(n),{folder:s,count:1})}return[...t].map(([n,r])=>({name:n,...r})).sort((n,r)=>r.count-n.count||p(n.name,r.name))}function P(e,o){let t=e.split("/"),n=o.split("/"),r=t.findIndex((s,a)=>s!==n[a]);return t.slice(0,r<0?t.length:r).join("/")}var E=`name: driftgate
on:
  pull_request:
  merge_group:
permissions:
  contents: read
  pull-requests: write   # for the comment and the review; without it, the verdict is the same
concurrency:
  group: driftgate-\${{ github.event.pull_request.number || github.ref }}
  cancel-in-progress: true
jobs:
  driftgate:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v7   # the default depth of 1 is enough
        with:
          persist-credentials: false
      - uses: driftgate/driftgate@v0
`;var ue={usage:"driftgate init",options:{},words:[0,0],async run(e,o,t){let n=l=>t.out.stdout(v(`${l}
`)),r=new Map,s=await A(t,r);n("Found");for(let l of _(s))n(`  ${l}`);let{report:a}=await W(t,{directory:t.directory,modules:r}),f=await S(t);f===void 0?await F(t,"driftgate.yml",R(s),n):n(`Kept  ${f}: it exists already`),await F(t,".github/workflows/driftgate.yml",E,n);for(let l of K(a))n(l);return n("Next: `driftgate backtest` tells what it would have stopped so far; then commit these files."),0}};async function S(e){for(let o of T)if(await e.files.stat(I(e.directory,o)))return o}async function F(e,o,t,n){let r=I(e.directory,o);if(await e.files.stat(r)){n(`Kept  ${o}: it exists already`);return}await e.files.write(r,t),n(`Wrote ${o}`)}var z=5;function K(e){let o=e.judgements.filter(({disposition:s})=>s.kind!=="off"),t=o.slice(0,z).map(({finding:s})=>`  ${s.rule}: ${c(s.message)} ${c(g(s.at))}`.trimEnd()),n=o.length-t.length,r=e.gaps.filter(s=>s.effect==="blocks");return[o.length===0?"Today: nothing to report.":`Today: ${o.length} ${o.length===1?"finding stands":"findings stand"}. Only what a pull request adds is held against it; \`driftgate baseline\` records them.`,...t,...n>0?[`  \u2026 and ${n} more: \`driftgate check\` lists them.`]:[],...r.map(s=>`  not read: ${c(g(s.at))}: ${c(s.note)}`)]}export{ue as init};
