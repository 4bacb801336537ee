import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** Header in which the pane sends the id that ties its request to our log. */
export const correlationHeader = 'x-correlation-id';

/** The caller's correlation id where it is a harmless word, else a new one: nobody writes into our log. */
export function correlationOf(request: IncomingMessage): string {
  const sent = request.headers[correlationHeader];
  return typeof sent === 'string' && /^[\w-]{8,64}$/.test(sent) ? sent : randomUUID();
}
