import type { Site } from '../../model/site.ts';
import type { SchemaProject } from './contract.ts';
import { parentOf } from './coordinate-parts.ts';

/** Where in the head something is missing: at its own place, else its parent's, else where it stood at the base. */
export function siteNear(text: string, base: SchemaProject, head: SchemaProject): Site {
  const parent = parentOf(text);
  return (
    head.site(text) ??
    head.site(parent) ??
    head.site(parentOf(parent)) ??
    base.site(text) ??
    base.site(parent) ??
    head.parts[0]?.at ??
    base.parts[0]?.at ?? { side: 'head', path: '' }
  );
}

/** The base's site of a coordinate as a property that may be left out. */
export function wasAt(text: string, base: SchemaProject): { readonly was?: Site } {
  const was = base.site(text);
  return was ? { was } : {};
}
