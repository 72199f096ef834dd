import type { Described } from '../../../../../model/extractor.ts';

export const echoExamples: Described['examples'] = {
  reads: [
    {
      files: {
        'go.mod': 'module example.com/club\n',
        'main.go': `package main
import (
	"net/http"
	"example.com/club/internal/kites"
	"github.com/labstack/echo/v4"
)
func main() {
	e := echo.New()
	e.GET("/health", health)
	api := e.Group("/api", authenticate)
	kites.Routes(api)
	e.Match([]string{http.MethodGet, "POST"}, "/search", search)
	e.Static("/assets", "public")
	e.Logger.Fatal(e.Start(":1323"))
}
`,
        'internal/kites/routes.go': `package kites
import "github.com/labstack/echo/v4"
const prefix = "/kites"
func Routes(g *echo.Group) {
	k := g.Group(prefix)
	k.GET("", list)
	for _, route := range []struct{ method, path string }{{"PUT", "/:id"}, {"DELETE", "/:id/tail"}} {
		k.Add(route.method, route.path, handle)
	}
}
`,
      },
      finds: [
        'DELETE /api/kites/{id}/tail',
        'GET /api/kites',
        'GET /health',
        'GET /search',
        'POST /search',
        'PUT /api/kites/{id}',
      ],
    },
  ],
  gaps: [
    {
      files: {
        'main.go': `package main
import "github.com/labstack/echo/v4"
func main() {
	e := echo.New()
	g := e.Group(flag.Arg(0))
	g.GET("/x", x)
}
`,
      },
      reason: 'dynamic',
    },
  ],
};
