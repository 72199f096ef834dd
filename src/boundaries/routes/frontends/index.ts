import type { Program } from '../../../model/program.ts';
import type { NonEmpty } from '../../../model/site.ts';
import { angular } from './angular/index.ts';
import { axios } from './axios/index.ts';
import { browser } from './browser/index.ts';
import type { Client } from './client.ts';
import { connect } from './connect/index.ts';
import { fetchClient } from './fetch/index.ts';
import { forms } from './forms/index.ts';
import { generated } from './generated/index.ts';
import { goHttp } from './go-http/index.ts';
import { got } from './got/index.ts';
import { javaInterfaces } from './java-interfaces/index.ts';
import { jquery } from './jquery/index.ts';
import { ky } from './ky/index.ts';
import { nuxt } from './nuxt/index.ts';
import { openapiFetch } from './openapi-fetch/index.ts';
import { pythonClients } from './python/index.ts';
import { rtkQuery } from './rtk-query/index.ts';
import { shapeClient } from './shape/index.ts';
import { superagent } from './superagent/index.ts';
import { swr } from './swr/index.ts';
import { tanstackQuery } from './tanstack-query/index.ts';
import { wretch } from './wretch/index.ts';

const known: NonEmpty<Client> = [
  fetchClient,
  axios,
  angular,
  browser,
  connect,
  forms,
  generated,
  goHttp,
  got,
  javaInterfaces,
  jquery,
  ky,
  nuxt,
  openapiFetch,
  pythonClients,
  rtkQuery,
  superagent,
  swr,
  tanstackQuery,
  wretch,
];

/** The same client, prepared once for each program: the shape of a request is only asked for where no client knows it. */
function preparedOnce(client: Client): Client {
  const opened = new WeakMap<Program, ReturnType<Client['open']>>();
  return {
    ...client,
    open(program) {
      const read = opened.get(program) ?? client.open(program);
      opened.set(program, read);
      return read;
    },
  };
}

const [first, ...rest] = known;
const prepared: NonEmpty<Client> = [preparedOnce(first), ...rest.map(preparedOnce)];

/** Every HTTP client whose calls can be read. */
export const frontends: NonEmpty<Client> = [...prepared, shapeClient(prepared)];
