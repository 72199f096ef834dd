import { describe, expect, it } from 'vitest';
import type { Program } from '../../src/model/program.ts';
import { name, programOf, referred } from './program-of.ts';

type Row = readonly [string, Readonly<Record<string, string>>, readonly string[]];

async function check(files: Readonly<Record<string, string>>, expected: readonly string[]): Promise<void> {
  const program = await programOf(files);
  const [first = ''] = Object.keys(files);
  expect(referred(program, first)).toEqual(expected);
}

describe('what stands for a package is told by package and name', () => {
  it.each<Row>([
    ['default', { 'a.ts': `import express from 'express'; probe(express)` }, ['express default']],
    [
      'member of the default',
      { 'a.ts': `import express from 'express'; probe(express.Router)` },
      ['express Router'],
    ],
    ['named', { 'a.ts': `import { Router as R } from 'express'; probe(R)` }, ['express Router']],
    ['namespace', { 'a.ts': `import * as e from 'express'; probe(e.Router)` }, ['express Router']],
    [
      'require',
      { 'a.js': `const e = require('express'); probe(e.Router); probe(require('express').Router)` },
      ['express Router', 'express Router'],
    ],
    [
      'destructured require',
      { 'a.js': `const { Router } = require('express'); probe(Router)` },
      ['express Router'],
    ],
    [
      're-exported',
      { 'a.ts': `import { R } from './b'; probe(R)`, 'b.ts': `export { Router as R } from 'express'` },
      ['express Router'],
    ],
    [
      'global',
      { 'a.ts': `probe(fetch); probe(window.fetch); probe(globalThis.fetch)` },
      ['<global> fetch', '<global> fetch', '<global> fetch'],
    ],
    [
      'Python',
      { 'a.py': `from fastapi import APIRouter as R\nimport fastapi\nprobe(R)\nprobe(fastapi.APIRouter)` },
      ['fastapi APIRouter', 'fastapi APIRouter'],
    ],
    ['dotted Python', { 'a.py': `import a.b.c\nprobe(a.b.c.D)` }, ['a.b.c D']],
    [
      'member of a member',
      { 'a.py': `from fastapi import routing\nprobe(routing.APIRouter)` },
      ['fastapi routing.APIRouter'],
    ],
    [
      'a variable of Go that is named as its type',
      {
        'a.go': `package a
type request struct{}
func make() {
	request := &request{}
	probe(request)
}`,
      },
      ['request at a.go:4:14'],
    ],
    [
      'a variable that calls itself is no name further out',
      { 'a.ts': `import { step } from 'x'; function run() { const step = () => { probe(step); }; }` },
      ['function  in a.ts'],
    ],
    [
      'bound to what it is called on anyway',
      { 'a.ts': `import { db } from 'pg'; probe(db.get.bind(db)); probe(db.pool.get.bind(db.pool))` },
      ['pg db.get', 'pg db.pool.get'],
    ],
    [
      'another bind',
      {
        'a.ts': `import { db } from 'pg'; probe(db.get.bind(other)); probe(db.bind(80)); probe(db.get.bind(db, 1))`,
      },
      [
        'made by pg db.get.bind at a.ts:1:32',
        'made by pg db.bind at a.ts:1:59',
        'made by pg db.get.bind at a.ts:1:79',
      ],
    ],
    [
      'called by call and apply',
      {
        'a.ts': `import { db } from 'pg'
probe(db.get.call(db, 1)); probe(db.get.apply(db, [1])); probe(db.call(1)); probe(db.get.call(other))`,
      },
      [
        'made by pg db.get at a.ts:2:7',
        'made by pg db.get at a.ts:2:34',
        'made by pg db.call at a.ts:2:64',
        'made by pg db.get.call at a.ts:2:83',
      ],
    ],
    [
      'put on a function or a table of another module',
      {
        'a.ts': `import { http, table } from './b'; probe(http.get); probe(table.put); probe(http.none)`,
        'b.ts': `import { db } from 'pg'
export function http() {}
export const table = {};
http.get = db.get;
table.put = db.put;`,
      },
      ['pg db.get', 'pg db.put', 'unknown'],
    ],
    [
      'vanished file',
      { 'a.ts': `import { x } from './gone'; import y from '@/gone'; probe(x); probe(y)` },
      ['unknown', 'unknown'],
    ],
  ])('%s', (_name, files, expected) => check(files, expected));

  it.each<Row>([
    ['function', { 'a.ts': `function fetch(x) {} probe(fetch)` }, ['function fetch in a.ts']],
    ['parameter', { 'a.ts': `export function f(fetch) { probe(fetch) }` }, ['parameter fetch in a.ts']],
    ['import', { 'a.ts': `import fetch from 'node-fetch'; probe(fetch)` }, ['node-fetch default']],
    ['variable', { 'a.ts': `const fetch = x; probe(fetch)` }, ['<global> x']],
  ])('a shadowed global is no global: %s', (_name, files, expected) => check(files, expected));
});

