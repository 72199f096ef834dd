import { print } from 'graphql';
import { describe, expect, it } from 'vitest';
import { makeBoundary } from '../../../src/boundaries/graphql/boundary.ts';
import { embeddedConsumer } from '../../../src/boundaries/graphql/consumers/embedded/index.ts';
import { makeProject } from '../../../src/boundaries/graphql/contract.ts';
import { listCoordinates } from '../../../src/boundaries/graphql/coordinates.ts';
import { strawberryProvider } from '../../../src/boundaries/graphql/providers/strawberry/strawberry.ts';
import type { SchemaPart } from '../../../src/boundaries/graphql/schema-part.ts';
import { matchGlobs } from '../../../src/engine/globs.ts';
import { takeSnapshot } from '../../../src/engine/snapshot.ts';
import type { Extraction } from '../../../src/model/gap.ts';
import type { View } from '../../../src/model/need.ts';
import type { SourceFile } from '../../../src/model/site.ts';
import { programOf } from '../../lang/program-of.ts';
import { plainConfig, sourceFile } from './take.ts';

type Files = Readonly<Record<string, string>>;

const terms = { skew: {}, consumersComplete: false, names: new Map<string, string>() };
const provider = strawberryProvider(() => true);

async function read(files: Files): Promise<Extraction<SchemaPart>> {
  return provider.extract(await programOf(files), 'head');
}

/** The schema of some lines of Python, as SDL on one line. */
async function sdlOf(body: string, call = 'query=Query', more: Files = {}): Promise<string> {
  const text = `${imports}\n${body}\nschema = strawberry.Schema(${call})\n`;
  const { facts } = await read({ 'app.py': text, ...more });
  return facts
    .map((it) => (it.document ? print(it.document) : ''))
    .join('\n')
    .replace(/\s+/g, ' ')
    .trim();
}

const imports = `
import datetime
import enum
import uuid
from decimal import Decimal
from typing import Annotated, Generic, List, NewType, Optional, TypeVar, Union
import strawberry
from strawberry import relay, UNSET
from strawberry.scalars import JSON
from strawberry.schema.config import StrawberryConfig
from strawberry.tools import create_type, merge_types
from strawberry.types import Info
`;

function query(fields: string): string {
  return `@strawberry.type\nclass Query:\n${fields
    .split('\n')
    .map((it) => `    ${it}`)
    .join('\n')}\n`;
}

describe('a field of a Strawberry type', () => {
  it.each([
    ['a: int', 'a: Int!'],
    ['a: Optional[int]', 'a: Int'],
    ['a: str | None', 'a: String'],
    ['a: "Optional[list[float]]"', 'a: [Float!]'],
    ['a: list[Optional[bool]]', 'a: [Boolean]!'],
    ['a: List["Query"]', 'a: [Query!]!'],
    ['user_id: strawberry.ID', 'userId: ID!'],
    ['a_URL_b: int', 'aUrlB: Int!'],
    ['a: strawberry.Private[int]\nb: int', 'b: Int!'],
    ['a: int = strawberry.field(name="renamed_x", description="why")', '"why" renamed_x: Int!'],
    ['a: int = strawberry.field(deprecation_reason="Use b.")', 'a: Int! @deprecated(reason: "Use b.")'],
    ['@strawberry.field\ndef a(self, info: Info) -> int:\n    return 1', 'a: Int!'],
    [
      '@strawberry.field(name="other")\ndef a(self, first_name: str, n: int = 3, *, t: Optional[str] = None) -> "str":\n    ...',
      'other(firstName: String!, n: Int! = 3, t: String = null): String!',
    ],
    [
      '@strawberry.field\nasync def a(self, x: Annotated[int, strawberry.argument(name="y", description="d", deprecation_reason="old")] = 1) -> int: ...',
      'a( "d" y: Int! = 1 @deprecated(reason: "old") ): Int!',
    ],
    ['@strawberry.field\ndef a(self, x: Optional[int] = UNSET) -> int: ...', 'a(x: Int): Int!'],
    [
      '@strawberry.field\ndef a(root, parent: strawberry.Parent[int], x: int) -> int: ...',
      'a(x: Int!): Int!',
    ],
    ['@property\ndef hidden(self) -> int: ...\nb: int', 'b: Int!'],
  ])('%s', async (python, sdl) => {
    expect(await sdlOf(query(python))).toBe(`type Query { ${sdl} }`);
  });

  it('takes its type and arguments from its resolver, also in another module and under a decorator', async () => {
    const body = `
from resolvers import get_name, logged
${query('name = strawberry.field(resolver=get_name)\nother: Optional[str] = strawberry.field(logged(get_name))')}`;
    const resolvers = `
from functools import wraps
def logged(fn):
    @wraps(fn)
    def inner(*args, **kwargs):
        return fn(*args, **kwargs)
    return inner
def get_name(user_id: int) -> str: ...
`;
    expect(await sdlOf(body, 'query=Query', { 'resolvers.py': resolvers })).toBe(
      'type Query { name(userId: Int!): String! other(userId: Int!): String }',
    );
  });

  it('keeps the names of Python where camel case is off', async () => {
    expect(
      await sdlOf(
        query('@strawberry.field\ndef first_name(self, user_id: int) -> int: ...'),
        'query=Query, config=StrawberryConfig(auto_camel_case=False)',
      ),
    ).toBe('type Query { first_name(user_id: Int!): Int! }');
  });
});

