import express, { type Express, type Router } from 'express';
import type { Logger } from 'pino';
import { pinoHttp } from 'pino-http';
import type { SessionTokens } from '../ports/SessionTokens.ts';
import { apiPage } from './apiPage.ts';
import { correlationHeader, correlationOf } from './correlation.ts';
import { healthRoutes, type ReadyChecks } from './healthRoutes.ts';
import { mountRoutes, type Handlers } from './mountRoutes.ts';
import { openApi } from './openApi.ts';
import { paneFiles, type PaneFiles } from './paneFiles.ts';
import { rateLimits, type RateSettings } from './rateLimits.ts';
import { securityHeaders, type SecuritySettings } from './securityHeaders.ts';
import { unknownAddress, writeProblem } from './writeProblem.ts';

/** Everything the HTTP side is made of. */
export interface HttpParts {
  publicUrl: string;
  version: string;
  logger: Logger;
  security: SecuritySettings;
  rates: RateSettings;
  /** How many proxies stand before us; their X-Forwarded-For is believed, nobody else's. */
  proxies: number;
  sessions: SessionTokens;
  handlers: Handlers;
  ready: ReadyChecks;
  pane: PaneFiles;
  /** Figures for Prometheus, where they are told here. */
  metrics?: Router;
  /** The try-out's own pages; they bring their own content policy. */
  before?: Router;
}

/** The Express application: headers, log, health, pane, API, and the one writer of errors last. */
export function httpApp(parts: HttpParts): Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', parts.proxies);
  app.set('query parser', 'simple');
  app.use(
    pinoHttp({
      logger: parts.logger,
      genReqId: correlationOf,
      // The address without its query; no headers, no bodies, no network address.
      serializers: {
        req: (request: { id: string; method: string; url: string }) => ({
          id: request.id,
          method: request.method,
          path: request.url.split('?')[0],
        }),
        res: (response: { statusCode: number }) => ({ status: response.statusCode }),
      },
      customLogLevel: (_request, response) => (response.statusCode >= 500 ? 'warn' : 'debug'),
    }),
  );
  app.use((request, response, next) => {
    response.setHeader(correlationHeader, request.id as string);
    next();
  });
  app.use(healthRoutes(parts.ready));
  if (parts.metrics) app.use(parts.metrics);
  if (parts.before) app.use(parts.before);
  app.use(securityHeaders(parts.security));
  app.use(paneFiles(parts.pane));

  const document = openApi(parts.publicUrl, parts.version);
  const page = apiPage(document);
  app.get('/api/openapi.json', (_request, response) => void response.json(document));
  app.get('/api/docs', (_request, response) => void response.type('html').send(page));
  app.use('/api', express.json({ limit: '1mb', strict: true }));
  app.use(mountRoutes(parts.handlers, parts.sessions, rateLimits(parts.rates)));

  app.use(unknownAddress);
  app.use(writeProblem);
  return app;
}
