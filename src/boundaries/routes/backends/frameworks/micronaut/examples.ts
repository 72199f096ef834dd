import type { Described } from '../../../../../model/extractor.ts';

export const micronautExamples: Described['examples'] = {
  reads: [
    {
      files: {
        'src/main/java/flows/Flows.java': `package flows;
import io.micronaut.http.annotation.*;
@Controller("/api/v1/flows/")
public class Flows {
  @Get public String all() { return ""; }
  @Get(uri = "{namespace}/{id:[a-z]+}{?revision,deep*}") public String one(String namespace, String id) { return ""; }
  @Post(uris = {"/validate", "/check"}, consumes = "application/yaml") public void validate() {}
  @Delete("{/tenant}/by-query") public void remove() {}
  @Get("/files/{+path}") public String file(String path) { return ""; }
}
`,
      },
      finds: [
        'GET /api/v1/flows',
        'DELETE /api/v1/flows/by-query',
        'POST /api/v1/flows/check',
        'GET /api/v1/flows/files/{path*}',
        'POST /api/v1/flows/validate',
        'GET /api/v1/flows/{namespace}/{id}',
        'DELETE /api/v1/flows/{tenant}/by-query',
      ],
    },
    {
      files: {
        'src/main/kotlin/Books.kt': `package books

import io.micronaut.http.annotation.*

@Controller("/books")
class Books {
  @Get("/{id}")
  fun one(id: Long) = ""
}
`,
        'src/main/resources/application.yml': 'micronaut:\n  server:\n    context-path: /shop\n',
      },
      finds: ['GET /shop/books/{id}'],
    },
  ],
  gaps: [
    {
      files: {
        'src/main/java/flows/Flows.java': `package flows;
import io.micronaut.http.annotation.*;
@Controller("\${flows.path}")
public class Flows { @Get("/all") public String all() { return ""; } }
`,
      },
      reason: 'dynamic',
    },
  ],
};
