import type { Described } from '../../../../model/extractor.ts';

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
