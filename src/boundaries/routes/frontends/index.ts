import type { NonEmpty } from '../../../model/site.ts';
import { axios } from './axios/index.ts';
import type { Client } from './client.ts';
import { fetchClient } from './fetch/index.ts';
import { generated } from './generated/index.ts';

/** Every HTTP client whose calls can be read. */
export const frontends: NonEmpty<Client> = [fetchClient, axios, generated];
