/** The code of the innermost reason: `ECONNREFUSED`, `DEPTH_ZERO_SELF_SIGNED_CERT`. */
export function networkCode(error: unknown): string | undefined {
  let code: string | undefined;
  let inner = error;
  for (let depth = 0; depth < 5 && inner instanceof Error; depth++) {
    if ('code' in inner && typeof inner.code === 'string') code = inner.code;
    inner = inner.cause;
  }
  return code;
}

/** Whether a request was given up because its time was over. */
export function isTimeout(error: unknown): boolean {
  return error instanceof Error && error.name === 'TimeoutError';
}