describe('a Strawberry schema', () => {
  it('has the scalars of Python and its own', async () => {
    const sdl = await sdlOf(`
Money = strawberry.scalar(NewType("Money", int), description="cents")
@strawberry.scalar
class Colour_code: ...
${query('a: datetime.datetime\nb: datetime.date\nc: uuid.UUID\nd: Decimal\ne: JSON\nf: Money\ng: Colour_code')}`);
    expect(sdl).toContain(
      'type Query { a: DateTime! b: Date! c: UUID! d: Decimal! e: JSON! f: Money! g: ColourCode! }',
    );
    expect(sdl).toContain('scalar Money');
  });

  it('replaces scalars where it is told to', async () => {
    const body = `
class Secret: ...
secret = strawberry.scalar(name="SecretText")
${query('a: Secret')}`;
    expect(await sdlOf(body, 'query=Query, config=StrawberryConfig(scalar_map={Secret: secret})')).toContain(
      'a: SecretText!',
    );
  });

  it('has enums: decorated, wrapped, with values that have names and reasons, without aliases', async () => {
    const sdl = await sdlOf(`
@strawberry.enum(name="Shade")
class Colour(enum.Enum):
    RED = "red"
    CRIMSON = "red"
    BLUE = strawberry.enum_value("blue", name="AZURE", deprecation_reason="Use RED.")
    def label(self): ...
class Plain(enum.Enum):
    A = enum.auto()
    B = enum.auto()
${query('a: Colour\nb: Plain')}`);
    expect(sdl).toContain('enum Shade { RED AZURE @deprecated(reason: "Use RED.") }');
    expect(sdl).toContain('enum Plain { A B }');
  });

  it('has interfaces, what implements them, and fields of every base', async () => {
    const sdl = await sdlOf(
      `
@strawberry.interface
class Animal:
    name: str
@strawberry.type
class Named:
    alias: str
@strawberry.type
class Dog(Animal, Named):
    barks: bool
${query('a: Animal')}`,
      'query=Query, types=[Dog]',
    );
    expect(sdl).toContain('interface Animal { name: String! }');
    expect(sdl).toContain('type Dog implements Animal { alias: String! name: String! barks: Boolean! }');
  });

  it('has unions: named, annotated and anonymous', async () => {
    const sdl = await sdlOf(`
@strawberry.type
class A:
    a: int
@strawberry.type
class B:
    b: int
Either = strawberry.union("Either", types=(A, B))
${query('a: Either\nb: Annotated[Union[A, B], strawberry.union("Both")]\nc: A | B | None')}`);
    expect(sdl).toContain('type Query { a: Either! b: Both! c: AB }');
    expect(sdl).toContain('union Both = A | B');
  });

  it('has inputs with their defaults', async () => {
    const sdl = await sdlOf(`
@strawberry.enum
class Way(enum.Enum):
    UP = 1
@strawberry.input(one_of=True)
class Pick:
    a: Optional[int] = UNSET
@strawberry.input
class Filter:
    q: Optional[str] = None
    n: int = 10
    tags: list[str] = strawberry.field(default_factory=list)
    way: Way = Way.UP
    pick: Pick | None = strawberry.UNSET
    at: str = compute()
${query('@strawberry.field\ndef find(self, filter: Filter) -> int: ...')}`);
    expect(sdl).toContain(
      'input Filter { q: String = null n: Int! = 10 tags: [String!]! = [] way: Way! = UP pick: Pick at: String! = "computed" }',
    );
    expect(sdl).toContain('input Pick @oneOf { a: Int }');
  });

  it('names generic types after their arguments', async () => {
    const sdl = await sdlOf(`
T = TypeVar("T")
@strawberry.type
class User:
    id: int
@strawberry.type
class Page(Generic[T]):
    items: list[T]
${query('a: Page[User]\nb: Page[int]')}`);
    expect(sdl).toContain('type UserPage { items: [User!]! }');
    expect(sdl).toContain('type IntPage { items: [Int!]! }');
  });

  it('knows Relay: nodes, connections and their edges', async () => {
    const sdl = await sdlOf(`
@strawberry.type
class User(relay.Node):
    key: relay.NodeID[int]
    name: str
${query('@relay.connection(relay.ListConnection[User])\ndef users(self) -> list[User]: ...')}`);
    expect(sdl).toContain('interface Node { id: ID! }');
    expect(sdl).toContain('type User implements Node { id: ID! name: String! }');
    expect(sdl).toContain(
      'users(before: String = null, after: String = null, first: Int = null, last: Int = null): UserConnection!',
    );
    expect(sdl).toContain('type UserEdge { cursor: String! node: User! }');
  });

  it('follows types through modules, lazily as well, and made by its tools', async () => {
    const { facts, gaps } = await read({
      'app/__init__.py': '',
      'app/schema.py': `
import strawberry
from strawberry.tools import create_type, merge_types
from .users import Users, me
Query = merge_types("Query", (Users, create_type("Own", [me])))
schema = strawberry.Schema(query=Query)
`,
      'app/users.py': `
from typing import Annotated
import strawberry
@strawberry.type
class User:
    posts: list[Annotated["Post", strawberry.lazy(".posts")]]
@strawberry.type
class Users:
    users: list[User]
@strawberry.field
def me() -> User: ...
`,
      'app/posts.py': 'import strawberry\n@strawberry.type\nclass Post:\n    title: str\n',
    });
    expect(gaps).toEqual([]);
    expect(facts.map((it) => it.at.path)).toEqual(['app/posts.py', 'app/schema.py', 'app/users.py']);
    const { project } = makeProject(facts, 'head');
    expect(listCoordinates({ projects: [project], terms })).toEqual([
      'Post',
      'Post.title',
      'Query',
      'Query.me',
      'Query.users',
      'User',
      'User.posts',
    ]);
    expect(project.site('Post.title')).toEqual({
      side: 'head',
      path: 'app/posts.py',
      region: { line: 4, column: 5, endLine: 4, endColumn: 10 },
    });
  });

  it('takes fields from pydantic and Django models', async () => {
    const sdl = await sdlOf(
      `
import strawberry_django
from models import Book, Author
@strawberry.experimental.pydantic.type(Book)
class BookType:
    title: strawberry.auto
    pages: strawberry.auto
@strawberry_django.type(Author)
class AuthorType:
    id: strawberry.auto
    name: strawberry.auto
    born: strawberry.auto
${query('a: BookType\nb: AuthorType')}`,
      'query=Query',
      {
        'models.py': `
from pydantic import BaseModel
from django.db import models
class Book(BaseModel):
    title: str
    pages: int | None = None
class Author(models.Model):
    name = models.CharField(max_length=3)
    born = models.DateField(null=True)
`,
      },
    );
    expect(sdl).toContain('type BookType { title: String! pages: Int }');
    expect(sdl).toContain('type AuthorType { id: ID! name: String! born: Date }');
  });

  it('knows the pages, filters, orders and partial inputs of strawberry-django', async () => {
    const sdl = await sdlOf(
      `
import strawberry_django
from strawberry_django.pagination import OffsetPaginated
from models import Author
@strawberry_django.type(Author)
class AuthorType:
    name: strawberry.auto
    mood: strawberry.auto
@strawberry_django.filter_type(Author)
class AuthorFilter:
    name: strawberry.auto
    @strawberry_django.filter_field
    def born_in(self, value: int, prefix: str): ...
@strawberry_django.order(Author)
class AuthorOrder:
    name: strawberry.auto
@strawberry_django.partial(Author)
class AuthorChange:
    name: strawberry.auto
@strawberry.type
class Query:
    authors: OffsetPaginated[AuthorType] = strawberry_django.offset_paginated(filters=AuthorFilter, order=AuthorOrder)
    @strawberry.field
    def change(self, to: AuthorChange) -> int: ...
`,
      'query=Query',
      {
        'models.py': `
from django.db import models
from django_choices_field import TextChoicesField
class Mood(models.TextChoices):
    GAY = "g", "Gay"
    SAD = "s", "Sad"
class Author(models.Model):
    name = models.CharField[str, str](max_length=3)
    mood = TextChoicesField(choices_enum=Mood)
`,
      },
    );
    expect(sdl).toContain(
      'authors(pagination: OffsetPaginationInput, filters: AuthorFilter, order: AuthorOrder): AuthorTypeOffsetPaginated!',
    );
    expect(sdl).toContain(
      'type AuthorTypeOffsetPaginated { pageInfo: OffsetPaginationInfo! totalCount: Int! results: [AuthorType!]! }',
    );
    expect(sdl).toContain('type AuthorType { name: String! mood: Mood! }');
    expect(sdl).toContain(
      'input AuthorFilter { name: String bornIn: Int AND: AuthorFilter OR: AuthorFilter NOT: AuthorFilter DISTINCT: Boolean }',
    );
    expect(sdl).toContain('input AuthorOrder { name: Ordering }');
    expect(sdl).toContain('input AuthorChange { name: String }');
    expect(sdl).toContain('enum Mood { GAY SAD }');
  });

  it('knows the lookups, columns, files and lists of strawberry-django', async () => {
    const sdl = await sdlOf(
      `
import strawberry_django
from strawberry_django.fields.field import StrawberryDjangoField
from strawberry_django.filters import FilterLookup
from models import Book
class ListField(StrawberryDjangoField):
    pass
def list_field(*, filters=None, pagination=None):
    return ListField(filters=filters, pagination=pagination)
@strawberry_django.filter_type(Book, lookups=True)
class BookFilter:
    id: strawberry.auto
    title: strawberry.auto
    pages: strawberry.auto
    author_id: strawberry.auto
    shop: FilterLookup[str]
@strawberry_django.type(Book)
class BookType:
    author_id: strawberry.auto
    cover: strawberry.auto
@strawberry.type
class Query:
    books: list[BookType] = list_field(filters=BookFilter, pagination=True)
`,
      'query=Query',
      {
        'models.py': `
from django.db import models
class Book(models.Model):
    id: int
    author_id: int
    title = models.CharField(max_length=3)
    pages = models.IntegerField()
    author = models.ForeignKey("Author", null=True, on_delete=models.CASCADE)
    cover = models.ImageField()
`,
      },
    );
    expect(sdl).toContain('books(pagination: OffsetPaginationInput, filters: BookFilter): [BookType!]!');
    expect(sdl).toContain('type BookType { authorId: ID cover: DjangoImageType! }');
    expect(sdl).toContain(
      'input BookFilter { id: IDBaseFilterLookup title: StrFilterLookup pages: IntComparisonFilterLookup authorId: IDBaseFilterLookup shop: StrFilterLookup! AND',
    );
    expect(sdl).toContain(
      'input IntComparisonFilterLookup { exact: Int isNull: Boolean inList: [Int!] gt: Int gte: Int lt: Int lte: Int range: IntRangeLookup }',
    );
    expect(sdl).toContain('input IDBaseFilterLookup { exact: ID isNull: Boolean inList: [ID!] }');
  });

  it('gives a type the types of its models and an input their inputs', async () => {
    const sdl = await sdlOf(
      `
from models import Book, Page
@strawberry.experimental.pydantic.input(Page, all_fields=True)
class PageInput: ...
@strawberry.experimental.pydantic.type(Page, all_fields=True)
class PageType: ...
@strawberry.experimental.pydantic.type(Book, all_fields=True)
class BookType: ...
@strawberry.experimental.pydantic.input(Book, all_fields=True)
class BookInput: ...
@strawberry.type
class Query:
    @strawberry.field
    def same(self, it: BookInput) -> BookType: ...
`,
      'query=Query',
      {
        'models.py': `
from pydantic import BaseModel
class Page(BaseModel):
    number: int
class Book(BaseModel):
    first: Page
`,
      },
    );
    expect(sdl).toContain('type BookType { first: PageType! }');
    expect(sdl).toContain('input BookInput { first: PageInput! }');
  });

  it('sees through functions of the repository that pass on to its decorators, and fields that are assigned', async () => {
    const sdl = await sdlOf(
      `
from kit import gql_type, gql_field
@gql_type("meta", name="Person")
class User:
    id: int
    friends: "list[Self]"
@gql_field("meta")
def me(user_id: int) -> User: ...
def text(may_be_empty):
    @strawberry.field
    def full(root) -> str: ...
    @strawberry.field
    def empty(root) -> Optional[str]: ...
    if may_be_empty:
        return empty
    return full
@relay.connection(relay.ListConnection[User])
def users(after_name: str) -> list[User]: ...
@strawberry.type
class Query:
    me = me
    again = me
    annotated: User = me
    page: list[User] = users
    label = text(True)
`,
      'query=Query',
      {
        'kit.py': `
import strawberry
def gql_type(meta, *, name=None, directives=()):
    wrap = strawberry.type(name=name, description=describe(meta), directives=directives)
    def inner(cls):
        return wrap(cls)
    return inner
def gql_field(meta):
    return strawberry.field(description=describe(meta))
`,
      },
    );
    expect(sdl).toContain(
      'type Query { me(userId: Int!): Person! again(userId: Int!): Person! annotated(userId: Int!): Person! page(',
    );
    expect(sdl).toContain(
      'page(afterName: String!, before: String = null, after: String = null, first: Int = null, last: Int = null): PersonConnection!',
    );
    expect(sdl).toContain('type Person { id: Int! friends: [Person!]! }');
  });

  it('sees through functions of the repository that wrap an enum, and through casts', async () => {
    const sdl = await sdlOf(
      `
from kit import gql_enum, gql_mutation
class Shade(enum.Enum):
    DARK = 1
class Size(enum.StrEnum):
    BIG = "big"
Colour: type[Shade] = gql_enum("meta", Shade, name="Colour")
@gql_enum("meta", name="Sizes")
class Sized(Size):
    SMALL = "small"
@gql_mutation("meta")
def paint(colour: Colour) -> Shade: ...
@strawberry.type
class Mutation:
    paint = paint
@strawberry.type
class Query:
    size: Sized
`,
      'query=Query, mutation=Mutation',
      {
        'kit.py': `
from typing import Callable, cast, overload
import strawberry
@overload
def gql_enum(meta, cls): ...
def gql_enum(meta, cls=None, *, name=None):
    if cls is not None:
        return strawberry.enum(cls, description=describe(meta), name=name)
    return strawberry.enum(description=describe(meta), name=name)
def gql_mutation(meta):
    return cast(Callable, strawberry.mutation(description=describe(meta)))
`,
      },
    );
    expect(sdl).toContain('type Mutation { paint(colour: Colour!): Colour! }');
    expect(sdl).toContain('enum Colour { DARK }');
    expect(sdl).toContain('type Query { size: Sizes! }');
  });

  it('is none in a test suite, and each call makes its own', async () => {
    const one = `import strawberry\n@strawberry.type\nclass Query:\n    a: int\ns = strawberry.Schema(query=Query)\n`;
    const { facts } = await read({ 'a.py': one, 'b.py': one, 'tests/c.py': one });
    expect(facts.map((it) => it.schema)).toEqual(['a.py', 'b.py']);
  });

  it('names its root types where they have names of their own', async () => {
    const sdl = await sdlOf(query('a: int').replace('class Query', 'class Root'), 'Root');
    expect(sdl).toBe('schema { query: Root } type Root { a: Int! }');
  });
});

