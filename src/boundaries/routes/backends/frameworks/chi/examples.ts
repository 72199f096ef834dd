import type { Described } from '../../../../../model/extractor.ts';

export const chiExamples: Described['examples'] = {
  reads: [
    {
      files: {
        'go.mod': 'module example.com/trail\n',
        'main.go': `package main
import (
	"net/http"
	"example.com/trail/huts"
	"github.com/go-chi/chi/v5"
)
type App struct{ router chi.Router }
func main() {
	a := &App{router: chi.NewRouter()}
	a.router.Get("/health", health)
	a.router.Route("/api", func(r chi.Router) {
		r.Use(auth)
		r.Get("/", index)
		r.Route("/trails", a.trails)
		r.Mount("/huts", huts.Resource{}.Routes())
		r.Group(func(r chi.Router) {
			r.With(admin).Delete("/trails/{slug:[a-z-]+}", remove)
			r.Method(http.MethodPatch, "/me", me)
		})
	})
	http.ListenAndServe(":3000", a.router)
}
func (a *App) trails(r chi.Router) {
	r.Post("/", create)
	r.Get("/{id}", read)
}
`,
        'huts/huts.go': `package huts
import "github.com/go-chi/chi/v5"
type Resource struct{}
func (rs Resource) Routes() chi.Router {
	r := chi.NewRouter()
	r.HandleFunc("/{id}/*", files)
	return r
}
`,
      },
      finds: [
        '* /api/huts/{id}/{*}',
        'DELETE /api/trails/{slug}',
        'GET /api',
        'GET /api/trails/{id}',
        'GET /health',
        'PATCH /api/me',
        'POST /api/trails',
      ],
    },
    {
      files: {
        'main.go': `package main
import (
	"net/http"
	"github.com/go-chi/chi/v5"
)
func main() {
	r := chi.NewRouter()
	r.Get("/trails/{id}", read)
	http.Handle("/api/", http.StripPrefix("/api", r))
	outer := http.NewServeMux()
	outer.Handle("/admin/", logged(http.StripPrefix("/admin", adminRouter())))
	http.ListenAndServe(":3000", outer)
}
func adminRouter() http.Handler {
	r := chi.NewRouter()
	r.Get("/stats", stats)
	return r
}
`,
      },
      finds: ['GET /admin/stats', 'GET /api/trails/{id}'],
    },
  ],
  gaps: [
    {
      files: {
        'main.go': `package main
import "github.com/go-chi/chi/v5"
func main() {
	r := chi.NewRouter()
	for _, p := range load() {
		r.Mount(p.Prefix(), p.Router())
	}
}
`,
      },
      reason: 'dynamic',
    },
    {
      files: {
        'main.go': `package main
import (
	"net/http"
	"github.com/go-chi/chi/v5"
)
func main() {
	r := chi.NewRouter()
	r.Get("/trails/{id}", read)
	http.Handle("/", http.StripPrefix(settings().Base, r))
}
`,
      },
      reason: 'dynamic',
    },
  ],
};
