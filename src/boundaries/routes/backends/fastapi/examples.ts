import type { Described } from '../../../../model/extractor.ts';

export const fastapiExamples: Described['examples'] = {
  reads: [
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
      finds: ['GET /api/orders/{order_id}', 'DELETE /api/orders/{order_id}'],
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
