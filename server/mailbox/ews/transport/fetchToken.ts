import { Agent } from 'undici';
import { AppError } from '../../../core/AppError.ts';
import { badAnswer } from '../xml/badAnswer.ts';
import { bodyTexts } from './bodyTexts.ts';
import type { EwsCredentials } from './EwsCredentials.ts';
import type { HttpResponse } from './HttpResponse.ts';
import { respond } from './respond.ts';
import { tlsOptions } from './tlsOptions.ts';

type ClientCredentials = Extract<EwsCredentials, { kind: 'client-credentials' }>;

/** An access token. */
export interface Token {
  value: string;
  /** Milliseconds since 1970, already earlier than the token's own end. */
  until: number;
}

/** Five minutes, or half the life of a token that lives shorter. */
function usableSeconds(expiresIn: number): number {
  return Math.max(expiresIn - 300, expiresIn / 2);
}

/**
 * Asks for an access token (RFC 6749, section 4.4).
 *
 * @param now milliseconds since 1970
 * @throws AppError `not-signed-in`, `unavailable`, `bad-answer`, all with a reason that begins with `oauth-`
 */
export async function fetchToken(
  credentials: ClientCredentials,
  url: URL,
  ca: string,
  now: number,
): Promise<Token> {
  // Once an hour: an agent of its own, so that no socket outlives it.
  const agent = new Agent({ connect: tlsOptions(ca), allowH2: false });
  let response: HttpResponse | undefined;
  try {
    const body = new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: credentials.clientId,
      client_secret: credentials.clientSecret,
      scope: credentials.scope,
    }).toString();
    const headers = {
      'content-type': 'application/x-www-form-urlencoded',
      accept: 'application/json',
    };
    const request = { method: 'POST', headers, body, silenceMs: 15_000 } as const;
    response = await respond(agent, url, request, AbortSignal.timeout(30_000));
    return readToken(response.status, await textOf(response), now);
  } catch (error) {
    throw unreachable(error);
  } finally {
    response?.done();
    await agent.destroy();
  }
}

/** What went wrong here was no trouble of Exchange itself, and nothing was sent to it. */
function unreachable(error: unknown): unknown {
  if (!(error instanceof AppError) || error.reason?.startsWith('oauth-') === true) return error;
  if (error.kind === 'bad-answer')
    return unreadable({ ...error.details, what: error.reason }, error);
  const message =
    'The sign-in service for Exchange cannot be reached. An administrator should check its address and its certificate.';
  const details = { ...error.details, what: error.reason };
  return new AppError('unavailable', message, {
    reason: 'oauth-unreachable',
    details,
    cause: error,
  });
}

async function textOf(response: HttpResponse): Promise<string> {
  let text = '';
  for await (const part of bodyTexts(response, 1024 * 1024)) text += part;
  return text;
}

function unreadable(details: Record<string, unknown>, cause?: unknown): AppError {
  const what = 'relies on a sign-in service that answered without a token';
  return badAnswer('oauth-answer', what, details, cause);
}

/** RFC 6749, sections 5.1 and 5.2. */
function readToken(status: number, text: string, now: number): Token {
  const answer = parse(text);
  if (status === 400 || status === 401) {
    const message =
      'The sign-in service does not accept the client id and secret for Exchange. An administrator should check them.';
    const code = typeof answer['error'] === 'string' ? answer['error'].slice(0, 60) : '';
    throw new AppError('not-signed-in', message, { reason: 'oauth-refused', details: { code } });
  }
  if (status >= 500 || status === 429) {
    const message = 'The sign-in service for Exchange cannot answer at the moment.';
    throw new AppError('unavailable', message, {
      reason: 'oauth-unavailable',
      details: { status },
    });
  }
  const { access_token: value, expires_in: expiresIn } = answer;
  if (status !== 200 || typeof value !== 'string' || !/^[\x21-\x7e]+$/.test(value)) {
    throw unreadable({ status });
  }
  const seconds = Number(expiresIn);
  return { value, until: now + usableSeconds(seconds > 0 ? seconds : 600) * 1000 };
}

function parse(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
