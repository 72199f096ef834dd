/** What a file is that should have been a schema and is not, with its mend. */
export interface Mistaken {
  readonly what: string;
  readonly mend: string;
}

/** Names the usual ways in which something else ends up in a schema file; `undefined` for an ordinary text. */
export function recogniseMistake(text: string): Mistaken | undefined {
  const start = text.slice(0, 512).trimStart().toLowerCase();
  if (start.startsWith('version https://git-lfs.github.com/spec/'))
    return {
      what: 'is a Git LFS pointer, not the schema itself',
      mend: 'Check out with `lfs: true`, or keep the schema out of Git LFS.',
    };
  if (start.startsWith('<!doctype') || start.startsWith('<html') || start.startsWith('<?xml'))
    return {
      what: 'is an HTML page, probably the error page of whatever wrote the schema',
      mend: 'Write the schema again and commit it.',
    };
  if (text.includes('\0') || start.startsWith('\uFFFD'))
    return { what: 'is binary, not text', mend: 'Commit the schema as UTF-8 text.' };
  if (hasConflictMarkers(text))
    return {
      what: 'holds the markers of an unresolved merge conflict',
      mend: 'Resolve the conflict and commit the result.',
    };
  if (start.startsWith('{"') || start.startsWith('[') || /^\{\s{1,64}"/u.test(start))
    return {
      what: 'is JSON, not SDL',
      mend: 'Name an introspection result with `graphql: { schema: { introspection: … } }`.',
    };
  return undefined;
}

function hasConflictMarkers(text: string): boolean {
  const lines = (mark: string) => text.startsWith(mark) || text.includes(`\n${mark}`);
  return lines('<<<<<<< ') && lines('>>>>>>> ');
}
