import http from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { text } from 'node:stream/consumers';

/** A request as it came in. */
export interface SeenRequest {
  method: string;
  path: string;
  headers: http.IncomingHttpHeaders;
  body: string;
  socket: Socket;
}

/** What to answer; a function writes the answer itself. */
export type Reply =
  | {
      status?: number;
      headers?: Record<string, string | string[]>;
      type?: string;
      body?: string | Buffer;
    }
  | ((response: http.ServerResponse, request: SeenRequest) => void | Promise<void>);

/** An http server on 127.0.0.1 that answers as it is told and remembers what it was asked. */
export class ScriptedServer implements AsyncDisposable {
  readonly seen: SeenRequest[] = [];
  /** Decides the answer to each request; may be replaced in the midst. */
  answer: (request: SeenRequest, number: number) => Reply;
  readonly #server: http.Server;

  private constructor(answer: (request: SeenRequest, number: number) => Reply) {
    this.answer = answer;
    this.#server = http.createServer((request, response) => void this.#serve(request, response));
  }

  static async start(
    answer: (request: SeenRequest, number: number) => Reply,
  ): Promise<ScriptedServer> {
    const server = new ScriptedServer(answer);
    const { promise, resolve } = Promise.withResolvers<undefined>();
    server.#server.listen(0, '127.0.0.1', () => resolve(undefined));
    await promise;
    return server;
  }

  get url(): string {
    const { port } = this.#server.address() as AddressInfo;
    return `http://127.0.0.1:${port}/EWS/Exchange.asmx`;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#server.closeAllConnections();
    const { promise, resolve } = Promise.withResolvers<undefined>();
    this.#server.close(() => resolve(undefined));
    await promise;
  }

  async #serve(request: http.IncomingMessage, response: http.ServerResponse): Promise<void> {
    const seen: SeenRequest = {
      method: request.method ?? '',
      path: request.url ?? '',
      headers: request.headers,
      body: await text(request),
      socket: request.socket,
    };
    this.seen.push(seen);
    const reply = this.answer(seen, this.seen.length);
    if (typeof reply === 'function') {
      await reply(response, seen);
      return;
    }
    response.writeHead(reply.status ?? 200, {
      'content-type': reply.type ?? 'text/xml; charset=utf-8',
      ...reply.headers,
    });
    response.end(reply.body ?? '');
  }
}
