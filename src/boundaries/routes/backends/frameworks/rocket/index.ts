import { lastName } from '../../../../../lang/link/unit.ts';
import type { Call } from '../../../../../model/module.ts';
import type { Act } from '../../act.ts';
import { mount } from '../../act.ts';
import type { Look, RouterBackend } from '../../backend.ts';
import { routerMethods } from '../../routers/router-methods.ts';
import { rustPath } from '../../rust/path.ts';
import { rocketExamples } from './examples.ts';
import { readMounted } from './mounted.ts';
import { spellRocket } from './spelling.ts';

/** Fairings that are handed the server while it is built. https://api.rocket.rs/v0.5/rocket/fairing/struct.AdHoc */
const fairing = /(?:^|::)AdHoc::(?:try_)?on_(?:ignite|attach)$/;

/**
 * Rocket: attributes of handlers, below where `routes!` of them are mounted. A slash at the end counts since 0.5.
 * https://rocket.rs/guide/v0.5/requests/ and https://api.rocket.rs/v0.5/rocket/struct.Rocket#method.mount
 */
export const rocket: RouterBackend = {
  id: 'rocket',
  title: 'Rocket',
  docs: 'https://rocket.rs/guide/v0.5/requests/',
  languages: ['rust'],
  signs: ['rocket::', 'extern crate rocket'],
  packages: ['rocket'],
  semantics: { caseSensitive: true, slash: 'strict', head: true, precedence: 'specific' },
  spell: spellRocket,
  rootAddsSlash: false,
  methods: routerMethods({
    mount: {
      least: 2,
      read: ({ args: [under, routes] }, { program }) =>
        under && routes
          ? [{ do: 'list', under: under.value, items: routes.value, each: (it) => readMounted(it, program) }]
          : [],
    },
    attach: { least: 1, read: readFairing },
  }),
  chains: 'all',
  isUsed: () => true,
  makes: (external) =>
    /^rocket::(?:Rocket::)?(?:build|custom|ignite)$/.test(rustPath(external))
      ? { role: 'application' }
      : undefined,
  takes: ({ type }) => type === undefined || lastName(type) === 'Rocket',
  examples: rocketExamples,
};

/** `.attach(AdHoc::on_ignite("api", |rocket| async { rocket.mount(…) }))`, also of a function that makes one. */
function readFairing({ args: [given] }: Call, look: Look): readonly Act[] {
  const made = given && look.madeBy(given.value, (it) => fairing.test(rustPath(it)));
  const stage = made?.call.args[1];
  return made && stage ? [mount({ expr: stage.value, path: made.path })] : [];
}
