import type { Boundary, Rule, Snapshot, Statement } from '../../src/model/boundary.ts';
import { coordinate } from '../../src/model/coordinate.ts';
import type { FileExtractor } from '../../src/model/extractor.ts';
import { type Site, siteIn, textOf, treeKey } from '../../src/model/site.ts';

/** A boundary between shelves, that offer books, and readers, who ask for them: small enough to see through. */
export interface Library {
  offer: { at: Site; book: string };
  contract: ReadonlySet<string>;
  usage: { at: Site; consumer: string; identity: string; book: string };
}

function lines<F>(
  id: string,
  path: `**/*.${string}`,
  make: (book: string, at: Site, consumer: string) => F,
): FileExtractor<F> {
  return {
    id,
    title: id,
    docs: 'https://example.com',
    from: 'file',
    paths: [path],
    examples: { reads: [{ files: {}, finds: [''] }], gaps: [{ files: {}, reason: 'unparsable' }] },
    extract(file, side) {
      const facts: F[] = [];
      const text = textOf(file);
      const at = (line: number) =>
        siteIn(file.tree, side, file.path, { line, column: 1, endLine: line, endColumn: 2 });
      if (text.startsWith('?'))
        return {
          facts,
          gaps: [{ at: at(1), reason: 'unparsable', effect: 'counts', note: 'It cannot be read.' }],
        };
      text.split('\n').forEach((book, index) => {
        if (book !== '') facts.push(make(book, at(index + 1), treeKey(file.tree)));
      });
      return { facts, gaps: [] };
    },
  };
}

const about = (book: string, at: Site): Statement => ({
  subject: coordinate(book),
  message: `\`${book}\` is missing`,
  at,
  witness: { kind: 'text', path: at.path, was: book },
});

const common = {
  rationale: 'Readers wait.',
  remedy: 'Put it back.',
  impact: 'breaking',
  examples: { flagged: [{ name: '', head: {} }], accepted: [{ name: '', head: {} }] },
} as const;

const gone: Rule<'graphql', Library> = {
  ...common,
  id: 'graphql/gone',
  purpose: 'Checks that no asked book goes.',
  drift: 'time',
  *check(base: Snapshot<Library>, head: Snapshot<Library>) {
    for (const { book, at } of head.usages)
      if (base.contract.has(book) && !head.contract.has(book)) yield about(book, at);
  },
};

const unknown: Rule<'graphql', Library> = {
  ...common,
  id: 'graphql/unknown',
  purpose: 'Checks that every asked book stands.',
  drift: 'space',
  *check(snapshot: Snapshot<Library>) {
    for (const { book, at } of snapshot.usages) if (!snapshot.contract.has(book)) yield about(book, at);
  },
};

/** The toy, with an optional fault that crashes it. */
export function library(fault?: string): Boundary<'graphql', Library> {
  return {
    id: 'graphql',
    title: 'Library',
    needs: () => [],
    scope: {},
    providers: [lines('shelf', '**/*.shelf', (book, at) => ({ book, at }))],
    consumers: [
      lines('reader', '**/*.reader', (book, at, consumer) => ({ book, at, consumer, identity: book })),
    ],
    assemble(offers) {
      if (fault) throw new TypeError(fault);
      return { contract: new Set(offers.map((offer) => offer.book)), gaps: [] };
    },
    rules: [gone, unknown],
    applies: (snapshot) => snapshot.contract.size > 0,
    counts: (snapshot) => ({ books: snapshot.contract.size, readers: snapshot.usages.length }),
  };
}
