import { parseJson } from '../../../parse-json.ts';
import type { HclBlock, HclBody, HclExpr } from './body.ts';
import { HclFault, readExpression } from './read-expression.ts';
import { readTemplate } from './read-template.ts';
import { scan } from './scan.ts';

const deepest = 20;

/** Reads a file in HCL's JSON syntax (https://github.com/hashicorp/hcl/blob/main/json/spec.md), as far as bake uses it. */
export function readHclJson(text: string): HclBody | { readonly fault: string } {
  const root = parseJson(text);
  if (typeof root !== 'object' || root === null || Array.isArray(root))
    return { fault: 'it is not a JSON object' };
  try {
    return {
      attributes: new Map(),
      blocks: Object.entries(root).flatMap(([type, named]) => blocksOf(type, named, text)),
    };
  } catch (error) {
    if (error instanceof HclFault) return { fault: error.message };
    throw error;
  }
}

function blocksOf(type: string, named: unknown, text: string): readonly HclBlock[] {
  if (typeof named !== 'object' || named === null) return [];
  return Object.entries(named).map(([label, body]) => {
    const entries = typeof body === 'object' && body !== null ? Object.entries(body) : [];
    const attributes = new Map(entries.map(([key, value]) => [key, exprOf(value, 0)] as const));
    const offset = Math.max(0, text.indexOf(JSON.stringify(label)));
    return { type, labels: [label], body: { attributes, blocks: [] }, offset };
  });
}

function exprOf(value: unknown, depth: number): HclExpr {
  if (depth > deepest) throw new HclFault('it is nested too deep');
  if (typeof value === 'string') return readTemplate(scan(value), value.length, 0, readExpression);
  if (Array.isArray(value)) return { is: 'list', items: value.map((it) => exprOf(it, depth + 1)) };
  if (typeof value === 'object' && value !== null)
    return {
      is: 'map',
      entries: Object.entries(value).map(
        ([key, it]) => [{ is: 'text', parts: [key] }, exprOf(it, depth + 1)] as const,
      ),
    };
  return { is: 'text', parts: value === null ? [] : [String(value)] };
}
