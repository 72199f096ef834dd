import type { Described } from '../../../../../model/extractor.ts';

export const sanicExamples: Described['examples'] = {
  reads: [
    {
      files: {
        'server.py': `from sanic import Sanic, Blueprint
from sanic.response import json
from buoys import buoys, tides
from harbour import Harbour

app = Sanic("Harbour")

@app.get("/health")
async def health(request): ...

@app.route("/signals/<day:[a-z]{3}>", methods=["GET", "POST"])
async def signals(request, day): ...

app.add_route(Harbour.as_view(), "/harbours/<name>")
app.add_websocket_route(radio, "/radio")
app.static("/charts", "./charts")
app.blueprint(Blueprint.group(tides, url_prefix="/api", version=2))
app.blueprint(buoys)
`,
        'buoys.py': `from sanic import Blueprint

buoys = Blueprint("buoys", url_prefix="/buoys", version=1)
tides = Blueprint("tides", url_prefix="/tides")

@buoys.put("/<buoy_id:int>")
async def move(request, buoy_id): ...

@tides.delete("/<path:path>", strict_slashes=True)
async def drop(request, path): ...
`,
        'harbour.py': `from sanic.views import HTTPMethodView

class Harbour(HTTPMethodView):
    async def get(self, request, name): ...
    async def patch(self, request, name): ...
`,
      },
      finds: [
        'GET /health',
        'GET /signals/{day}',
        'POST /signals/{day}',
        'GET /harbours/{name}',
        'PATCH /harbours/{name}',
        'GET /radio',
        'PUT /v1/buoys/{buoy_id:int}',
        'DELETE /v2/api/tides/{path*}',
      ],
    },
    {
      files: {
        'server.py': `from sanic import Sanic, Blueprint
owls = Blueprint("owls", url_prefix="/owls", version=1)
nests = Blueprint("nests", url_prefix="nests", version="v3")
eggs = Blueprint("eggs", url_prefix="/eggs", version="v4", version_prefix="/api/v")

@owls.get("/")
async def owls_all(request): ...

@nests.get("/")
async def nests_all(request): ...

@eggs.get("/")
async def eggs_all(request): ...

app = Sanic("Wood")
app.blueprint(Blueprint.group(owls, nests, url_prefix="/wood"))
app.blueprint(eggs)
`,
      },
      finds: ['GET /v1/wood/owls/', 'GET /v3/wood/nests/', 'GET /api/v4/eggs/'],
    },
  ],
  gaps: [
    {
      files: {
        'server.py': `from sanic import Sanic
app = Sanic("Wood")

@app.get("/owls", version=2)
async def owls(request): ...
`,
      },
      reason: 'dynamic',
    },
    {
      files: {
        'server.py': `from sanic import Sanic
app = Sanic("Harbour")
for plugin in load():
    app.blueprint(plugin.blueprint)
`,
      },
      reason: 'dynamic',
    },
  ],
};
