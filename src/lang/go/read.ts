import type { Reader } from '../module-reader.ts';
import { openTreeSitterReader } from '../tree-sitter/open-reader.ts';
import type { Vocabulary } from '../tree-sitter/syntax.ts';
import { expressions, statements } from './tables.ts';

const vocabulary: Vocabulary = {
  leaves: new Set([
    'identifier',
    'blank_identifier',
    'field_identifier',
    'type_identifier',
    'package_identifier',
    'label_name',
    'dot',
    'int_literal',
    'float_literal',
    'imaginary_literal',
    'rune_literal',
    'interpreted_string_literal',
    'raw_string_literal',
    'nil',
    'true',
    'false',
    'iota',
  ]),
  bodies: new Set(['source_file', 'block', 'statement_list']),
  silent: new Set(['comment']),
  call: new Set(['call_expression', 'composite_literal']),
  operator: /^(?:[-+*/%&|^<>=!:]=?|&&|\|\||==|!=|<-|<<|>>|&\^)=?$/,
};

/** `new(5)`, `new("x")` and `new(f(x))`: the grammar knows types alone there. https://go.dev/doc/go1.26#language */
const newOfValue = /\bnew(?=\(\s*(?:["'`\d&!-]|(?:true|false)\b|[\w.]{1,100}\())/g;

function spell(text: string): string {
  return text.replace(newOfValue, 'New');
}

/**
 * A reader of Go. https://go.dev/ref/spec
 *
 * Of the module form: a struct is a class whose embedded types are its bases; the receiver of a method is its first
 * parameter; methods of a type that another file declares stand in a part of its class. `T{a: b}`, `new(T)` and a zero `T`
 * make an object, fields as named arguments. Pointers, dereferences and type assertions leave no trace; several results
 * are one array. The names of the package come from an import of `*` from `.`.
 */
export function openGoReader(load: (name: string) => Promise<Uint8Array>): Promise<Reader> {
  return openTreeSitterReader(
    { ...{ language: 'go', name: 'go', title: 'Go', vocabulary, expressions, statements }, spell },
    load,
  );
}
