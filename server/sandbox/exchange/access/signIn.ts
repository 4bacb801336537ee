import type { IncomingMessage } from 'node:http';
import { timingSafeEqual } from 'node:crypto';
import type { Socket } from 'node:net';
import type { Exchange } from '../Exchange.ts';
import type { Account } from './Account.ts';
import { ntlmChallenge } from './ntlmChallenge.ts';
import { ntlmIsRight } from './ntlmIsRight.ts';
import { ntlmKind } from './ntlmKind.ts';
import { ntlmUser } from './ntlmUser.ts';
import type { SignInOutcome } from './SignInOutcome.ts';

/** NTLM signs in a connection, not a request: what was agreed on each. */
interface Handshake {
  challenge: Buffer | null;
  account: Account | null;
}

const handshakes = new WeakMap<Socket, Handshake>();

/** Signs in by Basic, NTLM or a bearer token; whoever brings none is told of all three. */
export function signIn(exchange: Exchange, request: IncomingMessage): SignInOutcome {
  const [scheme = '', given = ''] = (request.headers.authorization ?? '').split(' ');
  const known = handshakes.get(request.socket);
  if (scheme === '' && known !== undefined && known.account !== null)
    return { isIn: true, account: known.account };
  switch (scheme.toLowerCase()) {
    case 'basic':
      return basic(exchange, given);
    case 'bearer':
      return bearer(exchange, given);
    case 'ntlm':
    case 'negotiate':
      return ntlm(exchange, request.socket, scheme, Buffer.from(given, 'base64'));
    default:
      return refused();
  }
}

function refused(): SignInOutcome {
  return {
    isIn: false,
    challenges: [
      'Bearer client_id="00000002-0000-0ff1-ce00-000000000000", trusted_issuers="00000001-0000-0000-c000-000000000000@*", token_types="app_asserted_user_v1 service_asserted_app_v1", authorization_uri="/oauth2/authorize"',
      'NTLM',
      'Basic realm="mail.example.com"',
    ],
  };
}

function basic(exchange: Exchange, given: string): SignInOutcome {
  const text = Buffer.from(given, 'base64').toString();
  const colon = text.indexOf(':');
  const account = accountOf(exchange, text.slice(0, colon));
  const isRight = account !== undefined && isSame(account.password, text.slice(colon + 1));
  return isRight ? { isIn: true, account } : refused();
}

function bearer(exchange: Exchange, token: string): SignInOutcome {
  const known = exchange.tokens.get(token);
  if (known === undefined || known.expires <= exchange.now()) {
    const rest = refused();
    const invalid = 'Bearer error="invalid_token"';
    return rest.isIn ? rest : { isIn: false, challenges: [invalid, ...rest.challenges] };
  }
  if (known.address === null) return { isIn: true, account: null };
  const account = exchange.accounts.find(({ address }) => address === known.address);
  return account === undefined ? refused() : { isIn: true, account };
}

function ntlm(exchange: Exchange, socket: Socket, scheme: string, message: Buffer): SignInOutcome {
  const kind = ntlmKind(message);
  if (kind === 1) {
    const challenge = Buffer.from(exchange.guid().replaceAll('-', '').slice(0, 16), 'hex');
    handshakes.set(socket, { challenge, account: null });
    const answer = ntlmChallenge(challenge, exchange.now()).toString('base64');
    return { isIn: false, challenges: [`${scheme} ${answer}`] };
  }
  const challenge = handshakes.get(socket)?.challenge;
  handshakes.delete(socket);
  if (kind !== 3 || challenge === undefined || challenge === null) return refused();
  const account = accountOf(exchange, ntlmUser(message));
  if (account === undefined || !ntlmIsRight(message, challenge, account.password)) return refused();
  handshakes.set(socket, { challenge: null, account });
  return { isIn: true, account };
}

/** By address, or by the name for NTLM with or without a domain before it. */
function accountOf({ accounts }: Exchange, name: string): Account | undefined {
  const wanted = name.toLowerCase();
  const short = wanted.split('\\').at(-1);
  return accounts.find(
    ({ address, userName = address.split('@')[0] }) =>
      address === wanted || userName?.toLowerCase() === short,
  );
}

function isSame(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
