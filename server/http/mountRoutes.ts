import { pipeline } from 'node:stream/promises';
import express, { Router, type Request, type Response } from 'express';
import { filingLimits } from '../../shared/filingLimits.ts';
import type { Answer, Body, Query, Route, RouteName } from '../../shared/routes.ts';
import { routes } from '../../shared/routes.ts';
import { languageCodes, type LanguageCode } from '../../shared/LanguageCode.ts';
import { AppError } from '../core/AppError.ts';
import type { SessionTokens } from '../ports/SessionTokens.ts';
import type { rateLimits } from './rateLimits.ts';
import { StreamedAnswer } from './StreamedAnswer.ts';

/** One request, parsed and authorised. */
export interface Call<R extends RouteName> {
  body: Body<R>;
  /** What was sent to a route that takes bytes; empty on others. */
  bytes: Uint8Array;
  query: Query<R>;
  /** Named parts of the address. */
  params: Record<string, string>;
  /** Whose session it is; the empty string on routes that need none. */
  accountId: string;
  /** What the caller reads, by its Accept-Language. */
  language: LanguageCode;
  /** Aborted when the caller goes away. */
  signal: AbortSignal;
}

/** What answers each route: one service each. */
export type Handlers = {
  [R in RouteName]: (call: Call<R>) => Promise<Answer<R> | StreamedAnswer<Answer<R>>>;
};

/** Whoever may not call is not listened to: it stands after authorisation and limit. */
const readBytes = express.raw({ type: 'application/octet-stream', limit: filingLimits.piece });

/** Mounts every route of shared/routes.ts: limit, authorise, parse, call, answer. Errors go to the one writer. */
export function mountRoutes(
  handlers: Handlers,
  sessions: SessionTokens,
  limits: ReturnType<typeof rateLimits>,
): Router {
  const router = Router();
  for (const name of Object.keys(routes) as RouteName[]) {
    const route: Route = routes[name];
    const handler = handlers[name] as (call: Call<RouteName>) => Promise<unknown>;
    const answer = async (request: Request, response: Response): Promise<void> => {
      const call = {
        body: (route.body ? route.body.parse(request.body ?? {}) : undefined) as Body<RouteName>,
        // An empty one is left to us by the parser.
        bytes: request.body instanceof Uint8Array ? request.body : new Uint8Array(),
        query: route.query?.parse(request.query) as Query<RouteName>,
        params: request.params as Record<string, string>,
        accountId: (response.locals['accountId'] as string | undefined) ?? '',
        language: spokenBy(request),
        signal: untilGone(request, response),
      };
      const result = await handler(call);
      response.set('Cache-Control', 'no-store');
      if (!(result instanceof StreamedAnswer)) {
        response.json(result);
        return;
      }
      response.type('json');
      // Whoever reads it sees by the end that is missing that it failed in the midst.
      await pipeline(result.pieces, response).catch((error: unknown) => {
        if (!call.signal.aborted || error instanceof AppError) throw error;
        throw new AppError('unavailable', 'The request was cancelled.', { reason: 'cancelled' });
      });
      request.log.info({ route: name, ...result.facts }, 'handed out');
    };
    const authorise = async (request: Request, response: Response): Promise<void> => {
      const { accountId } = await sessions.verify(bearerToken(request));
      response.locals['accountId'] = accountId;
    };
    if (route.session) {
      router[route.method](route.path, (request, response, next) => {
        authorise(request, response).then(() => next(), next);
      });
    }
    const limit = route.session ? limits.byAccount : limits.byAddress;
    router[route.method](route.path, limit, ...(route.bytes ? [readBytes] : []), answer);
  }
  return router;
}

/** English where nothing that is asked for is spoken (RFC 9110 section 12.5.4). */
function spokenBy(request: Request): LanguageCode {
  const best = request.acceptsLanguages([...languageCodes]);
  return languageCodes.find((code) => code === best) ?? 'en';
}

/** RFC 6750 section 2.1. */
function bearerToken(request: Request): string {
  const match = /^Bearer ([\w.~+/=-]{1,4096})$/.exec(request.headers.authorization ?? '');
  if (!match?.[1]) {
    throw new AppError('not-signed-in', 'Please sign in.', { reason: 'no-session' });
  }
  return match[1];
}

function untilGone(request: Request, response: Response): AbortSignal {
  const controller = new AbortController();
  response.on('close', () => {
    if (!response.writableFinished)
      controller.abort(new Error(`${request.method} caller went away`));
  });
  return controller.signal;
}
