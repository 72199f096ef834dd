import type { Described } from '../../../../../model/extractor.ts';

export const adonisExamples: Described['examples'] = {
  reads: [
    {
      files: {
        'start/routes.ts': `import router from '@adonisjs/core/services/router';
router.group(() => {
  router.get('/users/:id?', [UsersController, 'show']);
  router.group(() => { router.resource('posts', PostsController).apiOnly(); }).prefix('/v1');
}).prefix('/api').use(middleware.auth());
router.route('/ping', ['GET', 'POST'], ping);
router.resource('posts.comments', CommentsController).only(['create', 'show']);
`,
      },
      finds: [
        'GET /api/users',
        'GET /api/users/{id}',
        'GET /api/v1/posts',
        'POST /api/v1/posts',
        'DELETE /api/v1/posts/{id}',
        'GET /api/v1/posts/{id}',
        'PATCH /api/v1/posts/{id}',
        'PUT /api/v1/posts/{id}',
        'GET /ping',
        'POST /ping',
        'GET /posts/{post_id}/comments/create',
        'GET /posts/{post_id}/comments/{id}',
      ],
    },
  ],
  gaps: [
    {
      files: {
        'start/routes.ts': `import router from '@adonisjs/core/services/router';
router.get(paths[name], show);
`,
      },
      reason: 'dynamic',
    },
  ],
};
