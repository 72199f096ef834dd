import { describe, expect, test } from 'vitest';
import { type Gathering, gather } from '../../src/engine/gather.ts';
import { jobOf } from '../../src/engine/outcome.ts';
import { defaultLimits } from '../../src/model/config.ts';
import type { Tree } from '../../src/model/site.ts';
import { library } from './toy-boundary.ts';
import { sourceOf } from './trees.ts';

const job = jobOf(library());
const gathering: Gathering = {
  exclude: [],
  interests: job.interests,
  needs: (view) => job.needs(view),
  limits: defaultLimits,
  modules: new Map(),
  ports: {
    answer: () => Promise.reject(new Error('nothing is asked')),
    reader: () => Promise.reject(new Error('nothing is parsed')),
  },
};

/** Which shelves are read of a tree that holds these files. */
async function shelves(files: Readonly<Record<string, string>>, tree: Tree = { kind: 'checkout' }) {
  const source = sourceOf(files, tree);
  const { view } = await gather(
    'head',
    [{ root: { tree, name: 'it', roles: ['provider', 'consumer'] }, source }],
    gathering,
  );
  return view.files(tree).map(({ path }) => path);
}

const record = 'dune/a.shelf,sha256=47DEQpj8HBSa,4\ndune-1.0.dist-info/RECORD,,\n../bin/b.shelf,,\n';

describe('packages that are installed in the tree', () => {
  test('what a RECORD lists is left out, and its neighbours are read', async () => {
    const files = {
      'libs/dune/a.shelf': 'Dune',
      'libs/dune/patched.shelf': 'Emma',
      'libs/own.shelf': 'Ilias',
      'libs/dune-1.0.dist-info/RECORD': record,
      'bin/b.shelf': 'Momo',
    };
    expect(await shelves(files)).toEqual(['bin/b.shelf', 'libs/dune/patched.shelf', 'libs/own.shelf']);
  });

  test('a project that is an unpacked wheel is read', async () => {
    expect(await shelves({ 'dune/a.shelf': 'Dune', 'dune-1.0.dist-info/RECORD': record })).toEqual([
      'dune/a.shelf',
    ]);
  });

  test('in an image all that is installed is read', async () => {
    const files = { 'libs/dune/a.shelf': 'Dune', 'libs/dune-1.0.dist-info/RECORD': record };
    const image: Tree = { kind: 'image', reference: 'acme/shop', digest: 'sha256:47' };
    expect(await shelves(files, image)).toEqual(['libs/dune/a.shelf']);
  });
});
