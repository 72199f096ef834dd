import type { Described } from '../../../../../model/extractor.ts';

export const litestarExamples: Described['examples'] = {
  reads: [
    {
      files: {
        'app/main.py': `from litestar import Litestar, Router, get, post, route
from litestar.static_files import create_static_files_router
from app.moons import MoonController, phases

@get("/health")
async def health() -> str: ...

@post(["/login", "/sign-in"])
async def login() -> None: ...

@route("/probe", http_method=["GET", "PUT"])
async def probe() -> None: ...

v1 = Router(path="/v1", route_handlers=[MoonController, phases])
api = Router("/api", route_handlers=[v1])

app = Litestar(
    route_handlers=[health, login, probe, api, create_static_files_router(path="/static", directories=["static"])],
)
`,
        'app/moons.py': `from litestar import Controller, delete, get, patch, websocket

class MoonController(Controller):
    path = "/moons"
    tags = ["moons"]

    @get()
    async def all(self) -> list[str]: ...

    @patch(path="/{moon_id:int}")
    async def rename(self, moon_id: int) -> None: ...

    @delete("/{moon_id:int}/craters/{where:path}")
    async def fill(self, moon_id: int, where: str) -> None: ...

@websocket("/phases")
async def phases(socket) -> None: ...
`,
        'app/plugin.py': `from litestar.config.app import AppConfig
from litestar.plugins import InitPluginProtocol

class Tides(InitPluginProtocol):
    def on_app_init(self, app_config: AppConfig) -> AppConfig:
        from app.tides import tides
        controllers = [tides]
        app_config.route_handlers.extend(controllers)
        return app_config
`,
        'app/tides.py': `from litestar import get

@get("/tides")
async def tides() -> list[str]: ...
`,
      },
      finds: [
        'GET /health',
        'POST /login',
        'POST /sign-in',
        'GET /probe',
        'PUT /probe',
        'GET /api/v1/moons',
        'PATCH /api/v1/moons/{moon_id:int}',
        'DELETE /api/v1/moons/{moon_id:int}/craters/{where*}',
        'GET /api/v1/phases',
        'GET /tides',
      ],
    },
  ],
  gaps: [
    {
      files: {
        'app.py':
          'from core import plugin\nfrom litestar import Litestar\napp = Litestar(plugins=[plugin])\n',
      },
      reason: 'dynamic',
    },
    {
      files: {
        'app.py': `from litestar import Litestar
app = Litestar(route_handlers=load_handlers())
`,
      },
      reason: 'dynamic',
    },
  ],
};
