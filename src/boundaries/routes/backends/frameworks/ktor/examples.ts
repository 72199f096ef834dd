import type { Described } from '../../../../../model/extractor.ts';

export const ktorExamples: Described['examples'] = {
  reads: [
    {
      files: {
        'src/main/kotlin/Application.kt': `package bakery

import io.ktor.server.application.*
import io.ktor.server.routing.*
import bakery.orders.orders

fun Application.module() {
    val service = Service()
    routing {
        get("/health") { call.respondText("ok") }
        route("/api") {
            orders(service)
            authenticate("staff") {
                crud("/breads")
                crud("/cakes")
            }
            versioned("v2") {
                get("/menu") { client.get("https://elsewhere.example/menu") }
            }
            listOf("/a", "/b").forEach { path ->
                get(path) { }
            }
            endless { get("/never") { } }
            method(HttpMethod.Put) {
                handle { }
            }
        }
    }
}

fun Route.versioned(version: String, build: Route.() -> Unit) = route("/$version", build)

fun Route.endless(build: Route.() -> Unit) {
    endless { build() }
}

fun Route.crud(path: String) {
    route(path) {
        get { }
        delete("{id}") { }
    }
}
`,
        'src/main/kotlin/orders/Orders.kt': `package bakery.orders

import io.ktor.server.routing.Route
import io.ktor.server.routing.get
import io.ktor.server.routing.post
import io.ktor.server.routing.route
import io.ktor.server.websocket.webSocket

private const val LINES = "/lines"

fun Route.orders(service: Service) {
    route("/orders/{order}") {
        get("$LINES/{line?}") { }
        post<NewLine>(LINES) { line -> service.add(line) }
        webSocket("/live") { }
        get("/files/{path...}") { }
    }
}
`,
      },
      finds: [
        'GET /health',
        'GET /api/a',
        'GET /api/b',
        'PUT /api',
        'GET /api/never',
        'GET /api/breads',
        'DELETE /api/breads/{id}',
        'GET /api/cakes',
        'DELETE /api/cakes/{id}',
        'GET /api/v2/menu',
        'GET /api/orders/{order}/lines/{line}',
        'GET /api/orders/{order}/lines',
        'POST /api/orders/{order}/lines',
        'GET /api/orders/{order}/live',
        'GET /api/orders/{order}/files/{path*}',
      ],
    },
    {
      files: {
        'src/Resources.kt': `package bakery

import io.ktor.resources.Resource
import io.ktor.server.application.Application
import io.ktor.server.resources.get
import io.ktor.server.resources.delete
import io.ktor.server.routing.routing

@Resource("/articles")
class Articles(val sort: String? = "new") {
    @Resource("{id}")
    class Id(val parent: Articles = Articles(), val id: Long)
}

fun Application.articles() {
    routing {
        get<Articles> { articles -> }
        delete<Articles.Id> { }
    }
}
`,
      },
      finds: ['GET /articles', 'DELETE /articles/{id}'],
    },
  ],
  gaps: [
    {
      files: {
        'src/Typed.kt': `package bakery

import io.ktor.server.resources.get
import io.ktor.server.routing.*
import elsewhere.Shelves

fun Application.shelves() {
    routing {
        get<Shelves> { }
    }
}
`,
      },
      reason: 'dynamic',
    },
    {
      files: {
        'src/Modules.kt': `package bakery

import io.ktor.server.routing.*

fun Application.modules(all: List<Module>) {
    routing {
        all.forEach { it.register(this) }
    }
}
`,
      },
      reason: 'dynamic',
    },
  ],
};
