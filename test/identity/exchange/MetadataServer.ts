import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { Server } from 'node:https';
import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { devCertificate } from '../../../server/sandbox/devCertificate.ts';
import type { ExchangeKey } from '../../../server/sandbox/exchange/ExchangeKey.ts';
import { keyMetadata } from '../../../server/sandbox/exchange/keyMetadata.ts';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

const path = '/autodiscover/metadata/json/1';

/** An https server that serves key metadata, or whatever a test wants instead, and counts. */
export class MetadataServer {
  /** The paths that were asked for. */
  requests: string[] = [];
  /** What the server does; a test may put something else here. */
  answer: Answer = () => undefined;
  /** The certificate to trust. */
  readonly ca: string;
  readonly #server: Server;
  readonly #folder: string;

  private constructor(server: Server, folder: string, ca: string) {
    this.#server = server;
    this.#folder = folder;
    this.ca = ca;
    server.on('request', (request, response) => {
      this.requests.push(request.url ?? '');
      this.answer(request, response);
    });
  }

  static async start(): Promise<MetadataServer> {
    const folder = await mkdtemp(join(tmpdir(), 'erp-link-metadata-'));
    const tls = await devCertificate(folder);
    const server = createServer({ cert: tls.cert, key: tls.key });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return new MetadataServer(server, folder, tls.cert);
  }

  get host(): string {
    return `127.0.0.1:${String((this.#server.address() as AddressInfo).port)}`;
  }

  get amurl(): string {
    return `https://${this.host}${path}`;
  }

  /** Serves these keys at every path, and counts from nought again. */
  serve(...keys: ExchangeKey[]): void {
    this.requests = [];
    this.serveText(JSON.stringify(keyMetadata(keys, this.amurl)));
  }

  serveText(text: string | Buffer): void {
    this.answer = (_request, response) => {
      response.setHeader('content-type', 'application/json; charset=utf-8');
      response.end(text);
    };
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
    await rm(this.#folder, { recursive: true });
  }
}
