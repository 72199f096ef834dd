import type { Described } from '../../../../../model/extractor.ts';

export const angularExamples: Described['examples'] = {
  reads: [
    {
      files: {
        'app/heron.service.ts': `import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { environment } from './environment.ts';
@Injectable({ providedIn: 'root' })
export class HeronService {
  private other = inject(HttpClient);
  constructor(private http: HttpClient) {}
  list() {
    return this.http.get<string[]>(\`\${environment.apiUrl}herons\`);
  }
  drop(id: string) {
    return this.other.delete(\`/api/herons/\${id}\`);
  }
  send(id: string) {
    return this.http.request('PUT', '/api/herons/' + id);
  }
}
`,
        'app/environment.ts': `export const environment = { apiUrl: '/api/' };
`,
      },
      finds: ['GET /api/herons', 'DELETE /api/herons/{}', 'PUT /api/herons/{}'],
    },
    {
      files: {
        'app/base.ts': `import { HttpClient } from '@angular/common/http';
import { inject } from '@angular/core';
export abstract class Resource {
  protected http = inject(HttpClient);
  protected name: string;
  protected url(id: number | null = null, action: string | null = null) {
    let url = \`/api/\${this.name}/\`;
    if (id !== null) url += \`\${id}/\`;
    if (action) url += \`\${action}/\`;
    return url;
  }
}
`,
        'app/reeds.ts': `import { Resource } from './base.ts';
export class Reeds extends Resource {
  constructor() {
    super();
    this.name = 'reeds';
  }
  notes(id: number) {
    return this.http.get(this.url(id, 'notes'));
  }
}
`,
      },
      finds: ['GET /api/reeds/{}/notes/'],
    },
    {
      files: {
        'app/paths.ts': `import { Injectable } from '@angular/core';
@Injectable({ providedIn: 'root' })
export class Paths {
  preview(id: number) {
    return new URL(\`/api/reeds/\${id}/preview\`, location.origin).toString();
  }
}
`,
        'app/preview.ts': `import { HttpClient } from '@angular/common/http';
import { inject } from '@angular/core';
import { Paths } from './paths.ts';
export class Preview {
  private paths = inject(Paths);
  private http = inject(HttpClient);
  load(id: number) {
    return this.http.get(this.paths.preview(id));
  }
}
`,
      },
      finds: ['GET /api/reeds/{}/preview'],
    },
  ],
  gaps: [
    {
      files: {
        'app/open.ts': `import { HttpClient } from '@angular/common/http';
export class Open {
  constructor(private http: HttpClient) {}
  open(box) {
    return this.http.get(box.address);
  }
}
`,
      },
      reason: 'dynamic',
    },
  ],
};
