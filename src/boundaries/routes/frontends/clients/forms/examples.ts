import type { Described } from '../../../../../model/extractor.ts';

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
    {
      files: {
        'web/leave.ts': `export function leave(root: string, back: string) {
  const form = document.createElement('form');
  form.method = 'POST';
  form.action = \`\${root}/logout?back=\${back}\`;
  document.body.append(form);
  form.submit();
}
`,
      },
      finds: ['POST /logout'],
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
