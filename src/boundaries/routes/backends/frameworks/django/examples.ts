import type { Described } from '../../../../../model/extractor.ts';

export const djangoExamples: Described['examples'] = {
  reads: [
    {
      files: {
        'shop/urls.py': `from django.urls import include, path
from rest_framework.routers import SimpleRouter
from rest_framework.viewsets import ReadOnlyModelViewSet
class Birds(ReadOnlyModelViewSet): pass
class Trees(ReadOnlyModelViewSet): pass
sets = {'birds': Birds, 'trees': Trees}
router = SimpleRouter()
for row in sets.items():
    router.register(*row)
urlpatterns = [path('api/', include(router.urls))]
`,
      },
      finds: ['GET /api/birds/', 'GET /api/birds/{pk}/', 'GET /api/trees/', 'GET /api/trees/{pk}/'],
    },
    {
      files: {
        'manage.py': '',
        'pier/base.py': `import django
API_VERSION = "api/v1/"
STAGE = "old"
ROOT_URLCONF = "pier.urls"
`,
        'pier/local.py': `from django.utils import timezone
from .base import *
STAGE = "new"
ROOT_URLCONF = "pier.urls"
`,
        'pier/__init__.py': '',
        'pier/urls.py': `from django.conf import settings
from django.urls import path
from piles import views

urlpatterns = [
    path("{}piles/".format(settings.API_VERSION), views.piles),
    path(f"{settings.API_VERSION}beams/", views.beams),
    path(settings.API_VERSION + "decks/", views.decks),
    path(f"{settings.STAGE}/piles/", views.piles),
]
`,
        'piles/__init__.py': '',
        'piles/views.py': `def piles(request): ...
def beams(request): ...
def decks(request): ...
`,
      },
      finds: ['* /api/v1/beams/', '* /api/v1/decks/', '* /api/v1/piles/'],
    },
    {
      files: {
        'manage.py': '',
        'quay/settings.py': `import django\nROOT_URLCONF = "quay.urls"\n`,
        'quay/__init__.py': '',
        'quay/urls.py': `from django.conf import settings
from django.conf.urls.static import static
from django.contrib import admin
from django.urls import include, path, re_path
from boats import views
from boats.api import logs, router

api_patterns = [
    path("", include(router.urls)),
    path("boats/<int:pk>/log/", views.log),
    *logs.urls,
]

urlpatterns = [
    path("admin/", admin.site.urls),
    path("health", views.health),
    path("api/v1/", include((api_patterns, "v1"))),
    path("crews/", include("crews.urls", namespace="crews")),
    re_path(r"^export/(?P<name>[^/]+)\\.(?P<kind>csv|json)$", views.Export.as_view()),
]
urlpatterns += static(settings.MEDIA_URL)
if settings.DEBUG:
    urlpatterns += [path("debug/", views.health)]
`,
        'boats/__init__.py': '',
        'boats/views.py': `from django.views.decorators.http import require_GET
from rest_framework.decorators import api_view
from rest_framework.views import APIView

@require_GET
def health(request): ...

@api_view(["GET", "DELETE"])
def log(request, pk): ...

class Export(APIView):
    def get(self, request, name, kind): ...
`,
        'boats/api.py': `from rest_framework import mixins, routers, viewsets
from rest_framework.decorators import action

class BoatViewSet(viewsets.ModelViewSet["Boat"]):
    http_method_names = ["get", "post", "patch", "head"]

    @action(detail=True, methods=["post"], url_path="haul-out")
    def haul_out(self, request, pk=None): ...

    @action(detail=False)
    def moored(self, request): ...

class BerthViewSet(mixins.ListModelMixin, viewsets.GenericViewSet[Berth]):
    lookup_field = "slug"

    def destroy(self, request, slug): ...

router = routers.DefaultRouter()
router.register(r"boats", BoatViewSet)
router.register("berths", BerthViewSet, basename="berth")

logs = routers.DefaultRouter()
logs.register("logs", BerthViewSet)
`,
        'crews/urls.py': `from django.urls import path
from .api import api

urlpatterns = [path("v2/", api.urls)]
`,
        'crews/__init__.py': '',
        'crews/api.py': `from ninja import NinjaAPI, Router

api = NinjaAPI()
router = Router()

@api.get("/crews")
def crews(request): ...

@router.put("/{int:crew_id}")
def change(request, crew_id: int): ...

api.add_router("/crews/", router)
`,
      },
      finds: [
        'GET /health',
        'GET /api/v1/boats/',
        'POST /api/v1/boats/',
        'POST /api/v1/boats/{pk}/haul-out/',
        'GET /api/v1/boats/moored/',
        'GET /api/v1/boats/{pk}/',
        'PATCH /api/v1/boats/{pk}/',
        'GET /api/v1/berths/',
        'DELETE /api/v1/berths/{slug}/',
        'GET /api/v1/logs/',
        'DELETE /api/v1/logs/{slug}/',
        'GET /api/v1/boats/{pk:int}/log/',
        'DELETE /api/v1/boats/{pk:int}/log/',
        'GET /crews/v2/crews',
        'PUT /crews/v2/crews/{crew_id:int}',
        'GET /export/{name}.{kind}',
        'GET /debug/',
      ],
    },
    {
      files: {
        'shop/urls.py': `from django.urls import include, path, re_path
urlpatterns = [
    path("auth/", include("djoser.urls.authtoken")),
    path("rest/registration/", include("dj_rest_auth.registration.urls")),
    re_path(r"^ping/?$", ping),
]
`,
      },
      finds: [
        'POST /auth/token/login',
        'POST /auth/token/login/',
        'POST /auth/token/logout',
        'POST /auth/token/logout/',
        'POST /rest/registration/',
        'POST /rest/registration/verify-email',
        'POST /rest/registration/verify-email/',
        'POST /rest/registration/resend-email',
        'POST /rest/registration/resend-email/',
        'GET /rest/registration/account-confirm-email/{key}/',
        'GET /rest/registration/account-email-verification-sent',
        'GET /rest/registration/account-email-verification-sent/',
        '* /ping',
        '* /ping/',
      ],
    },
    {
      files: {
        'fleet/urls.py': `from django.urls import path
from ninja_extra import NinjaExtraAPI
from .controllers import BoatController

api = NinjaExtraAPI()
api.register_controllers(BoatController)
urlpatterns = [path("api/", api.urls)]
`,
        'fleet/__init__.py': '',
        'fleet/controllers.py': `from ninja_extra import api_controller, http_generic, http_get, route

class Listed:
    @http_get("")
    def all(self): ...

@api_controller("/boats", tags=["boats"])
class BoatController(Listed):
    @http_get("/{int:boat_id}")
    def one(self, boat_id: int): ...
    @route.delete("/{int:boat_id}")
    def remove(self, boat_id: int): ...
    @http_generic("/moor", methods=["POST", "PUT"])
    def moor(self): ...
`,
      },
      finds: [
        'GET /api/boats/',
        'GET /api/boats/{boat_id:int}',
        'DELETE /api/boats/{boat_id:int}',
        'POST /api/boats/moor',
        'PUT /api/boats/moor',
      ],
    },
  ],
  gaps: [
    {
      files: {
        'urls.py': `from django.urls import path
from ninja_extra import NinjaExtraAPI
from ninja_jwt.controller import NinjaJWTDefaultController

api = NinjaExtraAPI()
api.register_controllers(NinjaJWTDefaultController)
urlpatterns = [path("api/", api.urls)]
`,
      },
      reason: 'dynamic',
    },
    {
      files: {
        'urls.py': `from django.urls import include, path
from plugins import find
urlpatterns = [path("plugins/", include(find()))]
`,
      },
      reason: 'dynamic',
    },
  ],
};
