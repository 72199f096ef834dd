import type { Described } from '../../../../../model/extractor.ts';

export const falconExamples: Described['examples'] = {
  reads: [
    {
      files: {
        'app/main.py': `import falcon.asgi
from app import moults
from app.owls import Owl, Owls
from app.routes import add_nests

PREFIX = "/api/v1"

class Health:
    def on_get(self, req, resp): ...

def create_app():
    app = falcon.asgi.App(middleware=[Auth()])
    owls = Owls()
    app.add_route("/health", Health())
    app.add_route(PREFIX + "/owls", owls)
    app.add_route(PREFIX + "/owls/{owl_id:int}/rings", owls, suffix="rings")
    app.add_route(f"{PREFIX}/owls/{{owl_id:int}}", Owl())
    app.add_static_route("/static", "static")
    app.add_route("/moults", moults)
    add_nests(app)
    return app
`,
        'app/moults.py': `def on_get(req, resp): ...
`,
        'app/owls.py': `class Base:
    def on_options(self, req, resp): ...

class Owl(Base):
    async def on_get(self, req, resp, owl_id): ...
    async def on_delete(self, req, resp, owl_id): ...

class Owls:
    def on_get(self, req, resp): ...
    def on_post(self, req, resp): ...
    def on_put_rings(self, req, resp, owl_id): ...
`,
        'app/routes.py': `from app.nests import Nests

def add_nests(app):
    app.add_route("/nests/{where:path}", Nests())
`,
        'app/nests.py': `class Nests:
    def on_patch(self, req, resp, where): ...
`,
      },
      finds: [
        'GET /health',
        'GET /moults',
        'GET /api/v1/owls',
        'POST /api/v1/owls',
        'PUT /api/v1/owls/{owl_id:int}/rings',
        'GET /api/v1/owls/{owl_id:int}',
        'DELETE /api/v1/owls/{owl_id:int}',
        'OPTIONS /api/v1/owls/{owl_id:int}',
        'PATCH /nests/{where*}',
      ],
    },
  ],
  gaps: [
    {
      files: {
        'main.py': `import falcon
app = falcon.App()
for plugin in load():
    app.add_route(plugin.path, plugin.resource)
`,
      },
      reason: 'dynamic',
    },
  ],
};
