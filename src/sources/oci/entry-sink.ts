/** Takes the bytes of one entry of a layer as they come; `end` answers with what is kept of them. */
export interface EntrySink {
  push(chunk: Uint8Array): void;
  end(): Uint8Array | undefined;
}

/** Keeps the bytes as they are. */
export function wholeFile(): EntrySink {
  const parts: Uint8Array[] = [];
  return {
    push: (chunk) => void parts.push(chunk),
    end: () => new Uint8Array(Buffer.concat(parts)),
  };
}
