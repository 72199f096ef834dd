import type { Described } from '../../../../../model/extractor.ts';

export const httpServerExamples: Described['examples'] = {
  reads: [
    {
      files: {
        'server.py': `import json
import re
from http.server import BaseHTTPRequestHandler, HTTPServer
from urllib.parse import urlparse

AUTH = "/api/auth"
NOTE = re.compile(r"^/api/notes/(\\d+)$")

class Handler(BaseHTTPRequestHandler):
    pages = {"/": "index.html", "/about": "about.html"}

    def do_GET(self):
        path = urlparse(self.path).path
        if path in self.pages:
            return self.page(self.pages[path])
        if path == AUTH or path == "/api/session":
            return self.answer({})
        found = NOTE.match(path)
        if found:
            return self.answer({"id": found.group(1)})
        if path.startswith("/media/"):
            return self.page(path)
        self.send_error(404)

    def do_POST(self):
        self.route(self.path)

    def route(self, path):
        match path:
            case "/api/notes":
                self.answer({})
            case "/api/auth" | "/api/login":
                self.answer({})
            case _:
                self.send_error(404)

    def do_DELETE(self):
        if self.path != "/api/session":
            self.send_error(404)
            return
        self.answer({})

HTTPServer(("", 8000), Handler).serve_forever()
`,
      },
      finds: [
        'GET /',
        'GET /about',
        'GET /api/auth',
        'GET /api/session',
        'GET /api/notes/{_:int}',
        'GET /media/{rest*}',
        'POST /api/notes',
        'POST /api/auth',
        'POST /api/login',
        'DELETE /api/session',
      ],
    },
  ],
  gaps: [
    {
      files: {
        'server.py': `from http.server import BaseHTTPRequestHandler
import plugins

class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        plugins.dispatch(self.path.split("/"))
`,
      },
      reason: 'dynamic',
    },
    {
      files: {
        'server.py': `from http.server import BaseHTTPRequestHandler
from items import is_item

class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        if self.path == "/api/items":
            return self.answer([])
        if is_item(self.path):
            return self.answer({})
        self.send_error(404)
`,
      },
      reason: 'dynamic',
    },
  ],
};
