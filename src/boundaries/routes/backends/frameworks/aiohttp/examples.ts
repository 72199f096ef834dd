import type { Described } from '../../../../../model/extractor.ts';

export const aiohttpExamples: Described['examples'] = {
  reads: [
    {
      files: {
        'main.py': `from aiohttp import web
from ferries import routes, setup

async def make_app():
    app = web.Application()
    app.router.add_get("/health", health)
    app.router.add_route("*", "/echo", echo)
    app.add_routes([web.post("/tickets", buy), web.view("/tickets/{id:\\\\d+}", Ticket)])
    app.add_routes(routes)
    quay = web.Application()
    setup(quay)
    app.add_subapp("/quay/", quay)
    resource = app.router.add_resource("/tides/{day}")
    resource.add_route("PUT", tide)
    app.router.add_static("/static", "static")
    return app

class Ticket(web.View):
    async def get(self): ...
    async def delete(self): ...
`,
        'ferries.py': `from aiohttp import web

routes = web.RouteTableDef()

@routes.get("/ferries")
async def ferries(request): ...

@routes.view("/ferries/{name}")
class Ferry(web.View):
    async def patch(self): ...

def setup(app):
    app.router.add_delete("/berths/{tail:.*}", leave)
`,
      },
      finds: [
        'GET /health',
        '* /echo',
        'POST /tickets',
        'GET /tickets/{id}',
        'DELETE /tickets/{id}',
        'GET /ferries',
        'PATCH /ferries/{name}',
        'DELETE /quay/berths/{tail*}',
        'PUT /tides/{day}',
      ],
    },
  ],
  gaps: [
    {
      files: {
        'main.py': `from aiohttp import web
app = web.Application()
for module in find_plugins():
    app.add_subapp("/" + module.name, module.app)
`,
      },
      reason: 'dynamic',
    },
  ],
};
