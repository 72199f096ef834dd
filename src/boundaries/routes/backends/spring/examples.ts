import type { Described } from '../../../../model/extractor.ts';

export const springExamples: Described['examples'] = {
  reads: [
    {
      files: {
        'src/main/java/shop/Paths.java': `package shop;
public final class Paths { public static final String ORDERS = "/orders"; }
`,
        'src/main/java/shop/api/Crud.java': `package shop.api;
import org.springframework.web.bind.annotation.*;
public abstract class Crud<T> {
  @GetMapping("/{id}") public T read(@PathVariable long id) { return null; }
  @DeleteMapping("/{id}") public void remove(@PathVariable long id) {}
}
`,
        'src/main/java/shop/api/Orders.java': `package shop.api;
import org.springframework.web.bind.annotation.*;
import shop.Paths;
@RestController
@RequestMapping({ "/api" + Paths.ORDERS, "/v2" + Paths.ORDERS })
public class Orders extends Crud<Order> {
  private static final String LINES = "/{id}/lines";
  @PostMapping public Order create(@RequestBody Order order) { return order; }
  @RequestMapping(path = LINES, method = { RequestMethod.GET, RequestMethod.HEAD }) public void lines() {}
  @Override public void remove(long id) {}
}
`,
      },
      finds: [
        'DELETE /api/orders/{id}',
        'GET /api/orders/{id}',
        'POST /api/orders',
        'GET /api/orders/{id}/lines',
        'HEAD /api/orders/{id}/lines',
        'DELETE /v2/orders/{id}',
        'GET /v2/orders/{id}',
        'POST /v2/orders',
        'GET /v2/orders/{id}/lines',
        'HEAD /v2/orders/{id}/lines',
      ],
    },
  ],
  gaps: [
    {
      files: {
        'src/main/java/shop/Search.java': `package shop;
import org.springframework.web.bind.annotation.*;
@RestController
class Search { @GetMapping("\${search.path}/all") String all() { return ""; } }
`,
      },
      reason: 'dynamic',
    },
    {
      files: {
        'src/main/java/shop/Routes.java': `package shop;
import org.springframework.web.reactive.function.server.*;
class Routes { RouterFunction<ServerResponse> all() { return RouterFunctions.route().GET("/all", this::all).build(); } }
`,
      },
      reason: 'dynamic',
    },
  ],
};
