import type { Described } from '../../../../../model/extractor.ts';

const below = (base: string) =>
  [
    `POST ${base}/signin/{provider}`,
    `GET ${base}/signin`,
    `GET ${base}/callback/{provider}`,
    `POST ${base}/callback/{provider}`,
    `GET ${base}/signout`,
    `POST ${base}/signout`,
    `GET ${base}/session`,
    `GET ${base}/csrf`,
    `GET ${base}/providers`,
  ] as const;

export const authjsExamples: Described['examples'] = {
  reads: [
    {
      files: {
        'auth.ts': `import NextAuth from 'next-auth';
import GitHub from 'next-auth/providers/github';
export const { handlers, auth } = NextAuth({ basePath: '/login', providers: [GitHub] });
`,
        'middleware.ts': `import NextAuth from 'next-auth';
export default NextAuth({ providers: [] }).auth;
`,
      },
      finds: [...below('/login')],
    },
    {
      files: {
        'src/pages/api/auth/[...nextauth].ts': `import NextAuth from 'next-auth';
import { options } from '../../../options';
export default NextAuth(options);
`,
      },
      finds: [...below('/api/auth')],
    },
    {
      files: {
        'server.ts': `import { ExpressAuth } from '@auth/express';
import express from 'express';
const app = express();
app.use('/sign/*', ExpressAuth({ providers: [] }));
`,
      },
      finds: [...below('/sign')],
    },
  ],
  gaps: [
    {
      files: {
        'auth.ts': `import NextAuth from 'next-auth';
export const { handlers } = NextAuth({ basePath: process.env.AUTH_PATH, providers: [] });
`,
      },
      reason: 'dynamic',
    },
  ],
};
