import type { Described } from '../../../../../model/extractor.ts';

export const bottleExamples: Described['examples'] = {
  reads: [
    {
      files: {
        'server.py': `from bottle import Bottle, route, get, post, run, static_file
import bottle
from cellar import cellar, racks

@route('/')
@route('/labels')
def labels(): ...

@get('/labels/<label:int>')
def label(label): ...

@route('/labels/<label:int>', method=['PUT', 'PATCH'])
def relabel(label): ...

@bottle.post('/corks/:cork#[a-z]+#')
def pop(cork): ...

@route('/static/<filepath:path>')
def files(filepath): return static_file(filepath, root='static')

app = bottle.default_app()
app.mount('/cellar/', cellar)
app.merge(racks)
run(app=app, port=8080)
`,
        'cellar.py': `from bottle import Bottle

cellar = Bottle()
racks = Bottle()

@cellar.get('/')
def all(): ...

@cellar.delete('/<vintage:re:\\\\d+>')
def drink(vintage): ...

def turn(rack): ...

racks.route('/racks/<rack>/turn', 'POST', turn)
`,
      },
      finds: [
        'GET /',
        'GET /labels',
        'GET /labels/{label:int}',
        'PUT /labels/{label:int}',
        'PATCH /labels/{label:int}',
        'POST /corks/{cork}',
        'GET /static/{filepath*}',
        'GET /cellar/',
        'DELETE /cellar/{vintage}',
        'POST /racks/{rack}/turn',
      ],
    },
    {
      files: {
        'server.py': `import bottle
from beaker.middleware import SessionMiddleware
app = bottle.Bottle()

@app.route('/casks/<cask>', 'ANY')
def cask(cask): ...

app = SessionMiddleware(app, {'session.type': 'file'})
bottle.run(app=app)
`,
      },
      finds: ['* /casks/{cask}'],
    },
  ],
  gaps: [
    {
      files: {
        'server.py': `from bottle import Bottle
app = Bottle()
for name in pages():
    app.route(path_of(name), 'GET', show)
`,
      },
      reason: 'dynamic',
    },
  ],
};
