import type { Expr } from '../../../../../model/module.ts';
import type { NonEmpty } from '../../../../../model/site.ts';
import type { Annotation } from '../../../backends/annotated/annotations.ts';
import { argumentOf } from '../../../backends/annotated/read-arguments.ts';
import { anyMethod, readMapping } from '../../../backends/frameworks/spring/mapping.ts';

/** A library that makes requests of the annotated methods of an interface. */
export interface InterfaceClient {
  /** Where its annotations come from. */
  readonly packages: NonEmpty<string>;
  /** The annotation of the interface without which its methods are none of these. */
  readonly mark?: string;
  /** What the annotations of the interface put before every path: a host, then prefixes. */
  readonly before: (own: readonly Annotation[]) => readonly Expr[];
  /** What an annotation of a method asks for; without a path it is told at run time, or it is that of the interface. */
  readonly request: (by: Annotation) => Asked | undefined;
}

export interface Asked {
  readonly methods: readonly string[];
  readonly path?: Expr;
}

const verbs = new Set(['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS']);

function named({ args }: Annotation, name: string): Expr | undefined {
  return args.find((it) => it.name === name)?.value;
}

function asked(method: string, path: Expr | undefined): Asked {
  return { methods: [method], ...(path && { path }) };
}

function textOf(expr: Expr | undefined): string | undefined {
  return expr?.is === 'literal' && typeof expr.value === 'string' ? expr.value : undefined;
}

/** Spring Cloud OpenFeign: Spring's own mappings on an interface. https://docs.spring.io/spring-cloud-openfeign/ */
const openFeign: InterfaceClient = {
  packages: [
    'org.springframework.cloud.openfeign',
    'org.springframework.cloud.netflix.feign',
    'org.springframework.web.bind.annotation',
  ],
  mark: 'FeignClient',
  before: (own) =>
    own.flatMap((it) => {
      const found =
        it.name === 'FeignClient'
          ? [named(it, 'url'), named(it, 'path')]
          : it.name === anyMethod
            ? [argumentOf(it, 'path', 'value')?.expr]
            : [];
      return found.filter((expr) => expr !== undefined);
    }),
  request(by) {
    const mapping = readMapping(by);
    const path = argumentOf(by, 'path', 'value')?.expr;
    return mapping && { methods: mapping.methods, ...(path && { path }) };
  },
};

/** Feign by itself: `@RequestLine("GET /owls/{id}")`. https://github.com/OpenFeign/feign#interface-annotations */
const feign: InterfaceClient = {
  packages: ['feign'],
  before: () => [],
  request(by) {
    const line = by.name === 'RequestLine' ? argumentOf(by, 'value')?.expr : undefined;
    const [method = '', path] = textOf(line)?.split(' ') ?? [];
    if (!line || !verbs.has(method) || path === undefined) return undefined;
    return asked(method, { is: 'literal', value: path, region: line.region });
  },
};

/** Spring's HTTP interfaces. https://docs.spring.io/spring-framework/reference/integration/rest-clients.html#rest-http-interface */
const httpExchange: InterfaceClient = {
  packages: ['org.springframework.web.service.annotation'],
  before: (own) =>
    own.flatMap((it) => {
      const url = it.name === 'HttpExchange' ? argumentOf(it, 'url', 'value') : undefined;
      return url ? [url.expr] : [];
    }),
  request(by) {
    const path = argumentOf(by, 'url', 'value')?.expr;
    if (by.name === 'HttpExchange') return asked(textOf(named(by, 'method')) ?? '*', path);
    const [, verb] = /^(Get|Post|Put|Patch|Delete)Exchange$/.exec(by.name) ?? [];
    return verb === undefined ? undefined : asked(verb.toUpperCase(), path);
  },
};

/** Retrofit; its paths are relative to an address that is given elsewhere. https://square.github.io/retrofit/declarations/ */
const retrofit: InterfaceClient = {
  packages: ['retrofit2.http'],
  before: () => [],
  request(by) {
    if (by.name === 'HTTP') return asked(textOf(named(by, 'method')) ?? '*', named(by, 'path'));
    return verbs.has(by.name) ? asked(by.name, argumentOf(by, 'value')?.expr) : undefined;
  },
};

/** Every such library that is read. */
export const interfaceClients: NonEmpty<InterfaceClient> = [openFeign, feign, httpExchange, retrofit];
