import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { signIn } from './access/signIn.ts';
import { autodiscoverSoap } from './autodiscover/autodiscoverSoap.ts';
import { autodiscoverPox } from './autodiscover/autodiscoverPox.ts';
import type { Exchange } from './Exchange.ts';
import { keyMetadata } from './keyMetadata.ts';
import { signIdentityToken } from './signIdentityToken.ts';
import { RequestFault } from './soap/RequestFault.ts';
import { writeFault } from './soap/writeFault.ts';
import { answerEws } from './web/answerEws.ts';
import { echoHeaders } from './web/echoHeaders.ts';
import { endAnswer } from './web/endAnswer.ts';
import { giveToken } from './web/giveToken.ts';
import { readBody } from './web/readBody.ts';
import type { Traffic } from './web/Traffic.ts';

/** Where the certificates of identity tokens are (Microsoft, "Validate an Exchange identity token"). */
const metadataPath = '/autodiscover/metadata/json/1';

/** The web server of an emulated Exchange, on 127.0.0.1 only. */
export class ExchangeServer {
  readonly exchange: Exchange;
  /** Called with each request and answer of EWS; of streamed ones with each envelope. */
  onTraffic: ((traffic: Traffic) => void) | null = null;
  /** Called after each request that was answered. */
  onAnswered: (() => void) | null = null;
  /** Called when the server has been closed: to write what is not written yet. */
  onClosed: (() => void) | null = null;
  readonly #server: Server;

  constructor(exchange: Exchange) {
    this.exchange = exchange;
    this.#server = createServer((request, response) => {
      this.#answer(request, response).catch((error: unknown) => {
        // A mistake of the emulation: shown, not hidden behind a dropped connection.
        const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
        if (!response.headersSent) response.writeHead(500, { 'Content-Type': 'text/plain' });
        response.end(message);
      });
    });
  }

  /**
   * @param port 0 for one that is free.
   * @throws Error with a sentence and the code of Node.js, `EADDRINUSE` for a port that is taken
   */
  async listen(port = 0): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      this.#server.once('error', (cause: NodeJS.ErrnoException) => {
        const why = cause.code === 'EADDRINUSE' ? `Port ${port} is taken.` : cause.message;
        reject(Object.assign(new Error(why, { cause }), { code: cause.code }));
      });
      this.#server.listen(port, '127.0.0.1', resolve);
    });
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Where EWS is. */
  get url(): string {
    return `${this.origin}/EWS/Exchange.asmx`;
  }

  /** Where the certificates are that identity tokens are signed with. */
  get amurl(): string {
    return `${this.origin}${metadataPath}`;
  }

  /**
   * What Outlook hands to an add-in for who has that mailbox.
   *
   * @param audience the add-in's own address
   * @throws Error without a key or such a mailbox
   */
  identityToken(address: string, audience: string): Promise<string> {
    const { keys, now } = this.exchange;
    const mailboxUid = this.exchange.mailbox(address)?.guid;
    const key = keys.at(-1);
    if (key === undefined || mailboxUid === undefined) throw new Error('No key or no mailbox.');
    return signIdentityToken(key, { audience, amurl: this.amurl, mailboxUid, now: now() });
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise<void>((resolve) => this.#server.close(() => resolve()));
    this.onClosed?.();
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname.toLowerCase();
    const isEws = path === '/ews/exchange.asmx';
    const isDiscovery = /^\/autodiscover\/autodiscover\.(xml|svc)$/.test(path);
    if (path === metadataPath) {
      this.#giveMetadata(response);
      return;
    }
    if (path === '/oauth2/token') return giveToken(this.exchange, request, response);
    if (!isEws && !isDiscovery) {
      endAnswer(response, 404, 'text/plain', 'Not found');
      return;
    }
    const signedIn = signIn(this.exchange, request);
    if (!signedIn.isIn) {
      request.resume();
      response.setHeader('WWW-Authenticate', signedIn.challenges);
      endAnswer(response, 401, 'text/plain', '');
      return;
    }
    if (request.method !== 'POST') {
      endAnswer(response, 405, 'text/plain', '');
      return;
    }
    if (!/^(text\/xml|application\/xml)\b/.test(request.headers['content-type'] ?? '')) {
      request.resume();
      endAnswer(response, 415, 'text/plain', '');
      return;
    }
    const text = await readBody(request);
    if (text === null) {
      endAnswer(response, 413, 'text/plain', '');
      return;
    }
    if (isDiscovery) {
      this.#discover(path, text, response);
      return;
    }
    echoHeaders(request, response);
    const { exchange } = this;
    await answerEws({
      ...{ exchange, account: signedIn.account, text, request, response },
      onTraffic: (traffic) => this.onTraffic?.(traffic),
    });
    this.onAnswered?.();
  }

  /** Everybody may read it: it has nothing that is secret. */
  #giveMetadata(response: ServerResponse): void {
    const { keys } = this.exchange;
    if (keys.length === 0) endAnswer(response, 404, 'text/plain', 'Not found');
    else {
      const document = JSON.stringify(keyMetadata(keys, this.amurl));
      endAnswer(response, 200, 'application/json', document);
    }
  }

  #discover(path: string, text: string, response: ServerResponse): void {
    const answer = path.endsWith('.xml') ? autodiscoverPox : autodiscoverSoap;
    try {
      endAnswer(response, 200, 'text/xml; charset=utf-8', answer(this.exchange, text, this.origin));
    } catch (error) {
      if (!(error instanceof RequestFault)) throw error;
      endAnswer(response, 500, 'text/xml; charset=utf-8', writeFault(error));
    }
  }
}
