import type { Readable } from 'node:stream';

/** An answer whose body is still to be read. */
export interface HttpResponse {
  status: number;
  headers: Readonly<Record<string, string | string[] | undefined>>;
  body: Readable;
  /** To be called once, whether the body was read or not; a connection half read is closed. */
  done(): void;
}
