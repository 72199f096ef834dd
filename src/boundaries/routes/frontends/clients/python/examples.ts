import type { Described } from '../../../../../model/extractor.ts';

export const pythonExamples: Described['examples'] = {
  reads: [
    {
      files: {
        'bots/api.py': `import aiohttp
import httpx
import requests

BASE = 'http://localhost:8000/api'
client = httpx.Client(base_url=BASE)


def jobs():
    return requests.get(f'{BASE}/jobs', timeout=5).json()


def job(job_id: str):
    return client.get(f'/jobs/{job_id}').json()


def stop(job_id: str):
    with requests.Session() as session:
        return session.request('DELETE', url=f'{BASE}/jobs/{job_id}')


async def start(job: dict):
    async with aiohttp.ClientSession() as session:
        async with session.post(BASE + '/jobs', json=job) as response:
            return await response.json()
`,
      },
      finds: ['GET /api/jobs', 'GET /api/jobs/{}', 'DELETE /api/jobs/{}', 'POST /api/jobs'],
    },
    {
      files: {
        'bots/kit.py': `import requests


class Kit:
    def __init__(self, base: str):
        self.base = base

    def ask(self, path: str):
        return requests.get(f'{self.base}/api{path}')


kit = Kit('http://localhost:8000')


def badges():
    return kit.ask('/badges')
`,
      },
      finds: ['GET /api/badges'],
    },
    {
      files: {
        'bots/moles.py': `import requests


class Moles:
    def __init__(self, base: str):
        self.base = base

    def ask(self, method: str, path: str):
        return requests.request(method, '{}/{}'.format(self.base.rstrip('/'), path))

    def moles(self):
        return self.ask('GET', 'api/moles')

    def dig(self, mole: str):
        return self.ask('POST', 'api/moles/%s/holes' % mole)
`,
      },
      finds: ['GET /api/moles', 'POST /api/moles/{}/holes'],
    },
  ],
  gaps: [
    {
      files: {
        'bots/open.py': `import requests


def fetch(box):
    return requests.get(box.address)
`,
      },
      reason: 'dynamic',
    },
  ],
};
