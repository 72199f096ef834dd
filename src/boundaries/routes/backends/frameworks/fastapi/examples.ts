import type { Described } from '../../../../../model/extractor.ts';

export const fastapiExamples: Described['examples'] = {
  reads: [
    {
      files: {
        'auth.py': `from fastapi_users import FastAPIUsers

users = FastAPIUsers[User, int](get_user_manager, [backend])
`,
        'main.py': `from fastapi import FastAPI
from auth import users

app = FastAPI()
app.include_router(users.get_auth_router(backend), prefix="/auth/jwt")
app.include_router(users.get_users_router(UserRead, UserUpdate), prefix="/users")
`,
      },
      finds: [
        'POST /auth/jwt/login',
        'POST /auth/jwt/logout',
        'GET /users/me',
        'PATCH /users/me',
        'DELETE /users/{id}',
        'GET /users/{id}',
        'PATCH /users/{id}',
      ],
    },
    {
      files: {
        'app/main.py': `from fastapi import FastAPI
from app.api import api_router
from app.settings import settings

app = FastAPI(openapi_url=f"{settings.API_V1_STR}/openapi.json")
app.include_router(api_router, prefix=settings.API_V1_STR)

@app.get("/health")
def health():
    return {"ok": True}
`,
        'app/settings.py': `from pydantic_settings import BaseSettings

class Settings(BaseSettings):
    API_V1_STR: str = "/api/v1"

settings = Settings()
`,
        'app/api/__init__.py': `from fastapi import APIRouter
from .routes import books, shelves as shelves_module
from .routes.readers import router as readers_router

api_router = APIRouter()
for router in (books.router, shelves_module.router):
    api_router.include_router(router)
api_router.include_router(readers_router, prefix="/readers", tags=["readers"])
`,
        'app/api/routes/__init__.py': '',
        'app/api/routes/books.py': `from fastapi import APIRouter

router = APIRouter(prefix="/books")

@router.get("/")
async def list_books(): ...

@router.api_route("/{book_id:int}", methods=["GET", "PUT"])
async def book(book_id: int): ...

@router.get("/{book_id}/pages/{page:path}")
async def page(book_id: int, page: str): ...
`,
        'app/api/routes/shelves.py': `import fastapi

class ShelfRouter(fastapi.APIRouter):
    pass

router = ShelfRouter(prefix="/shelves")
router.add_api_route("/{name}", lambda name: name, methods=["DELETE"])
`,
        'app/api/routes/readers.py': `from fastapi import APIRouter

router = APIRouter()

@router.post("")
def join(): ...

@router.websocket("/live")
async def live(socket): ...
`,
      },
      finds: [
        'GET /health',
        'GET /api/v1/books/',
        'GET /api/v1/books/{book_id:int}',
        'PUT /api/v1/books/{book_id:int}',
        'GET /api/v1/books/{book_id}/pages/{page*}',
        'DELETE /api/v1/shelves/{name}',
        'POST /api/v1/readers',
        'GET /api/v1/readers/live',
      ],
    },
    {
      files: {
        'settled.py': `import os
from fastapi import APIRouter, FastAPI

router = APIRouter(prefix=os.environ.get("PREFIX", "/settled"))

@router.get("/books")
def books(): ...

app = FastAPI()
app.include_router(router, prefix=os.getenv("ROOT") or "/root")
`,
        'guard.py': `def protected_route(method, path, scopes=None, **kwargs):
    def decorator(func):
        return method(path, dependencies=[scopes], **kwargs)(func)
    return decorator
`,
        'main.py': `from fastapi import APIRouter, FastAPI
from guard import protected_route

router = APIRouter(prefix="/api")

@protected_route(router.get, "/orders/{order_id}", ["read"])
def read(order_id: str): ...

@protected_route(router.delete, path="/orders/{order_id}")
def cancel(order_id: str): ...

app = FastAPI()
app.include_router(router)
`,
      },
      finds: ['GET /api/orders/{order_id}', 'DELETE /api/orders/{order_id}', 'GET /root/settled/books'],
    },
    {
      files: {
        'told.py': `from starlette.applications import Starlette
from starlette.endpoints import HTTPEndpoint

app = Starlette()

class Order(HTTPEndpoint):
    async def get(self, request): ...
    async def delete(self, request): ...

class Files:
    async def __call__(self, scope, receive, send): ...

@app.route("/basket")
class Basket(HTTPEndpoint):
    async def post(self, request): ...

app.add_route("/orders/{id:int}", Order)
app.add_route("/files", Files)
app.add_route("/health", health)
`,
      },
      finds: ['GET /orders/{id:int}', 'DELETE /orders/{id:int}', 'POST /basket', '* /files', 'GET /health'],
    },
    {
      files: {
        'site.py': `from starlette.applications import Starlette
from starlette.endpoints import HTTPEndpoint
from starlette.routing import Mount, Route, WebSocketRoute
from starlette.staticfiles import StaticFiles
from pages import pages

class Post(HTTPEndpoint):
    async def get(self, request): ...
    async def delete(self, request): ...

routes = [
    Route("/", home),
    Route("/posts/{post_id:int}", Post),
    Mount("/api", routes=[
        Route("/drafts", drafts, methods=["GET", "POST"]),
        WebSocketRoute("/live", live),
    ]),
    Mount("/pages", app=pages),
    Mount("/static", app=StaticFiles(directory="static")),
]
routes.append(Route("/late", home))
app = Starlette(debug=True, routes=routes)
`,
        'pages.py': `from starlette.routing import Route, Router

pages = Router([Route("/{name}", page)])
pages.add_route("/{name}/old", page, methods=["PUT"])
`,
      },
      finds: [
        'GET /',
        'GET /posts/{post_id:int}',
        'DELETE /posts/{post_id:int}',
        'GET /api/drafts',
        'POST /api/drafts',
        'GET /api/live',
        'GET /pages/{name}',
        'PUT /pages/{name}/old',
        'GET /late',
      ],
    },
    {
      files: {
        'app/main.py': `import importlib
import pkgutil
from fastapi import FastAPI
import app.controllers

app = FastAPI()
for module in pkgutil.iter_modules(app.controllers.__path__):
    found = importlib.import_module(f"app.controllers.{module.name}")
    app.include_router(found.router, prefix="/api")
`,
        'app/controllers/kites.py': `from fastapi import APIRouter
router = APIRouter(prefix="/kites")

@router.get("/{kite_id}")
def kite(kite_id: int): ...
`,
        'app/controllers/winds.py': `from fastapi import APIRouter
router = APIRouter(prefix="/winds")

@router.post("")
def blow(): ...
`,
      },
      finds: ['GET /api/kites/{kite_id}', 'POST /api/winds'],
    },
  ],
  gaps: [
    {
      files: {
        'main.py': `from fastapi import FastAPI
import importlib

app = FastAPI()
app.include_router(importlib.import_module("plugins.orders").router, prefix="/api/orders")
`,
      },
      reason: 'dynamic',
    },
    {
      files: {
        'main.py': `import os
from fastapi import APIRouter, FastAPI

app = FastAPI()
router = APIRouter()

@router.get("/books")
def books(): ...

app.include_router(router, prefix=os.environ["PREFIX"])
`,
      },
      reason: 'dynamic',
    },
  ],
};
