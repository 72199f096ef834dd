import type { External } from '../../model/program.ts';

/** Where names come from that no file of the tree binds: `fetch`, `process`, `str`. */
export const globalModule = '<global>';

const nameLimit = 240;
const globalObjects = new Set(['window', 'globalThis', 'self', 'global']);

/** Something of a package that is not in the tree. */
export function external(from: string, name: string): External {
  return { is: 'external', from, name };
}

/** The last name of `sub.Thing`. */
export function lastPart(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1);
}

/** A member of something external; undefined where its name grows beyond use. */
export function memberOfExternal({ from, name }: External, member: string): External | undefined {
  if (from === globalModule && globalObjects.has(name)) return external(from, member);
  if (name === '*' || name === 'default') return external(from, member);
  return name.length + member.length > nameLimit ? undefined : external(from, `${name}.${member}`);
}

/**
 * A member of what a call of something external returned: `Router().route`. In a long chain the links between the first
 * and the last are left out: `Router().….route`.
 */
export function memberOfMade({ from, name }: External, member: string): External | undefined {
  if (member.length > nameLimit) return undefined;
  if (name.length + member.length <= nameLimit) return external(from, `${name}().${member}`);
  const end = name.indexOf('()');
  return end < 0 ? undefined : external(from, `${name.slice(0, end)}().….${member}`);
}

/** What a thing is when it is called: a namespace that is called is its default. */
export function calledExternal(by: External): External {
  return by.name === '*' ? external(by.from, 'default') : by;
}

/** What the page around a script is told when it is served: `window.__ENV__`, `window._env_`, `window.APP_CONFIG`. */
const pageSettings = /^\w{0,40}(?:env|config)_{0,2}(?:\.|$)/i;

/** Whether its value is a setting of the environment: `process.env.X`, `import.meta.env.X`, `os.environ[…]`. */
export function isSetting({ from, name }: External): boolean {
  if (from === globalModule)
    return /^(?:process\.env|import\.meta\.env|Bun\.env)(?:\.|$)/.test(name) || pageSettings.test(name);
  if (from === 'os') return /^(?:environ|getenv|Getenv|LookupEnv)(?:\b|$)/.test(name);
  return (from === 'process' || from === 'node:process') && /^env(?:\.|$)/.test(name);
}
