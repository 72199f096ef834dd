import type { Described } from '../../../../../model/extractor.ts';

export const axumExamples: Described['examples'] = {
  reads: [
    {
      files: {
        'Cargo.toml': '[package]\nname = "harbour-api"\n',
        'src/main.rs': `use axum::{routing::get, Router};
use harbour_api::startup::app;

mod pages;

#[tokio::main]
async fn main() {
    let state = State::new();
    let router = Router::new()
        .route("/health", get(|| async { "ok" }))
        .merge(pages::router())
        .nest("/api", app(state.clone()))
        .with_state(state);
    axum::serve(listener, router).await.unwrap();
}

#[cfg(test)]
mod tests {
    fn app() -> axum::Router { axum::Router::new().route("/fake", axum::routing::get(h)) }
}
`,
        'src/pages.rs': `use axum::routing::{get_service, MethodRouter};
const ABOUT: &str = "/about";
pub fn router() -> axum::Router {
    let mut router = axum::Router::new();
    router = router.route(ABOUT, get_service(file()));
    for path in ["/terms", "/privacy"] {
        router = router.route(path, axum::routing::any(page));
    }
    router
}
`,
        'src/lib.rs': 'pub mod startup;\npub mod ships;\n',
        'src/startup.rs': `use crate::ships::{self, Ships};
use axum::{middleware, Router};
pub const VERSION: &str = "v1";
pub fn app(state: State) -> Router<State> {
    Router::new()
        .nest(&format!("/{}/ships", VERSION), ships::routes())
        .nest("/crews/{crew}", guarded(Ships::crew_routes()))
        .nest("/pilots", guarded(Router::new().route("/all", axum::routing::get(pilots))))
        .layer(middleware::from_fn(auth))
}
fn guarded(router: Router<State>) -> Router<State> {
    router.route_layer(middleware::from_fn(guard))
}
`,
        'src/ships/mod.rs': `use axum::{routing::{delete, get, on, MethodFilter}, Router};
mod cargo;
pub struct Ships;
impl Ships {
    pub fn crew_routes() -> Router<State> {
        Router::new().route("/", get(all)).route("/{*rest}", on(MethodFilter::PUT, put))
    }
}
pub fn routes() -> Router<State> {
    Router::new()
        .route("/", get(all).post(create).layer(x))
        .route("/:id", delete(remove))
        .merge(self::cargo::routes())
}
`,
        'src/ships/cargo.rs': `use super::*;
pub(super) fn routes() -> Router<State> {
    Router::new().route("/{id}/cargo", get(all))
}
`,
      },
      finds: [
        'GET /health',
        'GET /about',
        '* /terms',
        '* /privacy',
        'GET /api/v1/ships',
        'POST /api/v1/ships',
        'DELETE /api/v1/ships/{id}',
        'GET /api/v1/ships/{id}/cargo',
        'GET /api/crews/{crew}',
        'GET /api/pilots/all',
        'PUT /api/crews/{crew}/{rest*}',
      ],
    },
    {
      files: {
        'src/main.rs': `use utoipa_axum::{router::OpenApiRouter, routes};
#[utoipa::path(get, path = "/{id}", responses((status = 200)))]
async fn one() {}
#[utoipa::path(post, path = "", tag = "docks")]
async fn create() {}
fn docks() -> OpenApiRouter { OpenApiRouter::new().routes(routes!(one, create)) }
fn main() {
    let (router, api) = OpenApiRouter::with_openapi(Doc::openapi()).nest("/docks", docks()).split_for_parts();
}
`,
      },
      finds: ['GET /docks/{id}', 'POST /docks'],
    },
  ],
  gaps: [
    {
      files: {
        'src/main.rs': `use axum::Router;
fn main() { let app = Router::new().nest("/plugins", plugins::load(dir)); }
`,
      },
      reason: 'dynamic',
    },
  ],
};
