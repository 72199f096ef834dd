import type { Described } from '../../../../../model/extractor.ts';

const files = {
  'web/connect.ts': `import { createClient } from '@connectrpc/connect';
import { createConnectTransport } from '@connectrpc/connect-web';
import { OwlService } from './gen/owl_pb';
const transport = createConnectTransport({ baseUrl: '/' });
export const owls = createClient(OwlService, transport);
`,
  'web/owls.ts': `import { owls } from './connect.ts';
export const load = async (id: string) => {
  const owl = await owls.getOwl({ name: '/owls/' + id });
  await owls.feedOwl({ owl });
  return owls;
};
`,
};

export const connectExamples: Described['examples'] = {
  reads: [{ files, finds: ['POST /{*}', 'POST /{*}'] }],
  gaps: [{ files, reason: 'unsupported' }],
};
