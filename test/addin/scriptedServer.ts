import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as it arrived. */
export interface Arrived {
  method: string;
  path: string;
  headers: Record<string, string | undefined>;
  body: unknown;
}

/** What the server says to one request; null leaves it without an answer. */
export interface Reply {
  status?: number;
  headers?: Record<string, string>;
  body: string;
}

/** A real HTTP server on this machine that answers as a test says and remembers what it was asked. */
export async function scriptedServer(
  answer: (arrived: Arrived, all: readonly Arrived[]) => Reply | null,
): Promise<{ origin: string; arrived: Arrived[]; close: () => Promise<void> }> {
  const arrived: Arrived[] = [];
  const server = createServer((request, response) => {
    let text = '';
    request.setEncoding('utf8');
    request.on('data', (chunk: string) => (text += chunk));
    request.on('end', () => {
      const one: Arrived = {
        method: request.method ?? '',
        path: request.url ?? '',
        headers: request.headers as Arrived['headers'],
        body: text === '' ? undefined : JSON.parse(text),
      };
      arrived.push(one);
      const reply = answer(one, arrived);
      if (reply === null) return;
      response.writeHead(reply.status ?? 200, {
        'content-type': 'application/json',
        ...reply.headers,
      });
      response.end(reply.body);
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    arrived,
    close: () =>
      new Promise<void>((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}
