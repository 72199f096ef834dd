import { parameter, spellPlaceholders, splat, typeNamed } from '../../spelling/placeholder.ts';

const types = {
  string: 'text',
  int: 'int',
  int64: 'int',
  long: 'int',
  uint: 'int',
  uint64: 'int',
  uuid: 'uuid',
} as const;

/** `/books/{book}`, `{id:uint64 min(1)}`, `{rest:path}`, `:book` and `*rest`. https://docs.iris-go.com/iris/routing/path-parameter-types */
export const spellIris = spellPlaceholders({
  placeholder:
    /\{([A-Za-z_]\w{0,100})(?::([a-z]\w{0,20})((?:[^{}]|\{[^{}]{0,40}\}){0,300}))?\}|:([A-Za-z_]\w{0,100})|\*(\w{0,100})/g,
  reserved: /[{}]/,
  read([, name = '', type, more = '', plain, rest]) {
    if (type === 'path' || rest !== undefined) return [splat(rest ?? name, 0)];
    const isOpen = type === 'string' && /[(]/.test(more);
    return [parameter(plain ?? name, isOpen ? { converter: { kind: 'opaque' } } : typeNamed(type, types))];
  },
});