describe('what cannot be known of a Strawberry schema', () => {
  it.each([
    [
      'a base of a package',
      `from somewhere import Base\n${query('a: int').replace('Query', 'Query(Base)')}`,
      ['Query'],
    ],
    ['a type of a package', `from somewhere import Thing\n${query('a: Thing')}`, ['Query.a']],
    ['a resolver that is made', `${query('a: int = strawberry.field(resolver=make("x"))')}`, ['Query.a']],
    ['a field without an annotation', query('@strawberry.field\ndef a(self): ...'), ['Query.a']],
    [
      'types that are gathered when it runs',
      `@strawberry.interface\nclass I:\n    a: int\n@strawberry.type\nclass T(I):\n    b: int\n${query('a: I')}`,
      ['T'],
    ],
    [
      'a function under a decorator of a package',
      `from somewhere import makes_field\n@makes_field\ndef b() -> int: ...\n${query('a: int\nb = b')}`,
      ['Query'],
    ],
    ['names that code converts', query('a: int'), ['schema', 'Query']],
  ])('is said and leaves its coordinate open: %s', async (what, body, open) => {
    const more = what.startsWith('types')
      ? ', types=find_all(I)'
      : what.startsWith('names')
        ? ', config=StrawberryConfig(name_converter=Own())'
        : '';
    const call = `query=Query${more}`;
    const { facts, gaps } = await read({
      'app.py': `${imports}\n${body}\nschema = strawberry.Schema(${call})\n`,
    });
    expect(gaps.map((it) => it.effect)).toEqual(['limits']);
    expect([...(facts[0]?.open ?? [])]).toEqual(open);
  });

  it('matters no more where its SDL is committed, which is compared instead', async () => {
    const python = `${imports}\nfrom somewhere import Thing\n${query('a: Thing')}\nschema = strawberry.Schema(query=Query)\n`;
    const program = await programOf({ 'app.py': python });
    const gapsWith = (files: readonly SourceFile[]) => {
      const view: View = {
        side: 'head',
        roots: [{ tree: { kind: 'checkout' }, name: 'this repository', roles: ['provider'] }],
        files: (_, paths) => files.filter((it) => !paths || matchGlobs(paths)(it.path)),
        program: () => program,
        unmet: [],
      };
      const { snapshot } = takeSnapshot(makeBoundary(plainConfig, [embeddedConsumer]), view);
      return snapshot.gaps.map((it) => it.effect);
    };
    expect(gapsWith([])).toEqual(['limits']);
    expect(gapsWith([sourceFile('schema.graphql', 'type Query { a: Thing } scalar Thing')])).toEqual([
      'counts',
    ]);
  });

  it('is never an endless loop', async () => {
    const nested = `T = TypeVar("T")\n@strawberry.type\nclass Box(Generic[T]):\n    inner: "Box[Box[T]]"\n${query('a: Box[int]')}`;
    const { facts } = await read({
      'app.py': `${imports}\n${nested}\nschema = strawberry.Schema(query=Query)\n`,
    });
    expect(facts.length).toBeGreaterThan(0);
  });
});
