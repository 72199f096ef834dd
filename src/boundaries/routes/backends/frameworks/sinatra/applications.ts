import { dottedName } from '../../../../../lang/link/members.ts';
import type { Expr, Module } from '../../../../../model/module.ts';
import { isIn } from '../../../folders.ts';
import { type BodyCall, callsIn, macrosOf } from '../../ruby/body.ts';
import { blockOf } from '../../ruby/options.ts';
import { type Constant, constantsOf, type FindConstant, openConstants } from './constants.ts';
import { methods } from './read-body.ts';

/** An application: a class, or the top level of a file that speaks to the classic one. */
export interface Application {
  readonly path: string;
  readonly expr: Expr;
  /** What it is called; '' for the classic one. */
  readonly name: string;
  readonly calls: readonly BodyCall[];
  /** The application that it is derived from. */
  readonly superOf?: Application;
}

/** The applications of a program, and what names mean in them. */
export interface FindApplications {
  readonly applications: readonly Application[];
  /** Those that a name means inside a constant; the classic one is all its files below the folder. */
  named(name: string, within: string, folder: string): readonly Application[];
  readonly constant: FindConstant;
}

const deepest = 12;

/** https://sinatrarb.com/intro.html: modular applications, and the classic one where a file requires `sinatra` itself. */
export function applicationsOf(modules: readonly Module[]): FindApplications {
  const constants = constantsOf(modules);
  const constant = openConstants(constants);
  const modular = new Map<Constant, Application | undefined>();
  const applicationOf = (it: Constant, depth = 0): Application | undefined => {
    if (modular.has(it) || depth > deepest) return modular.get(it);
    modular.set(it, undefined);
    const base = it.cls.bases[0] && dottedName(it.cls.bases[0]);
    const above = base === undefined ? undefined : constant(base, it.name);
    const superOf = above && applicationOf(above, depth + 1);
    if (!superOf && base !== 'Sinatra.Base' && base !== 'Sinatra.Application') return undefined;
    const { cls, path, name } = it;
    const expr = { is: 'class', cls, region: cls.region } as const;
    const application = { path, expr, name, calls: macrosOf(cls), ...(superOf && { superOf }) };
    modular.set(it, application);
    return application;
  };
  for (const it of constants) applicationOf(it);
  const isUsed = modules.some(({ imports }) => imports.some(({ from }) => from === 'sinatra'));
  const classic = isUsed ? [...modules.flatMap(classicIn), ...constants.flatMap(registeringIn)] : [];
  return {
    applications: [...[...modular.values()].filter((it) => it !== undefined), ...classic],
    named(name, within, folder) {
      if (name === 'Sinatra.Application') return classic.filter((it) => isIn(it.path, folder));
      const found = constant(name, within);
      const application = found && modular.get(found);
      return application ? [application] : [];
    },
    constant,
  };
}

/** A file whose top level says routes. */
function classicIn({ path, steps }: Module): readonly Application[] {
  if (!path.endsWith('.rb')) return [];
  const calls = callsIn({ steps });
  const first = calls.find(
    ({ call }) =>
      call.of.is === 'name' && blockOf(call) && (methods.has(call.of.name) || call.of.name === 'namespace'),
  );
  return first ? [{ path, expr: first.call, name: '', calls }] : [];
}

/** `module Sinatra`, where it registers extensions: with the classic application. https://sinatrarb.com/extensions.html */
function registeringIn({ name, cls, path }: Constant): readonly Application[] {
  const calls = macrosOf(cls).filter(({ call: { of } }) => of.is === 'name' && of.name === 'register');
  const [first] = calls;
  return name === 'Sinatra' && first ? [{ path, expr: first.call, name, calls }] : [];
}