describe('what an external call made is told by the place of the call', () => {
  it.each<Row>([
    [
      'application',
      { 'a.ts': `import express from 'express';\nconst app = express();\nprobe(app)` },
      ['made by express default at a.ts:2:13'],
    ],
    [
      'class',
      { 'a.ts': `import Router from '@koa/router';\nconst r = new Router();\nprobe(r)` },
      ['made by @koa/router default at a.ts:2:11'],
    ],
    [
      'Python',
      { 'a.py': `from fastapi import APIRouter\nrouter = APIRouter(prefix="/x")\nprobe(router)` },
      ['made by fastapi APIRouter at a.py:2:10'],
    ],
    [
      'across files',
      {
        'a.ts': `import r from './b'; probe(r)`,
        'b.ts': `import { Router } from 'express';\nconst router = Router();\nexport default router;`,
      },
      ['made by express Router at b.ts:2:16'],
    ],
    [
      'CommonJS',
      {
        'a.js': `probe(require('./b'))`,
        'b.js': `const router = require('express').Router();\nmodule.exports = router;`,
      },
      ['made by express Router at b.js:1:16'],
    ],
    [
      'Python module',
      {
        'a.py': `from app.api import users\nprobe(users.router)`,
        'app/__init__.py': '',
        'app/api/__init__.py': '',
        'app/api/users.py': 'from fastapi import APIRouter\nrouter = APIRouter()',
      },
      ['made by fastapi APIRouter at app/api/users.py:2:10'],
    ],
    [
      'member call',
      { 'a.ts': `import { Router } from 'express';\nprobe(Router().route('/x'))` },
      ['made by express Router().route at a.ts:2:7-2:27'],
    ],
    [
      'callee of a member call',
      { 'a.ts': `import { Router } from 'express'; const r = Router(); probe(r.get)` },
      ['express Router().get'],
    ],
    [
      'factory',
      {
        'a.ts': `import { make } from './b'; probe(make())`,
        'b.ts': `import { Router } from 'express';\nexport function make() { const r = Router(); return r }`,
      },
      ['made by express Router at b.ts:2:36'],
    ],
    [
      'handed in',
      { 'a.ts': `import express from 'express';\nfunction routes(app) { probe(app) }\nroutes(express())` },
      ['made by express default at a.ts:3:8'],
    ],
    [
      'two handed in',
      {
        'a.ts': `import express from 'express';\nfunction routes(app) { probe(app) }\nroutes(express());\nroutes(express())`,
      },
      ['made by express default at a.ts:3:8', 'made by express default at a.ts:4:8'],
    ],
    [
      'exported function handed one',
      {
        'a.js': `module.exports = (app) => { probe(app) }`,
        'b.js': `const express = require('express');\nrequire('./a')(express())`,
      },
      ['made by express default at b.js:2:16'],
    ],
    [
      'field',
      {
        'a.ts': `import { Router } from 'express';\nclass C { router = Router(); f() { probe(this.router) } }`,
      },
      ['made by express Router at a.ts:2:20'],
    ],
    [
      'field of an instance',
      {
        'a.ts': `import { Router } from 'express';\nclass C { constructor() { this.router = Router() } }\nprobe(new C().router)`,
      },
      ['made by express Router at a.ts:2:41'],
    ],
    [
      'loop',
      {
        'a.py': `from fastapi import APIRouter\na = APIRouter()\nb = APIRouter()\nfor r in [a, b]:\n    probe(r)`,
      },
      ['made by fastapi APIRouter at a.py:2:5', 'made by fastapi APIRouter at a.py:3:5'],
    ],
    [
      'loop over pairs',
      {
        'a.ts': `import { Router } from 'express';\nconst a = Router();\nfor (const [p, r] of [['/a', a]]) probe(r)`,
      },
      ['made by express Router at a.ts:2:11'],
    ],
    [
      'axios',
      {
        'a.ts': `import axios from 'axios';\nexport const api = axios.create({ baseURL: '/api' });\nprobe(api.get)`,
      },
      ['axios create().get'],
    ],
    [
      'typed parameter',
      {
        'a.ts': `import { HttpClient } from '@angular/common/http'; class C { constructor(private http: HttpClient) {} f() { probe(this.http.get) } }`,
      },
      ['@angular/common/http HttpClient().get'],
    ],
  ])('%s', (_name, files, expected) => check(files, expected));
});

