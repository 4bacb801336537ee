import type { ServerResponse } from 'node:http';

/** Ends an answer with a status and a body of that type. */
export function endAnswer(
  response: ServerResponse,
  status: number,
  type: string,
  body: string | Buffer,
): void {
  response.writeHead(status, { 'Content-Type': type, 'Content-Length': Buffer.byteLength(body) });
  response.end(body);
}
