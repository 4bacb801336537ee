import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Exchange } from '../Exchange.ts';
import { endAnswer } from './endAnswer.ts';
import { readBody } from './readBody.ts';

/** Client credentials (RFC 6749, 4.4): an account that may impersonate gets an application's token. */
export async function giveToken(
  exchange: Exchange,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const form = new URLSearchParams((await readBody(request)) ?? '');
  const account = exchange.accounts.find(
    ({ address, password, mayImpersonate }) =>
      mayImpersonate === true &&
      address === form.get('client_id') &&
      password === form.get('client_secret'),
  );
  const isRight = account !== undefined && form.get('grant_type') === 'client_credentials';
  const answer = isRight
    ? { access_token: exchange.issueToken(null), token_type: 'Bearer', expires_in: 3600 }
    : { error: account === undefined ? 'invalid_client' : 'unsupported_grant_type' };
  endAnswer(response, isRight ? 200 : 400, 'application/json', JSON.stringify(answer));
}
