import { getCACertificates } from 'node:tls';
import { Agent, request } from 'undici';
import { AppError } from '../../core/AppError.ts';
import type { ExchangeTokenSettings } from './ExchangeTokenSettings.ts';

type FetchRules = Pick<Required<ExchangeTokenSettings>, 'ca' | 'fetchTimeoutMs' | 'maxBytes'>;

/**
 * Fetches the document that lists a server's signing keys (platform.md A1.6, rule 5): one request,
 * over https with the certificate checked, no redirect, within the limits of time and size.
 *
 * @param amurl an address from the configured list
 * @returns the parsed JSON, not yet looked at.
 * @throws AppError `unavailable` where the server could not be asked, `bad-answer` where it
 * answered something else.
 */
export async function fetchMetadata(amurl: string, rules: FetchRules): Promise<unknown> {
  const server = new URL(amurl).host;
  // An agent of its own for each fetch: at most one a minute, and no socket outlives it.
  const agent = new Agent({
    connect: {
      timeout: rules.fetchTimeoutMs,
      // Said explicitly, so that NODE_TLS_REJECT_UNAUTHORIZED cannot switch the check off.
      rejectUnauthorized: true,
      ...(rules.ca !== '' && { ca: [...getCACertificates('default'), rules.ca] }),
    },
  });
  try {
    const body = await download(amurl, agent, rules);
    return parse(body);
  } catch (error) {
    if (error instanceof AppError) throw withServer(error, server);
    throw unreachable(error, server);
  } finally {
    await agent.destroy();
  }
}

async function download(amurl: string, dispatcher: Agent, rules: FetchRules): Promise<Buffer> {
  const { statusCode, headers, body } = await request(amurl, {
    dispatcher,
    // One limit over everything: a server that sends a byte now and then is cut as well.
    signal: AbortSignal.timeout(rules.fetchTimeoutMs),
    headers: { accept: 'application/json', 'accept-encoding': 'identity' },
  });
  // Whoever leaves early leaves the body unread; the agent's end then closes its connection.
  body.on('error', () => undefined);
  if (statusCode >= 300 && statusCode < 400) {
    throw answered('metadata-redirect', 'sends the request on to another address', { statusCode });
  }
  if (statusCode !== 200) throw wrongStatus(statusCode);
  if (Number(headers['content-length'] ?? 0) > rules.maxBytes) throw tooLarge(rules.maxBytes);
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of body as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > rules.maxBytes) throw tooLarge(rules.maxBytes);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function parse(body: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch {
    throw answered('metadata-not-json', 'does not answer with JSON');
  }
}

function wrongStatus(statusCode: number): AppError {
  if (statusCode >= 500 || statusCode === 429) {
    const message = 'The Exchange server cannot hand out its signing keys at the moment.';
    return new AppError('unavailable', message, {
      reason: 'metadata-status',
      details: { statusCode },
    });
  }
  return answered('metadata-status', 'refuses the request', { statusCode });
}

function tooLarge(maxBytes: number): AppError {
  return answered('metadata-too-large', 'sends more than is allowed', { maxBytes });
}

function answered(reason: string, what: string, details: Record<string, unknown> = {}): AppError {
  const message = `Asked for its signing keys, the Exchange server ${what}. An administrator should check the configured metadata address.`;
  return new AppError('bad-answer', message, { reason, details });
}

function unreachable(cause: unknown, server: string): AppError {
  const code = (cause as { code?: unknown }).code;
  const details = { server, ...(typeof code === 'string' && { code }) };
  if ((cause as Error).name === 'TimeoutError' || code === 'UND_ERR_CONNECT_TIMEOUT') {
    const message = 'The Exchange server took too long to hand out its signing keys.';
    return new AppError('unavailable', message, { reason: 'metadata-timeout', details, cause });
  }
  if (typeof code === 'string' && /CERT|ALTNAME|SELF_SIGNED|^ERR_(SSL|TLS)_/.test(code)) {
    const message =
      'The certificate of the Exchange server is not trusted. An administrator should check the configured CA certificates.';
    return new AppError('unavailable', message, { reason: 'metadata-tls', details, cause });
  }
  const message =
    'The Exchange server cannot be reached for its signing keys. An administrator should check that this server can open the configured metadata address.';
  return new AppError('unavailable', message, { reason: 'metadata-unreachable', details, cause });
}

/** The same error with the server's name, which the log needs where several are configured. */
function withServer(error: AppError, server: string): AppError {
  return new AppError(error.kind, error.message, {
    ...(error.reason !== undefined && { reason: error.reason }),
    details: { ...error.details, server },
  });
}
