import { randomBytes } from 'node:crypto';
import { TLSSocket } from 'node:tls';
import { buildConnector, Client } from 'undici';
import { badAnswer } from '../../xml/badAnswer.ts';
import type { HttpRequest } from '../HttpRequest.ts';
import type { HttpResponse } from '../HttpResponse.ts';
import { respond } from '../respond.ts';
import { tlsOptions } from '../tlsOptions.ts';
import { authenticateMessage } from './authenticateMessage.ts';
import { channelBinding } from './channelBinding.ts';
import { negotiateMessage } from './negotiateMessage.ts';
import { readChallenge } from './readChallenge.ts';

/** The account that signs in. */
export interface NtlmAccount {
  user: string;
  domain: string;
  password: string;
}

/**
 * One connection that signs in by NTLM. NTLM signs in the connection and not the request, so a lane
 * carries one request at a time and never one of another account; when the connection is closed the
 * next request signs in again.
 */
export class NtlmLane {
  readonly #url: URL;
  readonly #account: NtlmAccount;
  readonly #client: Client;
  #signedIn = false;
  /** Counts connections: a handshake is worth something on one only. */
  #connection = 0;
  #certificate: Buffer | undefined;

  /** @param ca certificates as PEM, empty for none */
  constructor(url: URL, account: NtlmAccount, ca: string) {
    this.#url = url;
    this.#account = account;
    // No session is taken up again: the certificate is needed of each connection.
    const connect = buildConnector({ ...tlsOptions(ca), maxCachedSessions: 0, allowH2: false });
    this.#client = new Client(url.origin, {
      pipelining: 1,
      allowH2: false,
      keepAliveTimeout: 60_000,
      connect: (options, callback) => {
        connect(options, (...made: Parameters<typeof callback>) => {
          const [, socket] = made;
          this.#signedIn = false;
          this.#connection += 1;
          this.#certificate =
            socket instanceof TLSSocket ? socket.getPeerCertificate().raw : undefined;
          callback(...made);
        });
      },
    });
    this.#client.on('disconnect', () => {
      this.#signedIn = false;
    });
  }

  /**
   * @param done what is to happen once the answer was used
   * @throws AppError `unavailable`, `bad-answer`; or the signal's reason
   */
  async send(request: HttpRequest, signal: AbortSignal, done: () => void): Promise<HttpResponse> {
    try {
      if (this.#signedIn) {
        const response = await respond(this.#client, this.#url, request, signal, done);
        if (response.status !== 401) return response;
        await drop(response);
      }
      return await this.#signIn(request, signal, done);
    } catch (error) {
      done();
      throw error;
    }
  }

  close(): Promise<void> {
    return this.#client.destroy();
  }

  /**
   * Three messages over one connection; the request itself goes with the third. A connection that was
   * closed in between (an idle one is, now and then) is worth a second try.
   */
  async #signIn(
    request: HttpRequest,
    signal: AbortSignal,
    done: () => void,
  ): Promise<HttpResponse> {
    for (let attempt = 0; ; attempt += 1) {
      const negotiate = negotiateMessage();
      // The first message goes without the body, which the server would refuse anyway.
      const first = { ...request, body: '', headers: withNtlm(request, negotiate) };
      const answer = await respond(this.#client, this.#url, first, signal);
      const connection = this.#connection;
      const challengeMessage = challengeOf(answer);
      if (challengeMessage === undefined) {
        // Busy, forbidden, not there, another way to sign in: the status says it better.
        if (answer.status !== 200) return { ...answer, done: both(answer, done) };
        answer.done();
        throw badAnswer('ntlm-challenge', 'did not answer an NTLM sign-in with a challenge');
      }
      await drop(answer);
      const message = this.#authenticate(negotiate, challengeMessage);
      const last = { ...request, headers: withNtlm(request, message) };
      const response = await respond(this.#client, this.#url, last, signal);
      this.#signedIn = response.status !== 401;
      const stayed = connection === this.#connection;
      if (response.status !== 401 || stayed || attempt > 0) {
        return { ...response, done: both(response, done) };
      }
      await drop(response);
    }
  }

  #authenticate(negotiate: Buffer, challengeMessage: Buffer): Buffer {
    return authenticateMessage({
      ...this.#account,
      negotiate,
      challengeMessage,
      challenge: readChallenge(challengeMessage),
      clientChallenge: randomBytes(8),
      now: Date.now(),
      channelBinding: this.#certificate && channelBinding(this.#certificate),
      targetName: `HTTP/${this.#url.hostname}`,
    });
  }
}

function withNtlm(request: HttpRequest, message: Buffer): Record<string, string> {
  return { ...request.headers, authorization: `NTLM ${message.toString('base64')}` };
}

function challengeOf(response: HttpResponse): Buffer | undefined {
  const header = response.headers['www-authenticate'] ?? [];
  const lines = typeof header === 'string' ? header.split(',') : header;
  for (const line of lines) {
    const token = /^\s*NTLM\s+([A-Za-z0-9+/=]{16,8192})\s*$/i.exec(line)?.[1];
    if (token !== undefined && response.status === 401) return Buffer.from(token, 'base64');
  }
  return undefined;
}

/** Reads the rest away, so that the connection can be used again; a long rest closes it. */
async function drop(response: HttpResponse): Promise<void> {
  let bytes = 0;
  try {
    for await (const chunk of response.body as AsyncIterable<Buffer>) {
      bytes += chunk.length;
      if (bytes > 256 * 1024) break;
    }
  } catch {
    // A connection that ends here is made anew by the next message.
  }
  response.body.destroy();
}

function both(response: HttpResponse, done: () => void): () => void {
  return () => {
    response.done();
    done();
  };
}
