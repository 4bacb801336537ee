import type { RequestHandler, Response } from 'express';
import { ipKeyGenerator, rateLimit } from 'express-rate-limit';
import { AppError } from '../core/AppError.ts';

/** Requests a minute. A clerk who types fast in the search needs about 200. */
export interface RateSettings {
  /** For one signed-in account. */
  perAccount: number;
  /** For one network address on the routes that need no session: a whole office may share one. */
  perAddress: number;
}

/** Limits by who is calling: by account once {@link Locals} knows it, by network address before. */
export function rateLimits(settings: RateSettings): {
  byAccount: RequestHandler;
  byAddress: RequestHandler;
} {
  const limiter = (limit: number, keyOf: (ip: string, response: Response) => string) =>
    rateLimit({
      windowMs: 60_000,
      limit,
      standardHeaders: 'draft-8',
      legacyHeaders: false,
      keyGenerator: (request, response) => keyOf(ipKeyGenerator(request.ip ?? '0.0.0.0'), response),
      handler: (_request, response, next) => {
        const header = Number(response.getHeader('Retry-After'));
        next(
          new AppError('too-many-requests', 'Too many requests. Please wait a moment.', {
            reason: 'rate',
            retryAfter: Number.isFinite(header) && header > 0 ? header : 60,
          }),
        );
      },
    });
  return {
    byAccount: limiter(
      settings.perAccount,
      (ip, response) => (response.locals['accountId'] as string | undefined) ?? ip,
    ),
    byAddress: limiter(settings.perAddress, (ip) => ip),
  };
}
