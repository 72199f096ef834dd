import type { Described } from '../../../../../model/extractor.ts';

export const netHttpExamples: Described['examples'] = {
  reads: [
    {
      files: {
        'go.mod': 'module example.com/dam\n\ngo 1.22\n',
        'main.go': `package main
import (
	"net/http"
	"example.com/dam/gates"
)
func main() {
	mux := http.NewServeMux()
	addRoutes(mux, "/api")
	admin := http.NewServeMux()
	admin.HandleFunc("POST /drain", drain)
	mux.Handle("/admin/", http.StripPrefix("/admin", admin))
	gates.Register(mux)
	http.ListenAndServe(":80", logged(mux))
}
func addRoutes(mux *http.ServeMux, base string) {
	mux.Handle("GET "+base+"/levels/{id}", levels())
	mux.HandleFunc("/healthz", health)
	mux.HandleFunc("GET /files/{path...}", files)
}
`,
        'gates/gates.go': `package gates
import "net/http"
type mux interface{ HandleFunc(string, func(http.ResponseWriter, *http.Request)) }
func Register(m mux) {
	m.HandleFunc("DELETE /gates/{id}", remove)
}
`,
      },
      finds: [
        'POST /admin/drain',
        'GET /api/levels/{id}',
        'GET /files/{path*}',
        'DELETE /gates/{id}',
        '* /healthz',
      ],
    },
    {
      files: {
        'main.go': `package main
import "net/http"
func main() {
	http.HandleFunc("/report", report)
	http.Handle("/assets/", http.FileServer(http.Dir("assets")))
	http.ListenAndServe(":80", nil)
}
`,
      },
      finds: ['* /report'],
    },
    {
      files: {
        'main.go': `package main
import "net/http"
func main() {
	inner := http.NewServeMux()
	inner.HandleFunc("GET /gates/{id}", gate)
	middle := http.NewServeMux()
	middle.Handle("/v1/", logged(http.StripPrefix("/v1", inner)))
	outer := http.NewServeMux()
	outer.Handle("/api/", http.StripPrefix("/api", middle))
	http.ListenAndServe(":80", outer)
}
`,
      },
      finds: ['GET /api/v1/gates/{id}'],
    },
    {
      files: {
        'main.go': `package main
import "net/http"
type server struct { mux *http.ServeMux }
func (s *server) routes() {
	api := http.NewServeMux()
	api.HandleFunc("GET /gates", gates)
	old := http.NewServeMux()
	old.HandleFunc("GET /levels", levels)
	audited := s.audited(api)
	slow := limited(10, audited)
	s.mux.Handle("/api/", http.StripPrefix("/api", logged(slow)))
	s.mux.Handle("/old/", http.StripPrefix("/old", limited(10, old)))
	s.mux.HandleFunc("GET /healthz", health)
}
func (s *server) audited(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		next.ServeHTTP(w, r)
		s.audit(r)
	})
}
func limited(most int, next http.Handler) http.Handler {
	if most == 0 {
		return next
	}
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { next.ServeHTTP(w, r) })
}
func logged(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { next.ServeHTTP(w, r) })
}
func main() {
	s := &server{mux: http.NewServeMux()}
	s.routes()
	http.ListenAndServe(":80", s.mux)
}
`,
      },
      finds: ['GET /api/gates', 'GET /old/levels', 'GET /healthz'],
    },
  ],
  gaps: [
    {
      files: {
        'main.go': `package main
import "net/http"
func main() {
	mux := http.NewServeMux()
	for _, it := range load() {
		mux.Handle(it.Pattern(), it)
	}
}
`,
      },
      reason: 'dynamic',
    },
  ],
};
