import type { Described } from '../../../../../model/extractor.ts';

export const jaxrsExamples: Described['examples'] = {
  reads: [
    {
      files: {
        'src/main/java/fleet/Rest.java': `package fleet;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
@ApplicationPath("/api") public class Rest extends Application {}
`,
        'src/main/java/fleet/Resource.java': `package fleet;
import jakarta.ws.rs.*;
abstract class Resource<T> {
  @GET @Path("{id}") public T one(@PathParam("id") long id) { return null; }
  @POST public T add(T entity) { return entity; }
}
`,
        'src/main/java/fleet/Trucks.java': `package fleet;
import jakarta.ws.rs.*;
@Path("trucks")
public class Trucks extends Resource<Truck> {
  @GET @Path("files/{path: .+}") public String file(@PathParam("path") String path) { return path; }
  @Override public Truck add(Truck truck) { return truck; }
  @Path("{id}/trips") public Trips trips(@PathParam("id") long id) { return new Trips(id); }
}
`,
        'src/main/java/fleet/Trips.java': `package fleet;
import jakarta.ws.rs.GET;
public class Trips { @GET public String all() { return ""; } }
`,
      },
      finds: [
        'POST /api/trucks',
        'GET /api/trucks/files/{path*}',
        'GET /api/trucks/{id}',
        'GET /api/trucks/{id}/trips',
      ],
    },
  ],
  gaps: [
    {
      files: {
        'src/main/java/fleet/Plugins.java': `package fleet;
import jakarta.ws.rs.Path;
@Path("plugins") public class Plugins { @Path("{name}") public Object plugin() { return null; } }
`,
      },
      reason: 'dynamic',
    },
  ],
};
