import { Router } from 'express';

/** What must answer before this server is ready; each throws when it does not. */
export type ReadyChecks = Record<string, () => Promise<void>>;

/**
 * GET /health: the process lives. GET /ready: everything it needs answers, 503 otherwise, each part
 * by name. Neither says anything of value to a stranger.
 */
export function healthRoutes(checks: ReadyChecks): Router {
  const router = Router();
  router.get('/health', (_request, response) => {
    response.set('Cache-Control', 'no-store').json({ status: 'ok' });
  });
  router.get('/ready', async (request, response) => {
    const parts = await Promise.all(
      Object.entries(checks).map(async ([name, check]) => {
        try {
          await check();
          return [name, 'ok'] as const;
        } catch (error) {
          request.log.warn({ err: error, part: name }, 'not ready');
          return [name, 'down'] as const;
        }
      }),
    );
    const ready = parts.every(([, state]) => state === 'ok');
    response
      .status(ready ? 200 : 503)
      .set('Cache-Control', 'no-store')
      .json({ status: ready ? 'ok' : 'down', parts: Object.fromEntries(parts) });
  });
  return router;
}