describe('what the tree defines is found', () => {
  it.each<Row>([
    [
      'function',
      { 'a.ts': `import f from './b'; probe(f)`, 'b.ts': `export default function f() {}` },
      ['function f in b.ts'],
    ],
    ['arrow', { 'a.ts': `const f = () => 1; const t = { g: f }; probe(t.g)` }, ['function  in a.ts']],
    [
      'class',
      { 'a.ts': `import { C } from './b'; probe(C); probe(new C())`, 'b.ts': `export class C {}` },
      ['class C in b.ts', 'C at a.ts:1:42'],
    ],
    [
      'method',
      { 'a.ts': `class B { m() {} } class C extends B {} probe(new C().m)` },
      ['function m in a.ts'],
    ],
    [
      'heir of an external class',
      {
        'a.py': `from fastapi import APIRouter\nclass R(APIRouter):\n    pass\nr = R()\nprobe(r)\nprobe(r.get)`,
      },
      ['R at a.py:4:5', 'fastapi APIRouter().get'],
    ],
    [
      'typed method',
      { 'a.ts': `class S { get() {} } class C { constructor(private s: S) {} f() { probe(this.s.get) } }` },
      ['function get in a.ts'],
    ],
    [
      'hook',
      {
        'a.ts': `import { useCallback } from 'react'; const useApi = () => ({ get: useCallback((p) => p, []) }); const { get } = useApi(); probe(get)`,
      },
      ['function  in a.ts'],
    ],
    [
      'function under another of the same arguments',
      {
        'a.ts': `import debounce from 'lodash/debounce'; import { throttle } from 'acme'; import _ from 'lodash'; function f(p) { return p } probe(debounce(f, 200)); probe(throttle(f)); probe(_.memoize(f));\nprobe(_.partial(f, 1))`,
      },
      [
        'function f in a.ts',
        'function f in a.ts',
        'function f in a.ts',
        'made by lodash partial at a.ts:2:7',
      ],
    ],
    [
      'component in another, of a library that is known to make such',
      {
        'a.tsx': `import React, { forwardRef } from 'react'; import { observer } from './store'; function f(p) { return p } probe(React.memo(f)); probe(forwardRef(f)); probe(observer(f));`,
        'store.ts': `export { observer } from 'mobx-react-lite';`,
      },
      ['function f in a.tsx', 'function f in a.tsx', 'function f in a.tsx'],
    ],
    [
      'what only has the name of such',
      {
        'a.ts': `import { memo, observer } from 'acme'; function f(p) { return p } probe(memo(f)); probe(observer(f));`,
      },
      ['made by acme memo at a.ts:1:73', 'made by acme observer at a.ts:1:89'],
    ],
    ['namespace', { 'a.ts': `import * as b from './b'; probe(b)`, 'b.ts': 'export {}' }, ['module b.ts']],
    [
      'several',
      { 'a.ts': `import { Router } from 'express'; const r = x ? Router : other; probe(r)` },
      ['express Router', '<global> other'],
    ],
    [
      'optional import',
      { 'a.py': `try:\n    from orjson import dumps\nexcept ImportError:\n    dumps = None\nprobe(dumps)` },
      ['orjson dumps'],
    ],
    ['table', { 'a.ts': `const t = { a: 1 }; probe(t)` }, ['value object in a.ts']],
  ])('%s', (_name, files, expected) => check(files, expected));
});

