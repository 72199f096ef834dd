import type { Described } from '../../../../../model/extractor.ts';

export const javalinExamples: Described['examples'] = {
  reads: [
    {
      files: {
        'src/main/java/inn/App.java': `package inn;
import io.javalin.Javalin;
import inn.guests.GuestController;
import inn.rooms.RoomRoutes;
import static io.javalin.apibuilder.ApiBuilder.*;

public class App {
    private final RoomRoutes rooms = new RoomRoutes();

    public static void main(String[] args) {
        Javalin app = Javalin.create(config -> {
            config.staticFiles.add("/public");
            config.router.contextPath = "/inn";
            config.router.apiBuilder(() -> {
                path("api", () -> {
                    path("rooms", new RoomRoutes().getRoutes());
                    path("/guests", GuestController::endpoints);
                    crud("bookings/{booking-id}", new BookingController());
                });
                ws("/bell", ws -> {});
            });
        }).start(7070);
        app.get("/health", ctx -> ctx.result("up"));
        app.put("/lights/<path>", Lights::set);
        Cellar.open(app);
    }
}
`,
        'src/main/java/inn/Cellar.java': `package inn;
import io.javalin.Javalin;
class Cellar {
    static void open(Javalin app) {
        app.delete("/cellar/:barrel", Cellar::drink).exception(Empty.class, Cellar::sorry);
    }
}
`,
        'src/main/java/inn/rooms/RoomRoutes.java': `package inn.rooms;
import io.javalin.apibuilder.EndpointGroup;
import static io.javalin.apibuilder.ApiBuilder.get;
import static io.javalin.apibuilder.ApiBuilder.path;
import static io.javalin.apibuilder.ApiBuilder.post;

public class RoomRoutes {
    private final RoomController rooms = new RoomController();
    public EndpointGroup getRoutes() {
        return () -> {
            get(rooms::all, Role.ANYONE);
            post("/", rooms::add);
            path("{room}", () -> get("beds", rooms::beds));
        };
    }
}
`,
        'src/main/java/inn/guests/GuestController.java': `package inn.guests;
import io.javalin.apibuilder.ApiBuilder;
public class GuestController {
    public static void endpoints() {
        ApiBuilder.patch("/{guest}", GuestController::rename);
    }
}
`,
      },
      finds: [
        'GET /inn/health',
        'PUT /inn/lights/{path*}',
        'DELETE /inn/cellar/{barrel}',
        'GET /inn/api/rooms',
        'POST /inn/api/rooms',
        'GET /inn/api/rooms/{room}/beds',
        'PATCH /inn/api/guests/{guest}',
        'GET /inn/api/bookings',
        'POST /inn/api/bookings',
        'GET /inn/api/bookings/{booking-id}',
        'PATCH /inn/api/bookings/{booking-id}',
        'DELETE /inn/api/bookings/{booking-id}',
        'GET /inn/bell',
      ],
    },
    {
      files: {
        'src/main/kotlin/App.kt': `package inn
import io.javalin.Javalin
import io.javalin.apibuilder.ApiBuilder.*

class Router(private val rooms: RoomController) {
    fun register(app: Javalin) {
        app.routes {
            path("rooms") {
                get(rooms::all, Roles.ANYONE)
                get(":room") { ctx -> rooms.one(ctx) }
            }
        }
    }
}
`,
      },
      finds: ['GET /rooms', 'GET /rooms/{room}'],
    },
  ],
  gaps: [
    {
      files: {
        'src/App.java': `package inn;
import io.javalin.Javalin;
class App {
    public static void main(String[] args) {
        Javalin app = Javalin.create();
        app.get(pathOf(args), ctx -> ctx.result("up"));
    }
}
`,
      },
      reason: 'dynamic',
    },
  ],
};
