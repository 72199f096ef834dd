import { isExternal, isResolved } from '../src/boundaries/routes/call.ts';
import { distinctCalls } from '../src/boundaries/routes/distinct-calls.ts';
import { judgeCall } from '../src/boundaries/routes/judge-call.ts';
import { renderCallPath } from '../src/boundaries/routes/path-pattern.ts';
import { rulesFor } from '../src/boundaries/routes/rules/index.ts';
import { lookAtRoutes } from './look.ts';

/**
 * What the routes boundary makes of whole checkouts: endpoints, calls, the share that resolves and matches, and each
 * statement of the space rules with its confidence. `node bench/end-to-end.ts [--open] CHECKOUT …`
 */
const [...rest] = process.argv.slice(2);
const showOpen = rest.includes('--open');

for (const folder of rest.filter((it) => it !== '--open')) {
  const { snapshot, seconds } = await lookAtRoutes(folder);
  const { contract } = snapshot;
  const calls = distinctCalls(snapshot.usages);
  const of = (is: string) => calls.filter((it) => judgeCall(contract, it).is === is);
  const unresolved = calls.filter((it) => !isResolved(it));
  const share = ((100 * unresolved.length) / Math.max(1, calls.length)).toFixed(1);
  console.log(
    `${folder}: ${contract.endpoints.length} endpoints, ${calls.length} calls, ${unresolved.length} (${share} %) without a path, ${calls.filter(isExternal).length} external, ${of('served').length} matched, ${of('unknown').length - unresolved.length} not verifiable, ${of('missed').length} unmatched; ${contract.unresolved.length} unread mounts, ${seconds.toFixed(1)} s`,
  );
  const lines = rulesFor({}).flatMap((rule) =>
    rule.drift === 'space'
      ? [...rule.check(snapshot)].map(
          (it) =>
            `  ${it.confidence ?? 'certain'} ${it.impact ?? rule.impact} ${rule.id} ${it.at.path}:${it.at.region?.line} ${it.message}`,
        )
      : [],
  );
  for (const line of [...new Set(lines)].sort()) console.log(line);
  if (!showOpen) continue;
  for (const it of calls) {
    const { is } = judgeCall(contract, it);
    if (is !== 'unknown' && is !== 'missed') continue;
    console.log(
      `  ${is === 'missed' ? is : 'open'} ${it.client} ${it.method} ${it.alternatives.map(({ path, base }) => `${base === 'unknown' ? '…' : ''}${renderCallPath(path)}`).join(' | ')} ${it.at.path}:${it.line}`,
    );
  }
}
