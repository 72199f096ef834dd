import type { Described } from '../../../../../model/extractor.ts';

/** What is read of Rails' routes, and what knowingly is not. */
export const railsExamples: Described['examples'] = {
  reads: [
    {
      files: {
        'config/routes.rb': `Rails.application.routes.draw do
  def draw_birds
    resources :birds, only: %i[index] do
      collection { get '/by/:color', to: 'birds#by' }
    end
  end
  draw_birds
  scope :v2 do
    draw_birds
  end
end
`,
      },
      finds: ['GET /birds', 'GET /birds/by/{color}', 'GET /v2/birds', 'GET /v2/birds/by/{color}'],
    },
    {
      files: {
        'config/routes.rb': `Rails.application.routes.draw do
  root "home#index"
  concern :commentable do
    resources :comments, only: :index
  end
  namespace :api do
    resources :photos, only: %i[index show], concerns: :commentable do
      member { get :preview }
      post 'search', on: :collection
      get 'raw'
    end
    resource :profile, except: [:new, :edit, :destroy]
  end
  scope '(:locale)' do
    get '/about', to: 'pages#about'
  end
  match 'ping' => 'pings#show', via: [:get, :post]
  get 'files/*path', to: 'files#show'
end
`,
      },
      finds: [
        'GET /',
        'GET /api/photos',
        'GET /api/photos/{id}',
        'GET /api/photos/{photo_id}/comments',
        'GET /api/photos/{id}/preview',
        'POST /api/photos/search',
        'GET /api/photos/{photo_id}/raw',
        'GET /api/profile',
        'POST /api/profile',
        'PATCH /api/profile',
        'PUT /api/profile',
        'GET /about',
        'GET /{locale}/about',
        'GET /ping',
        'POST /ping',
        'GET /files/{path*}',
      ],
    },
    {
      files: {
        'config/application.rb': `module Shop
  class Application < Rails::Application
    config.api_only = true
  end
end
`,
        'config/routes.rb': `Rails.application.routes.draw do
  draw :admin
  mount Blog::Engine => '/blog'
  resources :orders, only: [:show], shallow: true do
    resources :items, only: [:index, :destroy]
  end
end
`,
        'config/routes/admin.rb': `namespace :admin, path: 'backoffice' do
  resources :users
end
`,
        'engines/blog/config/routes.rb': `Blog::Engine.routes.draw do
  get '/posts/:slug', to: 'posts#show'
end
`,
      },
      finds: [
        'GET /backoffice/users',
        'POST /backoffice/users',
        'GET /backoffice/users/{id}',
        'PATCH /backoffice/users/{id}',
        'PUT /backoffice/users/{id}',
        'DELETE /backoffice/users/{id}',
        'GET /blog/posts/{slug}',
        'GET /orders/{id}',
        'GET /orders/{order_id}/items',
        'DELETE /items/{id}',
      ],
    },
  ],
  gaps: [
    {
      files: {
        'config/routes.rb': `Rails.application.routes.draw do
  get SETTINGS.fetch(:path), to: 'pages#show'
  draw :missing
  admin_routes
  api_guard_routes for: 'users'
end
`,
      },
      reason: 'dynamic',
    },
  ],
};
