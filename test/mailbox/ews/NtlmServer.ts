import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Socket } from 'node:net';
import { md4 } from '../../../server/mailbox/ews/transport/ntlm/md4.ts';
import { ScriptedServer, type Reply, type SeenRequest } from './ScriptedServer.ts';

interface Account {
  user: string;
  domain: string;
  password: string;
}

interface ConnectionState {
  negotiate?: Buffer;
  signedIn?: boolean;
}

/**
 * A server that lets in by NTLMv2, as IIS does: it remembers per connection who signed in, computes the
 * response itself and checks the integrity code over all three messages.
 */
export class NtlmServer implements AsyncDisposable {
  handshakes = 0;
  served = 0;
  readonly #states = new Map<Socket, ConnectionState>();
  readonly #account: Account;
  readonly #answer: (request: SeenRequest) => Reply;
  #server!: ScriptedServer;

  private constructor(account: Account, answer: (request: SeenRequest) => Reply) {
    this.#account = account;
    this.#answer = answer;
  }

  static async start(
    account: Account,
    answer: (request: SeenRequest) => Reply,
  ): Promise<NtlmServer> {
    const server = new NtlmServer(account, answer);
    server.#server = await ScriptedServer.start((request) => server.#serve(request));
    return server;
  }

  get url(): string {
    return this.#server.url;
  }

  get connections(): number {
    return this.#states.size;
  }

  closeConnections(): void {
    for (const socket of this.#states.keys()) socket.destroy();
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.#server[Symbol.asyncDispose]();
  }

  /** A challenge with a time and two names in it. */
  static challenge(): Buffer {
    const time = Buffer.alloc(8);
    time.writeBigUInt64LE(134_000_000_000_000_000n);
    const pairs = Buffer.concat([
      pair(2, Buffer.from('EXAMPLE', 'utf16le')),
      pair(1, Buffer.from('MAIL', 'utf16le')),
      pair(7, time),
      pair(0, Buffer.alloc(0)),
    ]);
    const head = Buffer.alloc(48);
    head.write('NTLMSSP\0', 'latin1');
    head.writeUInt32LE(2, 8);
    head.writeUInt32LE(48, 16);
    head.writeUInt32LE(0xa2898205, 20);
    head.write('01234567', 24, 'latin1');
    head.writeUInt16LE(pairs.length, 40);
    head.writeUInt16LE(pairs.length, 42);
    head.writeUInt32LE(48, 44);
    return Buffer.concat([head, pairs]);
  }

  #serve(request: SeenRequest): Reply {
    const state = this.#states.get(request.socket) ?? {};
    this.#states.set(request.socket, state);
    const token = /^NTLM (.+)$/.exec(request.headers.authorization ?? '')?.[1];
    if (token === undefined) {
      if (!state.signedIn) return refused(['NTLM', 'Negotiate']);
      this.served += 1;
      return this.#answer(request);
    }
    const message = Buffer.from(token, 'base64');
    if (message.readUInt32LE(8) === 1) {
      state.negotiate = message;
      state.signedIn = false;
      return refused([`NTLM ${NtlmServer.challenge().toString('base64')}`]);
    }
    if (!state.negotiate || !this.#accepts(state.negotiate, message)) {
      return refused(['NTLM', 'Negotiate']);
    }
    this.handshakes += 1;
    this.served += 1;
    state.signedIn = true;
    return this.#answer(request);
  }

  #accepts(negotiate: Buffer, message: Buffer): boolean {
    const { user, domain, password } = this.#account;
    const field = (at: number): Buffer => {
      const offset = message.readUInt32LE(at + 4);
      return message.subarray(offset, offset + message.readUInt16LE(at));
    };
    if (field(28).toString('utf16le') !== domain) return false;
    if (field(36).toString('utf16le') !== user) return false;
    const response = field(20);
    const hmac = (key: Buffer, ...data: Buffer[]): Buffer =>
      createHmac('md5', key).update(Buffer.concat(data)).digest();
    const key = hmac(
      md4(Buffer.from(password, 'utf16le')),
      Buffer.from(user.toUpperCase() + domain, 'utf16le'),
    );
    const proof = hmac(key, Buffer.from('01234567', 'latin1'), response.subarray(16));
    if (!timingSafeEqual(proof, response.subarray(0, 16))) return false;
    const given = Buffer.from(message.subarray(72, 88));
    const blank = Buffer.from(message);
    blank.fill(0, 72, 88);
    const code = hmac(hmac(key, proof), negotiate, NtlmServer.challenge(), blank);
    return timingSafeEqual(code, given);
  }
}

function refused(challenges: string[]): Reply {
  return { status: 401, type: 'text/html', headers: { 'www-authenticate': challenges } };
}

function pair(id: number, value: Buffer): Buffer {
  const head = Buffer.alloc(4);
  head.writeUInt16LE(id, 0);
  head.writeUInt16LE(value.length, 2);
  return Buffer.concat([head, value]);
}
