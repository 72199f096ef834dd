import { version } from '../../../model/version.ts';
import { isTimeout, networkCode } from '../../network-code.ts';
import { ImageFault } from '../image-fault.ts';

/** The way to the network, and how to wait between attempts. */
export interface Wire {
  readonly http: typeof fetch;
  wait(milliseconds: number): Promise<void>;
}

/** How long one answer may take to be complete. */
export const patience = { document: 30_000, layer: 300_000 } as const;

const attempts = 3;
const longestWait = 10_000;
const passing: ReadonlySet<number> = new Set([429, 500, 502, 503, 504]);

/**
 * One exchange with a server, without following anything it says. What may pass by itself is tried again; the last answer
 * counts. Throws the network's own error where there is none.
 */
export async function exchange(
  wire: Wire,
  url: URL,
  init: {
    readonly headers: Readonly<Record<string, string>>;
    readonly method?: 'POST';
    readonly body?: string;
  },
  milliseconds: number,
): Promise<Response> {
  for (let attempt = 1; ; attempt++) {
    const answer = await once(wire, url, init, milliseconds, attempt);
    if (answer && (!passing.has(answer.status) || attempt === attempts)) return answer;
    await answer?.body?.cancel();
    await wire.wait(waitFor(answer, attempt));
  }
}

async function once(
  wire: Wire,
  url: URL,
  init: Parameters<typeof exchange>[2],
  milliseconds: number,
  attempt: number,
): Promise<Response | undefined> {
  const headers = { 'user-agent': `driftgate/${version}`, 'accept-encoding': 'identity', ...init.headers };
  try {
    return await wire.http(url, {
      ...init,
      headers,
      redirect: 'manual',
      signal: AbortSignal.timeout(milliseconds),
    });
  } catch (error) {
    if (attempt === attempts || isLasting(error)) throw error;
    return undefined;
  }
}

function waitFor(answer: Response | undefined, attempt: number): number {
  const seconds = Number(answer?.headers.get('retry-after') ?? Number.NaN);
  const wished = Number.isFinite(seconds) && seconds >= 0 ? seconds * 1000 : 500 * 2 ** attempt;
  return Math.min(wished, longestWait);
}

/** Nobody is there, or who is there does not speak TLS, or is not trusted: asking again changes nothing. */
function isLasting(error: unknown): boolean {
  const code = networkCode(error) ?? '';
  return /^(?:ENOTFOUND|ECONNREFUSED|EPROTO|ERR_|CERT_|DEPTH_|SELF_|UNABLE_)/.test(code) || isTimeout(error);
}

/** A network error as an `ImageFault` that says what can be done. */
export function unreachable(host: string, error: unknown): ImageFault {
  const code = networkCode(error) ?? '';
  if (isTimeout(error))
    return new ImageFault('unreachable', `${host} did not answer in time`, { mend: 'Run the job again.' });
  if (/CERT|SIGNED|UNABLE_TO_VERIFY/.test(code))
    return new ImageFault('unreachable', `the certificate of ${host} is not trusted (${code})`, {
      mend: 'Name the certificate of its authority in NODE_EXTRA_CA_CERTS.',
    });
  const reason = code || (error instanceof Error ? error.message.slice(0, 100) : 'no reason given');
  return new ImageFault('unreachable', `${host} cannot be reached (${reason})`, {
    mend: 'Check the name of the registry, and that this job can reach it.',
  });
}

/** The body of a small answer; throws an `ImageFault` for one that is larger than `limit`. */
export async function readBody(answer: Response, limit: number, name: string): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of answer.body ?? []) {
    size += part.length;
    if (size > limit) throw new ImageFault('too-large', `${name} has more than ${limit} bytes`);
    parts.push(part);
  }
  return new Uint8Array(Buffer.concat(parts));
}
