import type { Described } from '../../../../../model/extractor.ts';

export const rocketExamples: Described['examples'] = {
  reads: [
    {
      files: {
        'src/main.rs': `#[macro_use] extern crate rocket;
use rocket::fairing::AdHoc;
use rocket::fs::FileServer;
mod pots;
mod kilns;

#[get("/")]
fn index() -> &'static str { "kilns and pots" }

#[catch(404)]
fn lost() -> &'static str { "no such pot" }

#[launch]
fn rocket() -> _ {
    let server = rocket::build()
        .manage(Shelf::new())
        .register("/", catchers![lost])
        .mount("/", routes![index])
        .mount("/api/v1", pots::routes())
        .mount("/static", FileServer::from("static"))
        .attach(kilns::stage())
        .attach(AdHoc::on_ignite("glaze", |rocket| async { rocket.mount("/glazes", routes![pots::glaze]) }));
    kilns::open(server)
}
`,
        'src/pots.rs': `use rocket::serde::json::Json;
pub fn routes() -> Vec<rocket::Route> {
    let mut routes = routes![list, one];
    routes.append(&mut shards());
    routes
}
fn shards() -> Vec<rocket::Route> { routes![file, echo] }

#[get("/pots?<page>&<size>")]
fn list(page: Option<u32>, size: Option<u32>) -> Json<Vec<Pot>> { all(page, size) }
#[get("/pots/<id>", rank = 2)]
fn one(id: u32) -> Json<Pot> { find(id) }
#[post("/shards/<path..>", data = "<body>")]
fn file(path: PathBuf, body: Json<Shard>) {}
#[route("/echo", method = PUT)]
fn echo() {}
#[get("/<_>/colour")]
pub fn glaze() {}
`,
        'src/kilns.rs': `use rocket::{delete, fairing::AdHoc, routes, Build, Rocket};
#[delete("/<kiln>")]
fn cool(kiln: &str) {}
#[rocket::patch("/<kiln>/heat")]
fn heat(kiln: &str) {}
pub fn stage() -> AdHoc {
    AdHoc::on_ignite("kilns", |rocket| async move { rocket.mount("/kilns", routes![cool]) })
}
pub fn open(rocket: Rocket<Build>) -> Rocket<Build> {
    rocket.mount("/kilns", routes![heat])
}
`,
      },
      finds: [
        'GET /',
        'GET /api/v1/pots',
        'GET /api/v1/pots/{id}',
        'POST /api/v1/shards/{path*}',
        'PUT /api/v1/echo',
        'DELETE /kilns/{kiln}',
        'PATCH /kilns/{kiln}/heat',
        'GET /glazes/{_}/colour',
      ],
    },
    {
      files: {
        'src/main.rs': `use rocket::{get, routes};
#[get("/pots")]
fn pots() {}
#[rocket::main]
async fn main() {
    let rocket = rocket::build();
    let rocket = rocket.mount("/api", routes![pots]);
    rocket.launch().await;
}
`,
      },
      finds: ['GET /api/pots'],
    },
  ],
  gaps: [
    {
      files: {
        'src/main.rs': `use rocket_okapi::{mount_endpoints_and_merged_docs, settings::OpenApiSettings};
#[rocket::main]
async fn main() {
    let mut rocket = rocket::build();
    mount_endpoints_and_merged_docs! { rocket, "/v1".to_owned(), OpenApiSettings::new(), "/pots" => pots::routes() };
    rocket.launch().await;
}
`,
      },
      reason: 'unsupported',
    },
    {
      files: {
        'src/main.rs': `use rocket::launch;
#[launch]
fn rocket() -> _ { rocket::build().mount("/", plugins::routes_of(name)) }
`,
      },
      reason: 'dynamic',
    },
  ],
};
