import type { Described } from '../../../../../model/extractor.ts';

export const tornadoExamples: Described['examples'] = {
  reads: [
    {
      files: {
        'gale/app.py': `import tornado.web
from tornado.web import StaticFileHandler, url
from gale.kites import KiteHandler, KitesHandler, default_handlers

class Main(tornado.web.RequestHandler):
    def get(self): ...

class Application(tornado.web.Application):
    def __init__(self, settings):
        handlers = [
            (r"/", Main),
            (r"/api/kites/?", KitesHandler),
            url(r"/api/kites/(?P<kite_id>[0-9]+)", KiteHandler, name="kite"),
            (r"/static/(.*)", StaticFileHandler, {"path": "static"}),
        ]
        super().__init__(handlers, **settings)
`,
        'gale/kites.py': `from tornado.web import RequestHandler
from tornado.websocket import WebSocketHandler

class Base(RequestHandler):
    def options(self, *args): ...

class KitesHandler(Base):
    async def get(self): ...
    async def post(self): ...

class KiteHandler(Base):
    async def delete(self, kite_id): ...

class Wind(RequestHandler):
    def get(self, place): ...

default_handlers = [(r"/api/winds/([^/]+)", Wind)]
`,
      },
      finds: [
        'GET /',
        'GET /api/kites',
        'GET /api/kites/',
        'POST /api/kites',
        'POST /api/kites/',
        'OPTIONS /api/kites',
        'OPTIONS /api/kites/',
        'DELETE /api/kites/{kite_id:int}',
        'OPTIONS /api/kites/{kite_id:int}',
        'GET /api/winds/{_}',
      ],
    },
  ],
  gaps: [
    {
      files: {
        'app.py': `import tornado.web
class App(tornado.web.Application):
    def __init__(self, **kwargs):
        kwargs.update(handlers=handlers)
        super().__init__(**kwargs)
app = App(debug=True)
`,
      },
      reason: 'dynamic',
    },
    {
      files: {
        'app.py': `from tornado.web import Application
def make_app():
    return Application(load_handlers())
`,
      },
      reason: 'dynamic',
    },
  ],
};
