import type { Described } from '../../../../../model/extractor.ts';

export const javaInterfacesExamples: Described['examples'] = {
  reads: [
    {
      files: {
        'src/main/java/acme/Owls.java': `package acme;

import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.*;

@FeignClient(name = "owls", url = "\${owls.url}", path = "/api/owls")
public interface Owls {
  @GetMapping
  List<Owl> all();

  @GetMapping("/{id}")
  Owl one(@PathVariable String id);

  @RequestMapping(method = RequestMethod.DELETE, value = "/{id}")
  void remove(@PathVariable String id);
}
`,
        'src/main/java/acme/Mice.java': `package acme;

import feign.Param;
import feign.RequestLine;

interface Mice {
  @RequestLine("POST /api/mice/{id}?loud={loud}")
  void squeak(@Param("id") String id, @Param("loud") boolean loud);
}
`,
        'src/main/java/acme/Hens.java': `package acme;

import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PutExchange;

@HttpExchange("/api/hens")
interface Hens {
  @GetExchange
  List<Hen> all();

  @PutExchange("/{id}/name")
  Hen rename(String id, String name);
}
`,
        'src/main/java/acme/Pigs.java': `package acme;

import retrofit2.Call;
import retrofit2.http.GET;
import retrofit2.http.HTTP;
import retrofit2.http.Path;

public interface Pigs {
  @GET("api/pigs/{id}")
  Call<Pig> one(@Path("id") String id);

  @HTTP(method = "DELETE", path = "api/pigs", hasBody = true)
  Call<Void> clear();
}
`,
      },
      finds: [
        'GET /api/owls',
        'GET /api/owls/{}',
        'DELETE /api/owls/{}',
        'POST /api/mice/{}',
        'GET /api/hens',
        'PUT /api/hens/{}/name',
        'GET /api/pigs/{}',
        'DELETE /api/pigs',
      ],
    },
    {
      files: {
        'src/main/java/acme/Zen.java': `package acme;

import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.GetMapping;

@FeignClient(name = "zen", url = "https://api.github.com")
interface Zen {
  @GetMapping("/zen")
  String ask();
}
`,
      },
      finds: ['GET api.github.com /zen'],
    },
  ],
  gaps: [
    {
      files: {
        'src/main/java/acme/Open.java': `package acme;

import retrofit2.http.GET;
import retrofit2.http.Url;

interface Open {
  @GET
  Call<Body> open(@Url String address);
}
`,
      },
      reason: 'dynamic',
    },
  ],
};
