import * as ts from 'typescript';
import type { Expr, TemplateText } from '../../model/module.ts';
import type { Reading } from './reading.ts';

/** A string, or a template without holes. */
export function textLiteral(reading: Reading, node: ts.StringLiteralLike): Expr {
  const start = node.getStart(reading.file) + 1;
  const inner = reading.regionOf(start, Math.max(start, node.end - 1));
  const region = reading.region(node);
  return { is: 'literal', value: node.text, inner, region };
}

type Piece = ts.TemplateHead | ts.TemplateMiddle | ts.TemplateTail | ts.NoSubstitutionTemplateLiteral;

/** The characters of one piece of a template, without its delimiters: `…${`, `}…${`, `}…`. */
function readPiece(reading: Reading, node: Piece): TemplateText {
  const { file } = reading;
  const start = node.getStart(file) + 1;
  const delimiter = ts.isTemplateHead(node) || ts.isTemplateMiddle(node) ? 2 : 1;
  return { text: node.text, region: reading.regionOf(start, Math.max(start, node.end - delimiter)) };
}

/** A template with holes. */
export function readTemplate(reading: Reading, node: ts.TemplateExpression): Expr {
  return { is: 'template', parts: readParts(reading, node), region: reading.region(node) };
}

function readParts(reading: Reading, node: ts.TemplateExpression): readonly (TemplateText | Expr)[] {
  const parts: (TemplateText | Expr)[] = [readPiece(reading, node.head)];
  for (const span of node.templateSpans) {
    parts.push(reading.expression(span.expression), readPiece(reading, span.literal));
  }
  return parts.filter((part) => !('text' in part) || 'is' in part || part.text !== '');
}

/** A template with a tag in front. */
export function readTaggedTemplate(reading: Reading, node: ts.TaggedTemplateExpression, tag: Expr): Expr {
  reading.effects++;
  const { template } = node;
  const parts = ts.isTemplateExpression(template)
    ? readParts(reading, template)
    : [readPiece(reading, template)];
  return { is: 'template', tag, parts, region: reading.region(node) };
}
