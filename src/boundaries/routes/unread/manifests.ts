import type { NonEmpty } from '../../../model/site.ts';

/** What declares the dependencies of a project in a language that is not read. */
export interface Manifest {
  /** The names of its files; one that begins with a star may begin anyhow. */
  readonly files: NonEmpty<string>;
  /** What a line that says nothing begins with. */
  readonly comment: string;
  /** The web frameworks by name: how a manifest that depends on one spells that. */
  readonly frameworks: Readonly<Record<string, NonEmpty<string>>>;
}

export const manifests: NonEmpty<Manifest> = [
  {
    files: ['mix.exs'],
    comment: '#',
    frameworks: { Phoenix: ['{:phoenix,'], Plug: ['{:plug_cowboy,', '{:bandit,'] },
  },
  {
    files: ['build.sbt', 'plugins.sbt', 'Dependencies.scala', 'build.sc'],
    comment: '//',
    frameworks: {
      Play: ['"com.typesafe.play"', '"org.playframework"', 'PlayScala', 'PlayJava'],
      http4s: ['"http4s-ember-server"', '"http4s-blaze-server"', '"http4s-dsl"'],
      'Akka HTTP': ['"akka-http"'],
      'Pekko HTTP': ['"pekko-http"'],
      'ZIO HTTP': ['"zio-http"'],
      Tapir: ['"com.softwaremill.sttp.tapir"'],
      Scalatra: ['"scalatra"'],
      Finatra: ['"finatra-http-server"', '"finatra-http"'],
      Cask: ['"cask"'],
    },
  },
  {
    files: ['project.clj', 'deps.edn'],
    comment: ';',
    frameworks: {
      Ring: ['ring/ring-core', 'ring/ring-jetty-adapter', 'http-kit/http-kit'],
      Compojure: ['compojure '],
      Reitit: ['metosin/reitit'],
      Pedestal: ['io.pedestal/'],
    },
  },
  {
    files: ['Package.swift'],
    comment: '//',
    frameworks: { Vapor: ['vapor/vapor.git"'], Hummingbird: ['hummingbird-project/hummingbird'] },
  },
  {
    files: ['pubspec.yaml'],
    comment: '#',
    frameworks: { Shelf: ['shelf_router:'], 'Dart Frog': ['dart_frog:'], Serverpod: ['serverpod:'] },
  },
  {
    files: ['cpanfile', 'Makefile.PL', 'dist.ini'],
    comment: '#',
    frameworks: {
      Mojolicious: ['Mojolicious'],
      Dancer: ['Dancer2', 'Dancer'],
      Catalyst: ['Catalyst::Runtime'],
    },
  },
  {
    files: ['shard.yml'],
    comment: '#',
    frameworks: {
      Kemal: ['kemalcr/kemal'],
      Amber: ['amberframework/amber'],
      Lucky: ['luckyframework/lucky'],
    },
  },
  {
    files: ['package.yaml', '*.cabal'],
    comment: '--',
    frameworks: { Servant: ['servant-server'], Scotty: ['scotty'], Yesod: ['yesod-core'] },
  },
  {
    files: ['*.fsproj'],
    comment: '<!--',
    frameworks: {
      Giraffe: ['"Giraffe"'],
      Falco: ['"Falco"'],
      Saturn: ['"Saturn"'],
      Suave: ['"Suave"'],
    },
  },
  {
    files: ['rebar.config', 'gleam.toml'],
    comment: '%',
    frameworks: { Cowboy: ['{cowboy,'], Wisp: ['wisp ='] },
  },
  {
    files: ['CMakeLists.txt', 'conanfile.txt', 'conanfile.py', 'vcpkg.json'],
    comment: '#',
    frameworks: {
      Drogon: ['Drogon::Drogon', 'drogon/', '"drogon"'],
      Crow: ['Crow::Crow', 'crowcpp-crow', '"crow"'],
      'Oat++': ['oatpp::oatpp', 'oatpp/', '"oatpp"'],
    },
  },
];
