import type { Program } from '../../../model/program.ts';
import type { NonEmpty } from '../../../model/site.ts';
import type { Client } from './client.ts';
import { angular } from './clients/angular/index.ts';
import { angularjs } from './clients/angularjs/index.ts';
import { axios } from './clients/axios/index.ts';
import { browser } from './clients/browser/index.ts';
import { connect } from './clients/connect/index.ts';
import { fetchClient } from './clients/fetch/index.ts';
import { forms } from './clients/forms/index.ts';
import { generated } from './clients/generated/index.ts';
import { goHttp } from './clients/go-http/index.ts';
import { got } from './clients/got/index.ts';
import { inertia } from './clients/inertia/index.ts';
import { javaInterfaces } from './clients/java-interfaces/index.ts';
import { jquery } from './clients/jquery/index.ts';
import { ky } from './clients/ky/index.ts';
import { navigation } from './clients/navigation/index.ts';
import { nuxt } from './clients/nuxt/index.ts';
import { openapiFetch } from './clients/openapi-fetch/index.ts';
import { pythonClients } from './clients/python/index.ts';
import { rtkQuery } from './clients/rtk-query/index.ts';
import { shapeClient } from './clients/shape/index.ts';
import { superagent } from './clients/superagent/index.ts';
import { swr } from './clients/swr/index.ts';
import { tanstackQuery } from './clients/tanstack-query/index.ts';
import { wretch } from './clients/wretch/index.ts';

const known: NonEmpty<Client> = [
  fetchClient,
  axios,
  angular,
  angularjs,
  browser,
  connect,
  forms,
  generated,
  goHttp,
  got,
  inertia,
  javaInterfaces,
  jquery,
  ky,
  navigation,
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
