import type { Described } from '../../../../../model/extractor.ts';

export const springExamples: Described['examples'] = {
  reads: [
    {
      files: {
        'src/main/java/shop/Routes.java': `package shop;
import static org.springframework.web.reactive.function.server.RequestPredicates.*;
import static org.springframework.web.reactive.function.server.RouterFunctions.*;
import org.springframework.web.reactive.function.server.*;
@Configuration
class Routes {
  @Bean RouterFunction<ServerResponse> birds(Handler handler) {
    return route()
      .GET("/birds", accept(JSON), handler::all)
      .path("/birds/{id}", one -> one
        .GET(handler::read)
        .nest(accept(JSON), json -> json.PUT("/name", handler::rename))
        .POST("/rings", handler::ring))
      .nest(path("/admin"), this::admin)
      .filter((request, next) -> next.handle(request))
      .build();
  }
  private void admin(RouterFunctions.Builder builder) {
    builder.DELETE("/birds", Handler::clear);
    builder.resources("/files/**", new ClassPathResource("files/"));
  }
  @Bean RouterFunction<ServerResponse> trees(Handler handler) {
    return nest(path("/trees"), leaves(handler)).andRoute(method(HttpMethod.HEAD).and(path("/trees")), handler::count);
  }
  private RouterFunction<ServerResponse> leaves(Handler handler) {
    return RouterFunctions.route(GET("/leaves").or(GET("/needles")), handler::leaves);
  }
}
`,
      },
      finds: [
        'DELETE /admin/birds',
        'GET /birds',
        'GET /birds/{id}',
        'PUT /birds/{id}/name',
        'POST /birds/{id}/rings',
        'HEAD /trees',
        'GET /trees/leaves',
        'GET /trees/needles',
      ],
    },
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
        'src/main/java/shop/Errors.java': `package shop;
import org.springframework.web.reactive.function.server.*;
class Errors extends AbstractErrorWebExceptionHandler {
  @Override protected RouterFunction<ServerResponse> getRoutingFunction(ErrorAttributes errors) {
    return RouterFunctions.route(RequestPredicates.all(), this::render);
  }
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
    {
      files: {
        'src/main/kotlin/shop/Stock.kt': `package shop

import org.springframework.web.bind.annotation.*

const val STOCK = "/stock"

abstract class Listing<T> {
    @GetMapping
    fun all(): List<T> = listOf()
}

@RestController
@RequestMapping("/api$STOCK")
class Stock(private val store: Store) : Listing<Item>() {
    companion object {
        const val COUNT = "/{id}/count"
    }

    @PutMapping(COUNT)
    suspend fun count(@PathVariable id: Long, @RequestBody count: Int = 0) = store.count(id, count)

    @RequestMapping(path = ["/a", "/b"], method = [RequestMethod.POST])
    fun add() {
    }
}
`,
      },
      finds: ['GET /api/stock', 'POST /api/stock/a', 'POST /api/stock/b', 'PUT /api/stock/{id}/count'],
    },
    {
      files: {
        'src/main/java/shop/Web.java': `package shop;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.HandlerTypePredicate;
import org.springframework.web.servlet.config.annotation.*;
class Web implements WebMvcConfigurer {
  static final String API = "/api";
  @Override public void configurePathMatch(PathMatchConfigurer configurer) {
    configurer.addPathPrefix(API + "/v1", HandlerTypePredicate.forAnnotation(RestController.class));
  }
}
`,
        'src/main/java/shop/Pages.java': `package shop;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.*;
@Controller class Pages { @GetMapping("/page") String page() { return ""; } }
`,
        'src/main/java/shop/Lists.java': `package shop;
import org.springframework.web.bind.annotation.*;
@RestController class Lists { @GetMapping("/lists") String all() { return ""; } }
`,
        'src/main/kotlin/Functional.kt': `package shop

import org.springframework.web.reactive.function.server.coRouter

class Functional(private val handler: Handler) {
    @Bean
    fun routes() = coRouter {
        "/fn".nest {
            GET("/{id}", handler::one)
            accept(MediaType.APPLICATION_JSON).nest {
                POST("", handler::add)
            }
        }
        path("/other").nest { DELETE("/all") { noContent() } }
    }
}
`,
      },
      finds: ['DELETE /other/all', 'GET /api/v1/lists', 'GET /fn/{id}', 'GET /page', 'POST /fn'],
    },
    {
      files: {
        'src/main/java/shop/Security.java': `package shop;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
class Security {
  @Bean SecurityFilterChain chain(HttpSecurity http) throws Exception {
    return http.formLogin(form -> form.loginProcessingUrl("/api/login"))
      .logout(out -> out.logoutUrl("/api/logout")).build();
  }
}
`,
      },
      finds: ['* /api/login', '* /api/logout', '* /login', '* /logout'],
    },
    {
      files: {
        'src/main/kotlin/desk/Security.kt': `package desk
import org.springframework.security.config.annotation.web.builders.HttpSecurity
import org.springframework.security.config.annotation.web.invoke
class Security {
  fun chain(http: HttpSecurity) {
    http {
      logout { logoutUrl = "/desk/logout" }
      oauth2Login { }
    }
  }
}
`,
      },
      finds: [
        '* /desk/logout',
        '* /login/oauth2/code/{registrationId}',
        '* /logout',
        '* /oauth2/authorization/{registrationId}',
      ],
    },
  ],
  gaps: [
    {
      files: {
        'src/main/java/shop/Web.java': `package shop;
import org.springframework.web.servlet.config.annotation.*;
class Web implements WebMvcConfigurer {
  @Override public void configurePathMatch(PathMatchConfigurer configurer) { configurer.addPathPrefix("/api", this::isOurs); }
}
`,
      },
      reason: 'dynamic',
    },
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
        'src/main/java/shop/Users.java': `package shop;
import org.springframework.web.bind.annotation.RestController;
import shop.generated.UsersApi;
@RestController
class Users implements UsersApi { @Override public String all() { return ""; } }
`,
      },
      reason: 'dynamic',
    },
    {
      files: {
        'src/main/java/shop/Routes.java': `package shop;
import org.springframework.web.reactive.function.server.*;
class Routes {
  RouterFunction<ServerResponse> all(Other other) { return RouterFunctions.route().add(other.routes()).build(); }
}
`,
      },
      reason: 'dynamic',
    },
  ],
};
