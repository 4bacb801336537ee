import http from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server of somebody else's that must never hear from the try-out; it keeps what it hears. */
export class SilentServer {
  readonly url: string;
  /** Addresses that were asked for. */
  readonly heard: string[];
  readonly #server: http.Server;

  private constructor(server: http.Server, heard: string[]) {
    this.#server = server;
    this.heard = heard;
    this.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  static async start(): Promise<SilentServer> {
    const heard: string[] = [];
    const server = http.createServer((request, response) => {
      heard.push(request.url ?? '');
      response.end();
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    return new SilentServer(server, heard);
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise<void>((done) => this.#server.close(() => done()));
  }
}
