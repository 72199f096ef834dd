import type { Described } from '../../../model/extractor.ts';

const controller = `package shop;
import org.springframework.web.bind.annotation.*;
@RestController class Orders { @GetMapping("/orders") String all() { return ""; } }
`;

export const basesExamples: Described['examples'] = {
  reads: [
    {
      files: {
        'src/main/java/shop/Orders.java': controller,
        'src/main/resources/application.yml':
          'server:\n  servlet:\n    context-path: /shop\nspring.mvc.servlet.path: /api\n---\nserver.servlet.context-path: /other\n',
      },
      finds: ['GET /shop/api/orders'],
    },
    {
      files: {
        'orders/src/main/java/shop/Orders.java': controller,
        'orders/src/main/resources/application.properties':
          'server.servlet.contextPath=${BASE:/orders-api}\n',
        'stock/src/main/kotlin/Stock.kt':
          'package stock\n\nimport org.springframework.web.bind.annotation.*\n\n@RestController\nclass Stock {\n  @GetMapping("/stock")\n  fun all() = ""\n}\n',
        'stock/src/main/resources/application.properties': 'spring.webflux.base-path=/stock-api/\n',
      },
      finds: ['GET /orders-api/orders', 'GET /stock-api/stock'],
    },
    {
      files: {
        'src/Routes.kt':
          'package shop\n\nimport io.ktor.server.routing.*\n\nfun Application.all() {\n  routing {\n    get("/all") { }\n  }\n}\n',
        'src/main/resources/application.conf':
          'ktor {\n  deployment {\n    port = 80\n    rootPath = "/shop"\n  }\n}\n',
      },
      finds: ['GET /shop/all'],
    },
    {
      files: {
        'src/main/java/fleet/Trucks.java':
          'package fleet;\nimport jakarta.ws.rs.*;\n@Path("/trucks") public class Trucks { @GET public String all() { return ""; } }\n',
        'src/main/resources/application.properties':
          'quarkus.http.root-path=/fleet\nquarkus.rest.path=api\n%dev.quarkus.http.root-path=/dev\n',
      },
      finds: ['GET /fleet/api/trucks'],
    },
  ],
  gaps: [
    {
      files: {
        'src/main/java/shop/Orders.java': controller,
        'src/main/resources/application.properties': 'server.servlet.context-path=${BASE_PATH}\n',
      },
      reason: 'dynamic',
    },
  ],
};
