import { describe, expect, it } from 'vitest';
import { findIn, squeeze } from './find.ts';

const ask = 'from fields import gql_fields\nQ = f"query All {{ rows {{ {gql_fields(Row)} }} }}"';

describe('a selection is generated from', () => {
  it.each([
    ['a dataclass', { 'q.py': `@dataclass\nclass Row:\n    id: str\n${ask}` }, 'id'],
    [
      'a TypedDict',
      {
        'q.py': `class Row(TypedDict, total=False):\n    id: Required[str]\n    at: NotRequired[int]\n${ask}`,
      },
      'id at',
    ],
    [
      'a pydantic model',
      {
        'q.py': `class Cell(BaseModel):\n    x: int\nclass Row(BaseModel):\n    model_config = ConfigDict()\n    id: str\n    cells: list[Cell] = []\n${ask}`,
      },
      'id cells { x }',
    ],
    [
      'an alias of its own module',
      { 'q.py': `class Cell:\n    x: int\nMaybe = Optional[Cell]\nclass Row:\n    cell: Maybe\n${ask}` },
      'cell { x }',
    ],
    [
      'an alias of another module',
      {
        'a/__init__.py': '',
        'a/t.py': 'class Cell:\n    x: int\nMaybe = Optional[Cell]',
        'q.py': `from a.t import Maybe\nclass Row:\n    cell: Maybe\n${ask}`,
      },
      'cell { x }',
    ],
    [
      'a class that a package hands on',
      {
        'a/__init__.py': 'from .t import Row',
        'a/t.py': 'from .u import Cell\nclass Row:\n    cell: Cell',
        'a/u.py': 'class Cell:\n    x: int',
        'q.py': `from a import Row\n${ask}`,
      },
      'cell { x }',
    ],
    [
      'a member of a module that a package loads',
      {
        'a/__init__.py': '',
        'a/t.py': 'class Row:\n    id: str',
        'q.py': `import a.t\n${ask.replace('(Row)', '(a.t.Row)')}`,
      },
      'id',
    ],
    [
      'a member of a submodule that the package itself imports',
      {
        'a/__init__.py': 'from . import t',
        'a/t.py': 'class Row:\n    id: str',
        'q.py': `import a\n${ask.replace('(Row)', '(a.t.Row)')}`,
      },
      'id',
    ],
  ])('%s', async (_, files, selection) => {
    const { facts, gaps } = await findIn(files);
    expect(gaps).toEqual([]);
    expect(facts.map((it) => [squeeze(it.text), it.source, it.holes])).toEqual([
      [`query All { rows { ${selection} } }`, 'generated', 0],
    ]);
  });
});
