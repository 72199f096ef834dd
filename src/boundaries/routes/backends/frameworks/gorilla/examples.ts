import type { Described } from '../../../../../model/extractor.ts';

export const gorillaExamples: Described['examples'] = {
  reads: [
    {
      files: {
        'main.go': `package main
import (
	"net/http"
	"github.com/gorilla/mux"
)
type API struct{ Router *mux.Router }
func main() {
	a := API{}
	a.Router = mux.NewRouter().StrictSlash(true)
	a.init()
	http.ListenAndServe(":8080", a.Router)
}
func (a *API) init() {
	a.Router.HandleFunc("/health", health)
	s := a.Router.PathPrefix("/api").Subrouter()
	s.HandleFunc("/wells/{id:[0-9]+}", read).Methods("GET", http.MethodPut)
	s.Methods("POST").Path("/wells").HandlerFunc(create)
	a.Get("/pumps", pumps)
	a.Router.PathPrefix("/static/").Handler(http.FileServer(http.Dir("static")))
	s.PathPrefix("/depths").Handler(depths(a)).Methods("GET")
	s.PathPrefix("/maps/{size}/{path:.*}").HandlerFunc(draw).Methods("GET")
	a.Router.PathPrefix("/").Handler(page)
}
func (a *API) Get(path string, f http.HandlerFunc) {
	a.Router.HandleFunc(path, f).Methods("GET")
}
`,
      },
      finds: [
        '* /health',
        '* /',
        '* /{rest*}',
        'GET /api/depths',
        'GET /api/depths/{rest*}',
        'GET /api/maps/{size}/{path*}',
        'GET /api/wells/{id}',
        'GET /pumps',
        'POST /api/wells',
        'PUT /api/wells/{id}',
      ],
    },
    {
      files: {
        'main.go': `package main
import (
	"net/http"
	"github.com/gorilla/mux"
)
const base = "/api/v2"
func main() {
	r := mux.NewRouter()
	r.HandleFunc("/wells/{id}", read).Methods("GET")
	http.ListenAndServe(":8080", http.StripPrefix(base, r))
}
`,
      },
      finds: ['GET /api/v2/wells/{id}'],
    },
  ],
  gaps: [
    {
      files: {
        'main.go': `package main
import "github.com/gorilla/mux"
func main() {
	r := mux.NewRouter()
	r.HandleFunc(path(), x)
}
`,
      },
      reason: 'dynamic',
    },
  ],
};
