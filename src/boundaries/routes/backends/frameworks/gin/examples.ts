import type { Described } from '../../../../../model/extractor.ts';

export const ginExamples: Described['examples'] = {
  reads: [
    {
      files: {
        'go.mod': 'module example.com/shelf\n',
        'main.go': `package main
import (
	"net/http"
	"example.com/shelf/books"
	"github.com/gin-gonic/gin"
)
type Server struct {
	engine *gin.Engine
	books  *books.Handler
}
func NewServer() *Server {
	s := &Server{engine: gin.Default(), books: &books.Handler{}}
	s.routes()
	return s
}
func main() { NewServer().engine.Run() }
`,
        'routes.go': `package main
const base = "/api"
func (s *Server) routes() {
	api := s.engine.Group(base)
	{
		v1 := api.Group("/v1").Use(auth())
		v1.GET("/me", me)
	}
	s.books.Register(api.Group("/books"))
	s.engine.Handle(http.MethodPost, "/login", login)
	s.engine.Any("/echo/*path", echo)
}
`,
        'books/handler.go': `package books
import "github.com/gin-gonic/gin"
type Handler struct{}
func (h *Handler) Register(r gin.IRouter) {
	r.GET("", h.list).DELETE("/:id", h.remove)
}
`,
      },
      finds: ['* /echo/{path*}', 'DELETE /api/books/{id}', 'GET /api/books', 'GET /api/v1/me', 'POST /login'],
    },
    {
      files: {
        'main.go': `package main
import "github.com/gin-gonic/gin"
type Config struct{ Base string }
func serve(c *Config) {
	r := gin.New()
	r.Group(c.Base + "/api/v1").GET("/books", list)
	r.Run()
}
`,
      },
      finds: ['GET /api/v1/books'],
    },
    {
      files: {
        'go.mod': 'module example.com/zoo\n',
        'main.go': `package main
import (
	"example.com/zoo/admin"
	"example.com/zoo/books"
	"example.com/zoo/polls"
	"github.com/gin-gonic/gin"
)
func main() {
	r := gin.New()
	admin.Register(r.Group("/api/admin"), books.New(), polls.New())
	r.Run()
}
`,
        'admin/admin.go': `package admin
import "github.com/gin-gonic/gin"
type Registrar interface {
	RegisterAdmin(group *gin.RouterGroup)
}
func Register(group *gin.RouterGroup, all ...Registrar) {
	for _, one := range all {
		one.RegisterAdmin(group)
	}
}
`,
        'books/books.go': `package books
import "github.com/gin-gonic/gin"
type Handler struct{}
func New() *Handler { return &Handler{} }
func (h *Handler) RegisterAdmin(group *gin.RouterGroup) {
	group.GET("/books", h.list)
}
`,
        'polls/polls.go': `package polls
import "github.com/gin-gonic/gin"
type Handler struct{}
func New() *Handler { return &Handler{} }
func (h *Handler) RegisterAdmin(group *gin.RouterGroup) {
	group.DELETE("/polls/:id", h.remove)
}
`,
      },
      finds: ['DELETE /api/admin/polls/{id}', 'GET /api/admin/books'],
    },
  ],
  gaps: [
    {
      files: {
        'main.go': `package main
import "github.com/gin-gonic/gin"
func main() {
	r := gin.New()
	r.GET(os.Args[1], list)
	r.Run()
}
`,
      },
      reason: 'dynamic',
    },
  ],
};
