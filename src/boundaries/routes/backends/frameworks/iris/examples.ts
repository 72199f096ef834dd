import type { Described } from '../../../../../model/extractor.ts';

export const irisExamples: Described['examples'] = {
  reads: [
    {
      files: {
        'go.mod': 'module meadow\n\nrequire github.com/kataras/iris/v12 v12.2.11\n',
        'main.go': `package main

import (
	"github.com/kataras/iris/v12"
	"github.com/kataras/iris/v12/mvc"
	"meadow/bulbs"
)

func main() {
	app := iris.Default()
	app.Get("/health", health)
	app.HandleDir("/public", iris.Dir("./public"))
	api := app.Party("/api", limit).AllowMethods(iris.MethodOptions)
	{
		bulbs.Register(api.Party("/bulbs"))
		api.PartyFunc("/beds", func(beds iris.Party) {
			beds.Get("/", all)
			beds.Delete("/{bed:uint64 min(1)}", dig)
			beds.Handle("PUT", "/files/{rest:path}", put)
		})
	}
	app.Configure(seeds, iris.WithOptimizations)
	mvc.New(api.Party("/seasons")).Handle(new(SeasonController))
	app.Listen(":8080")
}

type SeasonController struct{}

func (c *SeasonController) Get() []string { return nil }
func (c *SeasonController) PostRainBy(day int) {}

func seeds(app *iris.Application) {
	app.Any("/seeds/:seed", sow)
}
`,
        'bulbs/bulbs.go': `package bulbs

import "github.com/kataras/iris/v12"

func Register(party iris.Party) {
	party.Post("/{name:string regexp(^[a-z]+$)}", plant)
}
`,
      },
      finds: [
        'GET /health',
        'POST /api/bulbs/{name}',
        'GET /api/beds',
        'DELETE /api/beds/{bed:int}',
        'PUT /api/beds/files/{rest*}',
        '* /seeds/{seed}',
        'GET /api/seasons',
        'POST /api/seasons/rain/{param}',
      ],
    },
  ],
  gaps: [
    {
      files: {
        'main.go': `package main

import (
	"github.com/kataras/iris/v12"
	"github.com/kataras/iris/v12/mvc"
)

func main() {
	app := iris.New()
	app.Get("/health", health)
	mvc.New(app.Party("/bulbs")).Handle(new(BulbController))
	app.Listen(":8080")
}
`,
      },
      reason: 'dynamic',
    },
  ],
};
