/** How the page looks: light and dark by the reader's setting, narrow and on paper as well. */
export const style = `
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
`;
