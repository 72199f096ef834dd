import type { Described } from '../../../../../model/extractor.ts';

export const flaskExamples: Described['examples'] = {
  reads: [
    {
      files: {
        'app/__init__.py': `from flask import Flask
from .api import api_bp
from .pages import pages
from flask_swagger_ui import get_swaggerui_blueprint

DOCS = "/docs"
docs = get_swaggerui_blueprint(DOCS, "/static/swagger.json")

def create_app():
    app = Flask(__name__)
    app.register_blueprint(api_bp, url_prefix="/api/v2")
    app.register_blueprint(pages)
    app.register_blueprint(docs, url_prefix=DOCS)
    app.add_url_rule("/ping", "ping", lambda: "pong", methods=["GET", "POST"])
    return app
`,
        'app/api.py': `from flask import Blueprint
from flask.views import MethodView
from flask_restful import Api, Resource

api_bp = Blueprint("api", __name__, url_prefix="/overridden")
inner = Blueprint("inner", __name__, url_prefix="/inner")
api = Api(api_bp, prefix="/rest")

class Kites(Resource):
    def get(self): ...
    def post(self): ...

class Winds(MethodView):
    def get(self, wind_id): ...

winds = Winds.as_view("winds")
api.add_resource(Kites, "/kites", "/kites/all")
inner.add_url_rule("/winds/<int:wind_id>", view_func=winds)
api_bp.register_blueprint(inner)

@api_bp.route("/<any(sun, rain):weather>/", methods=("GET", "PUT"))
def weather(weather): ...
`,
        'app/pages.py': `from flask import Blueprint

pages = Blueprint("pages", __name__)

@pages.route("/")
@pages.route("/files/<path:name>")
def page(name=None): ...
`,
      },
      finds: [
        'GET /api/v2/rest/kites',
        'POST /api/v2/rest/kites',
        'GET /api/v2/rest/kites/all',
        'POST /api/v2/rest/kites/all',
        'GET /api/v2/inner/winds/{wind_id:int}',
        'GET /api/v2/{weather}/',
        'PUT /api/v2/{weather}/',
        'GET /',
        'GET /files/{name*}',
        'GET /ping',
        'POST /ping',
      ],
    },
    {
      files: {
        'app.py': `from flask import Flask
from flask_restx import Api, Namespace, Resource
from flask_smorest import Api as Smorest, Blueprint
from flask.views import MethodView

app = Flask(__name__)
api = Api(app)
books = api.namespace("books", description="Books")
authors = Namespace("authors")
api.add_namespace(authors, path="/writers")

@books.route("/<id>")
class Book(Resource):
    def get(self, id): ...
    def delete(self, id): ...

@authors.route("/")
class Authors(Resource):
    def get(self): ...

blp = Blueprint("shelves", __name__, url_prefix="/shelves")

@blp.route("/")
class Shelves(MethodView):
    def post(self): ...

Smorest(app).register_blueprint(blp)
`,
      },
      finds: ['GET /books/{id}', 'DELETE /books/{id}', 'GET /writers/', 'POST /shelves/'],
    },
    {
      files: {
        'app.py': `from flask import Flask
from flask.views import MethodView, View
from flask_restful import Api, Resource
from flask_rebar_views import Listing
from wrap import traced

class TenantApi(Api):
    def add_tenant_resource(self, resource, *rules):
        rules = ["/<tenant>" + rule for rule in rules]
        return self.add_resource(resource, *rules)

class Base(Resource):
    def options(self): ...

class Kites(Base):
    def get(self): ...

class Winds(Base):
    def post(self): ...

class Page(View):
    methods = ["GET", "POST"]
    def dispatch_request(self): ...

class Clouds(Listing):
    def get(self): ...

def create_app():
    app = Flask(__name__)
    api = TenantApi(app)
    api.add_tenant_resource(Kites, "/kites", "/all-kites")
    api.add_tenant_resource(Winds, "/winds")
    app.add_url_rule("/page", view_func=traced(Page.as_view("page")))
    app.add_url_rule("/clouds", view_func=Clouds.as_view("clouds"))

    @app.route("/inner")
    class Inner(MethodView):
        def delete(self): ...

    return app
`,
      },
      finds: [
        'GET /{tenant}/kites',
        'OPTIONS /{tenant}/kites',
        'GET /{tenant}/all-kites',
        'OPTIONS /{tenant}/all-kites',
        'POST /{tenant}/winds',
        'OPTIONS /{tenant}/winds',
        'GET /page',
        'POST /page',
        '* /clouds',
        'DELETE /inner',
      ],
    },
    {
      files: {
        'wsgi.py': `from flask import Flask
from werkzeug.middleware.dispatcher import DispatcherMiddleware
site = Flask(__name__)
api = Flask("api")

@site.get("/about")
def about(): ...

@api.get("/books")
def books(): ...

site.wsgi_app = DispatcherMiddleware(site.wsgi_app, {"/api/v1": api.wsgi_app})
`,
      },
      finds: ['GET /about', 'GET /api/v1/books'],
    },
  ],
  gaps: [
    {
      files: {
        'app.py': `from flask import Flask
from plugins import load
app = Flask(__name__)
for plugin in load():
    app.register_blueprint(plugin.blueprint, url_prefix="/" + plugin.name)
`,
      },
      reason: 'dynamic',
    },
  ],
};
