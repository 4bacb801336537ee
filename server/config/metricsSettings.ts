import { z } from 'zod';
import { Secret } from './Secret.ts';

/** The setting `metrics`: who may read the server's figures. Never everybody who reaches the pane. */
export const metricsSettings = z
  .strictObject({
    listen: z
      .strictObject({
        host: z.string().default('127.0.0.1'),
        port: z.number().int().min(0).max(65535).default(9464),
      })
      .nullable()
      .default(null)
      .describe('An address of their own, by http, for Prometheus alone.'),
    token: Secret.nullable()
      .default(null)
      .describe(
        'At least 16 bytes: what Prometheus sends as bearer token. Without `listen` they are at /metrics of the server itself.',
      ),
  })
  .refine(({ listen, token }) => listen !== null || token !== null, 'listen, or token, or both');
