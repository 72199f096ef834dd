import { asObject, type JsonObject, ownValue } from '../../../lang/json-text.ts';
import type { Prefixes, ProxyFormat } from './format.ts';
import { plainPrefix } from './prefixes.ts';
import { yamlDocuments } from './yaml-documents.ts';

const target = 'nginx.ingress.kubernetes.io/rewrite-target';

/** Kubernetes: the rewrites of an Ingress of nginx and of the Gateway API's HTTPRoute. https://gateway-api.sigs.k8s.io/guides/http-redirect-rewrite/ */
export const kubernetes: ProxyFormat = {
  id: 'kubernetes',
  title: 'Kubernetes Ingress and HTTPRoute',
  docs: 'https://gateway-api.sigs.k8s.io/guides/http-redirect-rewrite/',
  paths: ['**/*.{yaml,yml}'],
  signs: [target, 'replacePrefixMatch'],
  read: (text) =>
    yamlDocuments(text).flatMap(({ root, line }) => {
      const read = root.kind === 'Ingress' ? readIngress : root.kind === 'HTTPRoute' ? readRoute : undefined;
      return (read?.(root) ?? []).map(([from, to]): Prefixes => [from, to, line]);
    }),
  examples: {
    reads: [
      {
        files: {
          'deploy/ingress.yaml': `apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: owls
  annotations:
    nginx.ingress.kubernetes.io/rewrite-target: /v1/$2
spec:
  rules:
    - http:
        paths:
          - path: /api(/|$)(.*)
            pathType: ImplementationSpecific
            backend: { service: { name: owls, port: { number: 80 } } }
---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: { name: mice }
spec:
  rules:
    - matches: [{ path: { type: PathPrefix, value: /mice } }]
      filters:
        - type: URLRewrite
          urlRewrite: { path: { type: ReplacePrefixMatch, replacePrefixMatch: / } }
      backendRefs: [{ name: mice, port: 80 }]
`,
        },
        finds: ['/api -> /v1', '/mice -> /'],
      },
    ],
    gaps: [
      { files: { 'web/open.ts': `export const open = (box) => fetch(box.address);\n` }, reason: 'dynamic' },
    ],
  },
};

type Pair = readonly [from: readonly string[], to: readonly string[]];

/** `/api(/|$)(.*)` handed on as `/$2`. https://kubernetes.github.io/ingress-nginx/examples/rewrite/ */
function readIngress(root: JsonObject): readonly Pair[] {
  const to = textAt(root, 'metadata', 'annotations', target);
  const [, before, group] = /^(.{0,200})\/\$([1-9])$/.exec(to ?? '') ?? [];
  const under = plainPrefix(before);
  if (!under) return [];
  return listAt(root, 'spec', 'rules')
    .flatMap((rule) => listAt(rule, 'http', 'paths'))
    .flatMap((it): Pair[] => {
      const path = textAt(it, 'path') ?? '';
      const [, prefix, rest = ''] =
        /^(\/[\w~./-]{1,200}?)(\(\/\|\$\)\(\.\*\)|\/\??\(\.\*\))$/.exec(path) ?? [];
      const from = plainPrefix(prefix);
      const own = rest.startsWith('(/|$)') ? '2' : '1';
      return from && from.length > 0 && own === group ? [[from, under]] : [];
    });
}

function readRoute(root: JsonObject): readonly Pair[] {
  return listAt(root, 'spec', 'rules').flatMap((rule) => {
    const to = listAt(rule, 'filters')
      .map((it) => plainPrefix(textAt(it, 'urlRewrite', 'path', 'replacePrefixMatch')))
      .find((it) => it !== undefined);
    if (!to) return [];
    return listAt(rule, 'matches').flatMap((it): Pair[] => {
      const isPrefix = (textAt(it, 'path', 'type') ?? 'PathPrefix') === 'PathPrefix';
      const from = isPrefix ? plainPrefix(textAt(it, 'path', 'value')) : undefined;
      return from && from.length > 0 ? [[from, to]] : [];
    });
  });
}

function valueAt(of: unknown, keys: readonly string[]): unknown {
  return keys.reduce((value: unknown, key) => ownValue(asObject(value), key), of);
}

function textAt(of: unknown, ...keys: readonly string[]): string | undefined {
  const value = valueAt(of, keys);
  return typeof value === 'string' ? value : undefined;
}

function listAt(of: unknown, ...keys: readonly string[]): readonly unknown[] {
  const value = valueAt(of, keys);
  return Array.isArray(value) ? value : [];
}