function callers(program: Program, of: string): readonly string[] {
  for (const module of program.modules.values())
    for (const step of module.steps)
      if (
        step.value.is === 'call' &&
        step.value.args[0]?.value.is === 'name' &&
        step.value.args[0].value.name === of
      ) {
        const [target] = program.refer(step.value.args[0].value, module.path);
        if (target?.is === 'function')
          return program.callersOf(target.fn).map(({ path, call }) => `${path}:${call.region.line}`);
      }
  return [];
}

describe('callers', () => {
  it('are found through aliases, defaults, re-exports and wrappers', async () => {
    const program = await programOf({
      'a.ts': `import { memo } from 'x';\nexport const get = (p) => p;\nexport default get;\nexport const both = { fetch: get };\nprobe(get);\nget(1);`,
      'b.ts': `import anything, { get as load } from './a';\nload(1);\nanything(2);`,
      'c.ts': `export { default as named } from './a'; export * from './a';`,
      'd.ts': `import { named, both, get } from './c';\nnamed(1);\nboth.fetch(2);\nget(3);\nother.get(4);`,
    });
    expect([...callers(program, 'get')].sort()).toEqual([
      'a.ts:6',
      'b.ts:2',
      'b.ts:3',
      'd.ts:2',
      'd.ts:3',
      'd.ts:4',
    ]);
  });

  it('are found where a function was given back by another one', async () => {
    const using = (make: string) => ({
      'b.ts': `import { make } from './a';\nexport const ask = make();\nask(1);\nconst page = () => { const load = make(); load(2); };`,
      'c.ts': `import { ask } from './b';\nask(3);\nconst other = remake();\nother(4);`,
      'a.ts': `${make}\nconst sample = make();\nprobe(sample);`,
    });
    for (const make of [
      'export function make() { return (p) => p; }',
      'export function make() { const send = (p) => p; return send; }',
      'export const make = () => function (p) { return p; };',
    ])
      expect([...callers(await programOf(using(make)), 'sample')].sort(), make).toEqual([
        'b.ts:3',
        'b.ts:4',
        'c.ts:2',
      ]);
  });

  it('are found where a method is written as a field', async () => {
    const program = await programOf({
      'a.ts': `class Client { get = (p) => this.send(p); send = async (p) => fetch(p) }
const { send } = new Client();
probe(send);
send('/a');
new Client().get('/b');`,
    });
    expect([...callers(program, 'send')].sort()).toEqual(['a.ts:1', 'a.ts:4']);
  });

  it('are found where one of two functions is called, or what wraps it', async () => {
    const program = await programOf({
      'a.ts': `import retry from 'fetch-retry';\nconst get = (p) => p;\nprobe(get);\n(calm ? get : retry(get))('/a');\nretry(get)('/b');\nretry(other)('/c');`,
    });
    expect(callers(program, 'get')).toEqual(['a.ts:4', 'a.ts:5']);
  });

  it('name the guards, loops and functions around each call, in the order of the source', async () => {
    const program = await programOf({
      'a.ts': `function f() { for (const x of xs) if (y) g(h(x)) }\nf();`,
    });
    expect(
      program
        .calls()
        .map(({ call, when, each, within }) => [
          call.of.is === 'name' ? call.of.name : '',
          when.length,
          each.map((one) => one.name).join(),
          within.map((fn) => fn.name).join(),
        ]),
    ).toEqual([
      ['g', 1, 'x', 'f'],
      ['h', 1, 'x', 'f'],
      ['f', 0, '', ''],
    ]);
  });

  it('and enclosing functions are told innermost first', async () => {
    const program = await programOf({ 'a.ts': `function f() { return function g() { h() } }` });
    const [site] = program.calls();
    expect(site && program.enclosing('a.ts', site.call).map((fn) => fn.name)).toEqual(['g', 'f']);
  });
});

describe('an unknown thing', () => {
  it('is said to be unknown, never guessed', async () => {
    const program = await programOf({ 'a.ts': `probe(x.y.z); probe(f()[0]); probe([...g()][1])` });
    const all = program.calls().filter(({ call }) => call.of.is === 'name' && call.of.name === 'probe');
    expect(
      all.flatMap(({ call }) => (call.args[0] ? program.refer(call.args[0].value, 'a.ts') : [])).map(name),
    ).toEqual(['<global> x.y.z', '<global> f().0', 'unknown']);
  });
});
