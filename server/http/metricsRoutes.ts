import { createHash, timingSafeEqual } from 'node:crypto';
import express, { type Request, type Router } from 'express';
import type { PromRegistry } from './PromLibrary.ts';

/**
 * `GET /metrics`: the figures as text, format 0.0.4 (prometheus.io/docs/instrumenting/exposition_formats).
 *
 * @param token what has to be sent as bearer token (RFC 6750); null only where the address itself is closed to others.
 */
export function metricsRoutes(registry: PromRegistry, token: string | null): Router {
  const routes = express.Router();
  routes.get('/metrics', async (request, response) => {
    response.setHeader('cache-control', 'no-store');
    if (token !== null && !carries(request, token)) {
      response
        .status(401)
        .setHeader('www-authenticate', 'Bearer')
        .type('text')
        .send('Not allowed\n');
      return;
    }
    const text = await registry.metrics();
    response.setHeader('content-type', registry.contentType).send(text);
  });
  return routes;
}

function carries(request: Request, token: string): boolean {
  const given = /^Bearer (.+)$/i.exec(request.headers.authorization ?? '')?.[1] ?? '';
  // Of one length, so that comparing takes the same time whatever was given.
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(token));
}
