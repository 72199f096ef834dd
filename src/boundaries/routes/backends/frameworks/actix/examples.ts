import type { Described } from '../../../../../model/extractor.ts';

export const actixExamples: Described['examples'] = {
  reads: [
    {
      files: {
        'src/main.rs': `use actix_web::{get, web, App, HttpServer, Responder};
mod lamps;

#[get("/health")]
async fn health() -> impl Responder { "ok" }

fn piers(cfg: &mut web::ServiceConfig) {
    cfg.route("/{id}", web::get().to(pier)).configure(berths);
}
fn berths(cfg: &mut web::ServiceConfig) {
    cfg.route("/{id}/berths", web::get().to(all_berths));
}

#[actix_web::main]
async fn main() -> std::io::Result<()> {
    HttpServer::new(move || {
        App::new()
            .app_data(state.clone())
            .service(health)
            .service(
                web::scope("/api")
                    .wrap(Auth)
                    .configure(lamps::config)
                    .service((lamps::one, lamps::remove))
                    .route("/version", web::get().to(version)),
            )
            .service(web::scope("/piers").configure(|cfg| piers(cfg)))
            .service(web::scope("/quays").configure(|cfg| {
                cfg.route("/open", web::get().to(open));
            }))
            .service(actix_files::Files::new("/static", "./static"))
            .default_service(web::to(not_found))
    })
    .bind(("0.0.0.0", 80))?
    .run()
    .await
}
`,
        'src/lamps.rs': `use actix_web::{delete, get, web, HttpResponse};
const ROOT: &str = "/lamps";
pub fn config(cfg: &mut web::ServiceConfig) {
    cfg.service(
        web::resource(ROOT)
            .route(web::get().to(all))
            .route(web::post().to(create)),
    )
    .service(web::scope("/keepers").service(web::resource("/{id:\\\\d+}").to(keeper)));
}
#[get("/lamps/{id}")]
pub async fn one(path: web::Path<u32>) -> HttpResponse { HttpResponse::Ok().finish() }
#[delete("/lamps/{tail:.*}")]
pub async fn remove() -> HttpResponse { HttpResponse::Ok().finish() }
`,
      },
      finds: [
        'GET /health',
        'GET /api/lamps',
        'POST /api/lamps',
        '* /api/keepers/{id}',
        'GET /api/lamps/{id}',
        'DELETE /api/lamps/{tail*}',
        'GET /api/version',
        'GET /piers/{id}',
        'GET /piers/{id}/berths',
        'GET /quays/open',
      ],
    },
    {
      files: {
        'src/main.rs': `use std::sync::Arc;
use actix_web::{web, App, HttpServer};
mod api;
fn main() {
    let state = Arc::new(State::new());
    HttpServer::new(move || App::new().configure(api::routes(Arc::clone(&state))));
}
`,
        'src/api.rs': `use actix_web::web::{self, ServiceConfig};
pub fn routes(state: Arc<State>) -> Box<dyn Fn(&mut ServiceConfig) + Send + Sync> {
    Box::new(move |cfg: &mut ServiceConfig| {
        cfg.app_data(state.clone());
        cfg.service(web::resource("lamps/{id}").route(web::get().to(one)));
    })
}
`,
      },
      finds: ['GET /lamps/{id}'],
    },
  ],
  gaps: [
    {
      files: {
        'src/main.rs': `use actix_web::{web, App};
fn app() { App::new().service(web::scope("/x").configure(plugins::config_of(name))) }
`,
      },
      reason: 'dynamic',
    },
  ],
};
