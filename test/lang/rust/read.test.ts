import { beforeAll, describe, expect, it } from 'vitest';
import type { Reader } from '../../../src/lang/reader.ts';
import { openRustReader } from '../../../src/lang/rust/read.ts';
import { evaluated, programOf, referred } from '../program-of.ts';
import { readGrammar } from '../python/open.ts';
import { show, showStep } from '../python/show.ts';

let reader: Reader;
beforeAll(async () => {
  reader = await openRustReader(readGrammar);
});

const read = (text: string) => reader.read('src/a.rs', text);
const stepsOf = (body: string) => read(`fn f() { ${body} }`).functions[0]?.steps.map(showStep) ?? [];

describe('imports of a Rust file', () => {
  it('hold lists, aliases, modules and the roots that paths start with', () => {
    const { imports } = read(
      'use a::{b::{self, C as D}, *};\nmod e;\n#[cfg(test)] mod tests { use x::y; }\nfn f() { crate::g::h(); }\n',
    );
    expect(imports.map(({ local, from, name }) => `${local} = ${from} ${name}`)).toEqual([
      'b = a b',
      'D = a::b C',
      '* = a *',
      'e = self::e *',
      'crate = crate *',
    ]);
  });
});

describe('types', () => {
  it('have what their `impl`s give them, wherever those stand', () => {
    const [cls] = read(
      'impl A { const X: &str = "/x"; #[get("/y")] pub fn f(&self, b: Vec<C>) -> R { self.g() } }\n#[derive(D)] struct A { c: web::Data<E> }\n',
    ).classes;
    expect(cls?.decorators.map(show)).toEqual(['derive(D)']);
    expect(cls?.fields.map((it) => `${it.name} = ${show(it.value)}`)).toEqual(['X = "/x"', 'c = ??']);
    expect(
      cls?.methods.map((it) => [it.name, ...it.decorators.map(show), ...it.steps.map(showStep)]),
    ).toEqual([['f', 'get("/y")', 'return self.g()']]);
  });
});

describe('steps', () => {
  it.each([
    ['let a = format!("/{}/{b}/{{x}}", c.d);', ['a = `/<c.d>/<b>/{x}`']],
    ['let a = [b, "/c"].concat();', ['a = (+ b "/c")']],
    ['r = r.route(concat!("/a", "/b"), get(h))?;', ['r = r.route((+ "/a" "/b"), get(h))']],
    ['if a { b() } else { c(); d() }', ['if a: return b()', 'if not a: call c()', 'if not a: return d()']],
    ['match a { B => c(), _ => { d() } }', ['if ?B?: return c()', 'if ?_?: return d()']],
    ['if a { b() } else { c() };', ['if a: call b()', 'if not a: call c()']],
    ['if a() { b() } else if c { d() }', ['call a()', 'if a(): call b()', 'if not a(): if c: call d()']],
    ['for p in ["/a"] { x(p); }', ['for p in ["/a"]: call x(p)']],
    ['match a { B(c) => c.run(), _ => {} }', ['if ?B(c)?: return c.run()']],
    ['x(move |a| async move { b(a).await })', ['return x((a) => {return b(a)})']],
    [
      'let a = Arc::new(b(c)); Box::new(move |d: &mut D| d.e(Arc::clone(&a)))',
      ['a = b(c)', 'return (d: D) => {return d.e(a)}'],
    ],
    ['let s = S { a: vec![1], b }; r#"q"#', ['s = S(a=[1], b=b)', 'return "q"']],
  ])('of `%s`', (body, expected) => {
    expect(stepsOf(body)).toEqual(expected);
  });
});

describe('names of a Rust program', () => {
  it('are found below modules whose bodies are written where they are declared', async () => {
    const program = await programOf({
      'src/lib.rs': 'pub mod core {\n  pub mod routes {\n    pub mod paths;\n  }\n}\npub mod start;\n',
      'src/core/routes/paths.rs': 'pub const HEALTH: &str = "/health";\n',
      'src/start.rs': 'use crate::core::routes::paths::HEALTH;\nfn f() { probe(HEALTH); }\n',
    });
    expect(evaluated(program, 'src/start.rs')).toEqual(['/health']);
  });

  it('are found in modules, in the crate, in what is above, and in other crates of the workspace', async () => {
    const program = await programOf({
      'api/Cargo.toml': '[package]\nname = "the-api"\n',
      'api/src/main.rs':
        'mod one;\nuse the_paths::ROOT;\nuse one::two;\nconst OWN: &str = "/own";\nfn f() { probe(ROOT); probe(two::DEEP); probe(outside::X); }\n',
      'api/src/one/mod.rs': 'pub mod two;\npub const UP: &str = "/up";\n',
      'api/src/one/two.rs':
        'use super::UP;\npub const DEEP: &str = concat!("/deep", "/er");\nfn f() { probe(UP); probe(crate::OWN); }\n',
      'paths/Cargo.toml': '[package]\nname = "the-paths"\n',
      'paths/src/lib.rs': 'pub const ROOT: &str = "/root";\n',
    });
    expect(evaluated(program, 'api/src/main.rs').slice(0, 2)).toEqual(['/root', '/deep/er']);
    expect(referred(program, 'api/src/main.rs').at(-1)).toBe('<global> outside.X');
    expect(evaluated(program, 'api/src/one/two.rs')).toEqual(['/up', '/own']);
  });
});
