import type { IncomingMessage } from 'node:http';

/** Exchange's own limit for a request (maxRequestLength). */
const mostBytes = 64 * 1024 * 1024;

/** The body of a request as text; null for more than is read. */
export async function readBody(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > mostBytes) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
}
