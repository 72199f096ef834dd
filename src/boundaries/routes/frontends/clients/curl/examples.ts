import type { Described } from '../../../../../model/extractor.ts';

export const curlExamples: Described['examples'] = {
  reads: [
    {
      files: {
        'docs/api.md': `# The API

\`\`\`sh
curl http://localhost:8000/api/owls
curl -X DELETE "http://localhost:8000/api/owls/<id>?force=1" -H 'Authorization: Bearer x'
curl -s https://api.github.com/zen | cat
\`\`\`
`,
        'scripts/seed.sh': `#!/bin/sh
curl -fsS --retry 3 \\
  -H "Content-Type: application/json" \\
  -d '{ "name": "Strix; the curl " }' \\
  "$HOST/api/owls"
token=$(curl -sXPUT \${HOST}/api/owls/$ID/name -d Strix)
echo "curl is needed"; curl --version
`,
      },
      finds: [
        'GET /api/owls',
        'DELETE /api/owls/{}',
        'GET api.github.com /zen',
        'POST /api/owls',
        'PUT /api/owls/{}/name',
      ],
    },
  ],
  gaps: [
    {
      files: {
        'web/open.ts': `export const open = (box) => fetch(box.address);\n`,
      },
      reason: 'dynamic',
    },
  ],
};
