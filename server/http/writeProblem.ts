import type { ErrorRequestHandler, RequestHandler } from 'express';
import { AppError } from '../core/AppError.ts';
import { toProblem } from './toProblem.ts';

/** The last handler: the only place that writes an error answer (RFC 9457). */
export const writeProblem: ErrorRequestHandler = (error: unknown, request, response, next) => {
  const problem = toProblem(error, request.id as string);
  // Nobody is there any more to be answered, and nothing failed.
  if (problem.reason === 'cancelled' && response.destroyed) {
    request.log.debug({ reason: problem.reason }, 'request cancelled');
    return;
  }
  // The logger prints the cause chain; expected refusals are no errors of ours.
  const level = problem.status >= 500 ? 'error' : 'info';
  request.log[level]({ err: error, kind: problem.kind, reason: problem.reason }, 'request failed');
  // A stream that broke off has ended the connection itself.
  if (response.destroyed) return;
  if (response.headersSent) {
    next(error);
    return;
  }
  if (problem.retryAfter !== undefined) {
    response.setHeader('Retry-After', String(Math.ceil(problem.retryAfter)));
  }
  response.status(problem.status).type('application/problem+json').send(JSON.stringify(problem));
};

/** An address that nobody serves is a problem like any other. */
export const unknownAddress: RequestHandler = (_request, _response, next) => {
  next(new AppError('not-found', 'There is nothing at this address.', { reason: 'no-route' }));
};
