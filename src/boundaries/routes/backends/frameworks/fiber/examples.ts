import type { Described } from '../../../../../model/extractor.ts';

export const fiberExamples: Described['examples'] = {
  reads: [
    {
      files: {
        'main.go': `package main
import "github.com/gofiber/fiber/v2"
func main() {
	app := fiber.New(fiber.Config{CaseSensitive: true})
	api := app.Group("/api", logger.New())
	Setup(api)
	app.Route("/admin", func(router fiber.Router) {
		router.All("/stats", stats)
	})
	micro := fiber.New()
	micro.Get("/doe", doe)
	app.Mount("/john", micro)
	app.Use("/assets", filesystem.New())
	app.Listen(":3000")
}
`,
        'routes.go': `package main
import "github.com/gofiber/fiber/v2"
func Setup(r fiber.Router) {
	v1 := r.Group("/v1")
	v1.Get("/users/:id?", read).Post("/users", create)
	v1.Add(fiber.MethodPut, "/files/*", put)
}
`,
      },
      finds: [
        '* /admin/stats',
        'GET /api/v1/users',
        'GET /api/v1/users/{id}',
        'GET /john/doe',
        'POST /api/v1/users',
        'PUT /api/v1/files/{*}',
      ],
    },
  ],
  gaps: [
    {
      files: {
        'main.go': `package main
import "github.com/gofiber/fiber/v2"
func main() {
	app := fiber.New()
	app.Get(path(), x)
}
`,
      },
      reason: 'dynamic',
    },
  ],
};
