import type { Described } from '../../../../../model/extractor.ts';

export const sinatraExamples: Described['examples'] = {
  reads: [
    {
      files: {
        'app.rb': `require 'sinatra'
require 'sinatra/namespace'
require_relative 'routes/birds'

before '/admin/*' do
  halt 401 unless session[:user]
end
get('/') { 'hello' }
get '/feeds/?' do
  'feeds'
end
get '/files/*' do |path|
  path
end
get '/posts/:id.?:format?' do
  params[:id]
end
namespace '/api' do
  get { 'api' }
  %w[seed nut].each { |food| post("/food/#{food}") { food } }
end
not_found { 'no' }
`,
        'routes/eggs.rb': `require 'sinatra/base'
module Sinatra
  module Eggs
    def self.registered(app)
      app.get('/eggs') { 'eggs' }
    end
  end
  register Eggs
end
`,
        'routes/birds.rb': `put '/birds/:name' do
  params[:name]
end
`,
      },
      finds: [
        'GET /',
        'GET /api',
        'POST /api/food/nut',
        'POST /api/food/seed',
        'PUT /birds/{name}',
        'GET /eggs',
        'GET /feeds',
        'GET /feeds/',
        'GET /files/{*}',
        'GET /posts/{id}',
        'GET /posts/{id}{format}',
        'GET /posts/{id}.',
        'GET /posts/{id}.{format}',
      ],
    },
    {
      files: {
        'config.ru': `require_relative 'app/base'
use Rack::Deflater
map '/v1' do
  run Aviary::Nests
end
map('/') { run Aviary::Pages.new }
`,
        'app/base.rb': `require 'sinatra/base'
module Aviary
  class Base < Sinatra::Base
    configure { set :show_exceptions, false }
    get('/health') { 'ok' }
  end
end
`,
        'app/nests.rb': `module Aviary
  module Listing
    def self.registered(app)
      app.get('/all') { 'all' }
    end
  end
  class Nests < Base
    register Sinatra::Namespace
    register Listing
    namespace '/nests' do
      get('/:id') { |id| id }
      delete '/:id', provides: :json do |id|
        id
      end
    end
  end
end
`,
        'app/pages.rb': `module Aviary
  class Pages < Sinatra::Base
    use Shop
    get('/about') { erb :about }
  end
  class Shop < Sinatra::Base
    get('/shop') { erb :shop }
  end
end
`,
      },
      finds: [
        'GET /about',
        'GET /shop',
        'GET /v1/all',
        'GET /v1/health',
        'GET /v1/nests/{id}',
        'DELETE /v1/nests/{id}',
      ],
    },
  ],
  gaps: [
    {
      files: { 'app.rb': "require 'sinatra'\nget(%r{/posts/(\\\\d+)}) { |id| id }\n" },
      reason: 'dynamic',
    },
    {
      files: {
        'app.rb': `require 'sinatra/base'
class Aviary < Sinatra::Base
  extend Resources
  NAMES.each { |name| resources(name) }
end
module Resources
  def resources(name)
    get("/#{name}") { name }
  end
end
`,
      },
      reason: 'dynamic',
    },
  ],
};
