import type { Described } from '../../../../model/extractor.ts';

export const formsExamples: Described['examples'] = {
  reads: [
    {
      files: {
        'web/page.tsx': `export const Page = ({ id }: { id: string }) => (
  <>
    <form action="/api/swans" method="post" />
    <form action={\`/api/swans/\${id}\`} />
    <form action={save} />
  </>
);
`,
      },
      finds: ['POST /api/swans', 'GET /api/swans/{}'],
    },
  ],
  gaps: [
    {
      files: {
        'web/open.tsx': `export const Open = ({ box }) => <form action={\`/\${box.address()}\${box.more()}\`} onSubmit={() => fetch(box.address)} />;
`,
      },
      reason: 'dynamic',
    },
  ],
};
