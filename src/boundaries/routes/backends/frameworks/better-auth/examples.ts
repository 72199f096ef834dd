import type { Described } from '../../../../../model/extractor.ts';
import { coreEndpoints } from './table.ts';

const coreBelowAuth = coreEndpoints.map((it) => it.replace(' /', ' /auth/').replace(/:(\w+)/, '{$1}'));

export const betterAuthExamples: Described['examples'] = {
  reads: [
    {
      files: {
        'src/auth.ts': `import { betterAuth } from 'better-auth';
import { stripe } from '@better-auth/stripe';
import { magicLink, nextCookies } from 'better-auth/plugins';
import { createAuthEndpoint } from 'better-auth/api';
const greeting = () => ({
  id: 'greeting',
  endpoints: { greet: createAuthEndpoint('/greet/:name', { method: 'GET' }, async () => 'hello') },
});
export const auth = betterAuth({
  basePath: '/auth',
  plugins: [
    greeting(),
    ...(process.env.LINKS === 'on' ? [magicLink({ sendMagicLink })] : []),
    stripe({ subscription: { enabled: false } }),
    nextCookies(),
  ],
});
`,
        'src/server.ts': `import { toNodeHandler } from 'better-auth/node';
import { createServer } from 'node:http';
import { auth } from './auth';
createServer(toNodeHandler(auth)).listen(3000);
`,
      },
      finds: [
        'GET /auth/greet/{name}',
        'GET /auth/magic-link/verify',
        'POST /auth/sign-in/magic-link',
        'POST /auth/stripe/webhook',
        ...coreBelowAuth,
      ],
    },
  ],
  gaps: [
    {
      files: {
        'auth.ts': `import { betterAuth } from 'better-auth';
import { invoices } from 'invoices-for-better-auth';
export const auth = betterAuth({ plugins: [invoices()] });
export const GET = (request) => auth.handler(request);
`,
      },
      reason: 'dynamic',
    },
  ],
};
