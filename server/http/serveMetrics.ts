import http from 'node:http';
import type { AddressInfo } from 'node:net';
import express, { type ErrorRequestHandler } from 'express';
import { AppError } from '../core/AppError.ts';
import { metricsRoutes } from './metricsRoutes.ts';
import type { PromRegistry } from './PromLibrary.ts';

/**
 * Tells the figures at an address of their own, by http.
 *
 * @throws AppError `not-configured` where it cannot listen there.
 */
export async function serveMetrics(
  registry: PromRegistry,
  { host, port }: { host: string; port: number },
  token: string | null,
): Promise<{ url: string; close(): Promise<void> }> {
  const app = express();
  app.disable('x-powered-by');
  app.use(metricsRoutes(registry, token));
  app.use((_request, response) => void response.status(404).type('text').send('Not found\n'));
  app.use(cannotTell);
  const server = http.createServer(app);
  server.requestTimeout = 30_000;
  server.headersTimeout = 10_000;
  await new Promise<void>((done, fail) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      const why = cause.code === 'EADDRINUSE' ? 'another program listens there' : cause.code;
      fail(
        new AppError(
          'not-configured',
          `metrics.listen: cannot listen on ${host}:${port}: ${why}.`,
          {
            cause,
          },
        ),
      );
    });
    server.listen(port, host, done);
  });
  return {
    url: `http://${host}:${(server.address() as AddressInfo).port}`,
    close: async () => {
      await new Promise<void>((done) => {
        server.close(() => done());
        server.closeAllConnections();
      });
    },
  };
}

/** Whoever watches sees that there are no figures; what was wrong is nothing to be told here. */
const cannotTell: ErrorRequestHandler = (error, _request, response, next) => {
  if (response.headersSent) next(error);
  else response.status(503).type('text').send('Not available\n');
};
