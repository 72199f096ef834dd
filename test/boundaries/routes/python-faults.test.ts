import { describe, expect, test } from 'vitest';
import { listRoutes } from '../../../src/boundaries/routes/index.ts';
import { type Files, snapshotOf } from './programs.ts';

const list = async (files: Files) => {
  const started = performance.now();
  const { contract, gaps } = await snapshotOf(files);
  const routes = listRoutes(contract, []).routes.map((it) => `${it.method} ${it.path}`);
  return { routes, gaps, milliseconds: performance.now() - started };
};

const manage = {
  'manage.py': '',
  'site/__init__.py': '',
  'site/settings.py': 'import django\nROOT_URLCONF = "site.urls"\n',
};
const many = (count: number, text: (i: number) => string) => Array.from({ length: count }, (_, i) => text(i));

const faults: readonly (readonly [string, Files, readonly string[]])[] = [
  [
    'a urlconf that includes itself',
    {
      ...manage,
      'site/urls.py': `from django.urls import include, path
urlpatterns = [path("ok/", view), path("again/", include("site.urls"))]
`,
    },
    ['* /ok/'],
  ],
  [
    'urlconfs that include each other',
    {
      ...manage,
      'site/urls.py':
        'from django.urls import include, path\nurlpatterns = [path("a/", include("site.other")), path("ok/", view)]\n',
      'site/other.py':
        'from django.urls import include, path\nurlpatterns = [path("b/", include("site.urls")), path("deep/", view)]\n',
    },
    ['* /ok/', '* /a/deep/'],
  ],
  [
    'a list of routes that holds itself',
    {
      'app.py': `from starlette.applications import Starlette
from starlette.routing import Mount, Route
routes = [Route("/ok", view)]
routes.append(Mount("/again", routes=routes))
routes += routes
app = Starlette(routes=routes)
`,
    },
    ['GET /ok'],
  ],
  [
    'blueprints that register each other',
    {
      'app.py': `from flask import Flask, Blueprint
app = Flask(__name__)
a = Blueprint("a", __name__, url_prefix="/a")
b = Blueprint("b", __name__, url_prefix="/b")
a.register_blueprint(b)
b.register_blueprint(a)
a.register_blueprint(a)
app.register_blueprint(a)

@b.route("/ok")
def ok(): ...
`,
    },
    ['GET /a/b/ok'],
  ],
  [
    'modules that import each other',
    {
      'app/__init__.py': 'from flask import Flask\napp = Flask(__name__)\nfrom app import views\n',
      'app/views.py': 'from app import app\nimport app.more\n\n@app.route("/ok")\ndef ok(): ...\n',
      'app/more.py': 'from app.views import app\n\n@app.post("/more")\ndef more(): ...\n',
    },
    ['GET /ok', 'POST /more'],
  ],
  [
    'a router that registers its own registry',
    {
      ...manage,
      'site/urls.py': `from django.urls import include, path
from rest_framework import routers, viewsets
class Views(viewsets.ReadOnlyModelViewSet): ...
router = routers.SimpleRouter()
router.register("ok", Views)
router.registry.extend(router.registry)
urlpatterns = [path("", include(router.urls))]
`,
    },
    ['GET /ok/', 'GET /ok/{pk}/'],
  ],
  [
    'handlers that call each other',
    {
      'server.py': `from http.server import BaseHTTPRequestHandler
class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        self.first()
    def first(self):
        if self.path == "/ok":
            return self.second()
    def second(self):
        self.do_GET()
        self.first()
`,
    },
    ['GET /ok'],
  ],
];

describe('what goes in circles ends', () => {
  test.each(faults)('%s', async (_what, files, wanted) => {
    const { routes, milliseconds } = await list(files);
    for (const route of wanted) expect(routes).toContain(route);
    expect(milliseconds).toBeLessThan(3000);
  });
});

describe('what is huge is bounded', () => {
  test('five thousand lists of routes joined, and a path of five thousand pieces', async () => {
    const lists = many(5000, (i) => `[path("p${i}/", view)]`).join(' + ');
    const text = many(5000, () => '"a"').join(' + ');
    const { routes, milliseconds } = await list({
      ...manage,
      'site/urls.py': `from django.urls import path\nurlpatterns = [path("ok/", view), path(${text}, view)] + ${lists}\n`,
    });
    expect(routes).toContain('* /ok/');
    expect(routes).toContain('* /p10/');
    expect(milliseconds).toBeLessThan(10_000);
  });

  test('two thousand lists inside each other', async () => {
    const { routes, milliseconds } = await list({
      'app.py': `from flask import Flask
app = Flask(__name__)

@app.route("/ok", methods=${'['.repeat(2000)}"GET"${']'.repeat(2000)})
def ok(): ...

@app.route("/fine")
def fine(): ...
`,
    });
    expect(routes).toContain('GET /fine');
    expect(milliseconds).toBeLessThan(5000);
  });

  test('a handler of four thousand branches', async () => {
    const branches = many(
      4000,
      (i) => `        ${i === 0 ? 'if' : 'elif'} self.path == "/p${i}":\n            self.answer()`,
    );
    const { routes, milliseconds } = await list({
      'server.py': `from http.server import BaseHTTPRequestHandler\nclass Handler(BaseHTTPRequestHandler):\n    def do_GET(self):\n${branches.join('\n')}\n`,
    });
    expect(routes).toContain('GET /p3999');
    expect(milliseconds).toBeLessThan(10_000);
  });

  test('functions in circles that hand on what they ask for a key', async () => {
    const circle = many(
      300,
      (i) =>
        `def f${i}(data, key):\n    data.get(key)\n    f${(i + 1) % 300}(data, key)\n    f${(i * 7) % 300}(data, key)\n`,
    );
    const { routes, milliseconds } = await list({
      'server.py': `from aiohttp import web\napp = web.Application()\napp.router.add_get("/ok", h)\n${circle.join('')}`,
    });
    expect(routes).toEqual(['GET /ok']);
    expect(milliseconds).toBeLessThan(10_000);
  });
});

test('a file with a syntax error is named, and every other endpoint is listed', async () => {
  const { routes, gaps } = await list({
    'app.py': `from flask import Flask
from broken import bp
app = Flask(__name__)
app.register_blueprint(bp, url_prefix="/bp")

@app.route("/ok")
def ok(): ...
`,
    'broken.py': `from flask import Blueprint
bp = Blueprint("bp", __name__)

@bp.route("/before")
def before(): ...

def half(:
    return (((

@bp.route("/after")
def after(): ...
`,
  });
  expect(routes).toContain('GET /ok');
  expect(routes).toContain('GET /bp/before');
  expect(gaps.some((it) => it.at.path === 'broken.py')).toBe(true);
});
