import type { Answer, Body, RouteName } from '../shared/routes.ts';
import type { Session } from '../shared/Session.ts';
import { PaneError } from './PaneError.ts';
import { loadWire } from './loadWire.ts';

/** What one call may say beside its body. */
export interface CallOptions {
  /** Fills `:id` in the route's path. */
  id?: string;
  /** Follows the route's path, after a question mark. */
  query?: Readonly<Record<string, number>>;
  /** Sent instead of JSON, to a route that takes bytes. */
  bytes?: Uint8Array<ArrayBuffer>;
  /** Ends the call; it then rejects with the signal's reason. */
  signal?: AbortSignal;
}

/** The backend as the pane sees it. Every promise rejects with a PaneError, or an abort's reason. */
export interface Api {
  /** Exchanges an identity token for a session. `not-signed-in` with reason `not-paired` on first contact. */
  signIn(): Promise<Session>;
  /** First contact: ties this mailbox to an ERP user. */
  pair(login: string, password: string): Promise<Session>;
  /** Unties this mailbox and forgets the session. */
  unpair(): Promise<void>;
  /** Calls a route with the session, signing in again once and silently when it has ended. */
  call<R extends RouteName>(route: R, body: Body<R>, options?: CallOptions): Promise<Answer<R>>;
}

/** Where the backend is and who is calling. */
export interface ApiSettings {
  /** Empty for the pane's own origin. */
  origin: string;
  /** Sent as Accept-Language. */
  language: string;
  /** Shown to colleagues beside links made from here. */
  mailboxName: string;
  identityToken: () => Promise<string>;
  /** Longest wait for one answer, in milliseconds. */
  timeout: number;
  /** Another way to a session than an identity token; it may call routes that need none. */
  renew?: (
    ask: <R extends RouteName>(route: R, body: Body<R>) => Promise<Answer<R>>,
  ) => Promise<Session>;
}

/**
 * Makes the only thing that talks HTTP. The session lives in memory alone: third-party storage is
 * blocked in Outlook on the web, and a new one costs one silent request (platform.md A5).
 */
export function createApi(settings: ApiSettings): Api {
  let session: Session | null = null;
  let signingIn: Promise<Session> | null = null;

  async function exchange(): Promise<Session> {
    if (settings.renew) {
      session = await settings.renew((route, body) => send(settings, route, body, { token: null }));
      return session;
    }
    const exchangeToken = await settings.identityToken();
    session = await send(settings, 'signIn', { exchangeToken }, { token: null });
    return session;
  }

  /** However many calls find the session ended, one sign-in serves them all. */
  function signIn(): Promise<Session> {
    signingIn ??= exchange().finally(() => {
      signingIn = null;
    });
    return signingIn;
  }

  async function call<R extends RouteName>(
    route: R,
    body: Body<R>,
    options: CallOptions = {},
  ): Promise<Answer<R>> {
    const correlationId = crypto.randomUUID();
    const used = session ?? (await unlessAborted(signIn(), options.signal));
    try {
      return await send(settings, route, body, { ...options, token: used.token, correlationId });
    } catch (error) {
      if (!(error instanceof PaneError) || error.kind !== 'not-signed-in') throw error;
    }
    // A refused session means that nothing was done, so that even a write may be sent again.
    if (session === used) session = null;
    const fresh = session ?? (await unlessAborted(signIn(), options.signal));
    return send(settings, route, body, { ...options, token: fresh.token, correlationId });
  }

  return {
    signIn,
    call,
    async pair(login, password) {
      const exchangeToken = await settings.identityToken();
      const { mailboxName } = settings;
      const body = { exchangeToken, login, password, mailboxName };
      session = await send(settings, 'pairMailbox', body, { token: null });
      return session;
    },
    async unpair() {
      await call('unpairMailbox', undefined);
      session = null;
    },
  };
}

interface Sending extends CallOptions {
  token: string | null;
  correlationId?: string;
}

/** Sends one request and checks the answer against the route's schema. Repeats nothing. */
async function send<R extends RouteName>(
  settings: ApiSettings,
  name: R,
  body: Body<R>,
  { token, signal, id, query, bytes, correlationId = crypto.randomUUID() }: Sending,
): Promise<Answer<R>> {
  const { routes, readProblem } = await unlessAborted(loadWire(), signal);
  const route = routes[name];
  const asked = Object.entries(query ?? {}).map(([key, value]) => `${key}=${value}`);
  const place = route.path.replace(':id', encodeURIComponent(id ?? ''));
  const path = asked.length === 0 ? place : `${place}?${asked.join('&')}`;
  const json = body === undefined ? undefined : JSON.stringify(body);
  const type = bytes === undefined ? 'application/json' : 'application/octet-stream';
  const sent = bytes ?? json;
  const { response, text } = await exchangeTexts(settings, path, signal, correlationId, {
    method: route.method.toUpperCase(),
    headers: {
      accept: 'application/json, application/problem+json',
      'accept-language': settings.language,
      'x-correlation-id': correlationId,
      ...(sent === undefined ? {} : { 'content-type': type }),
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
    },
    ...(sent === undefined ? {} : { body: sent }),
    // The token is ours to send, nothing else is; a redirect would carry it away.
    credentials: 'omit',
    redirect: 'error',
    cache: 'no-store',
  });
  if (!response.ok) {
    const wait = Number.parseInt(response.headers.get('retry-after') ?? '', 10);
    const retryAfter = Number.isNaN(wait) ? undefined : wait;
    throw readProblem(response.status, text, retryAfter, correlationId);
  }
  let answer: unknown;
  try {
    answer = JSON.parse(text);
  } catch (cause) {
    throw new PaneError('bad-answer', `${name}: no JSON`, { correlationId, cause });
  }
  const checked = route.answer.safeParse(answer);
  if (!checked.success) {
    const where = checked.error.issues.map((issue) => issue.path.join('.')).slice(0, 5);
    const message = `${name}: ${where.join(', ')}`;
    throw new PaneError('bad-answer', message, { correlationId, cause: checked.error });
  }
  return checked.data as Answer<R>;
}

/** One fetch with its body read, within the time limit and unless the caller gives up. */
async function exchangeTexts(
  settings: ApiSettings,
  path: string,
  signal: AbortSignal | undefined,
  correlationId: string,
  init: RequestInit,
): Promise<{ response: Response; text: string }> {
  const ending = new AbortController();
  const give = () => ending.abort();
  const timer = setTimeout(give, settings.timeout);
  signal?.addEventListener('abort', give);
  try {
    signal?.throwIfAborted();
    const response = await fetch(settings.origin + path, { ...init, signal: ending.signal });
    return { response, text: await response.text() };
  } catch (cause) {
    signal?.throwIfAborted();
    const reason = ending.signal.aborted ? 'timeout' : 'no-connection';
    throw new PaneError('unavailable', `${path}: ${reason}`, { reason, correlationId, cause });
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', give);
  }
}

/** Waits for a promise that others share; an abort ends this wait, not the promise. */
function unlessAborted<T>(shared: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return shared;
  return new Promise((resolve, reject) => {
    const give = () => reject(signal.reason as Error);
    if (signal.aborted) give();
    signal.addEventListener('abort', give, { once: true });
    shared.then(resolve, reject).finally(() => signal.removeEventListener('abort', give));
  });
}
