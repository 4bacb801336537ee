import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Writable } from 'node:stream';
import type { Express } from 'express';
import { AppError } from '../../server/core/AppError.ts';
import { httpApp, type HttpParts } from '../../server/http/httpApp.ts';
import { createLogger } from '../../server/http/logger.ts';
import type { Handlers } from '../../server/http/mountRoutes.ts';

/** The real Express application over handlers of the test's own; `lines` is what it logged. */
export function testApp(
  handlers: Partial<Handlers>,
  changes: Partial<HttpParts> = {},
): { app: Express; lines: Record<string, unknown>[] } {
  const lines: Record<string, unknown>[] = [];
  const sink = new Writable({
    write(chunk: Buffer, _encoding, done) {
      for (const line of chunk.toString().split('\n').filter(Boolean)) {
        lines.push(JSON.parse(line) as Record<string, unknown>);
      }
      done();
    },
  });
  const unexpected = () => Promise.reject(new Error('this route is not part of the test'));
  const app = httpApp({
    publicUrl: 'https://erp-link.example.com',
    version: '0.0.0',
    logger: createLogger('debug', sink),
    security: {
      frameAncestors: ['https://owa.example.com'],
      scriptSources: ['https://office.example.com'],
      strictTransport: true,
    },
    rates: { perAccount: 1000, perAddress: 1000 },
    proxies: 0,
    sessions: {
      issue: () => Promise.reject(new Error('not part of the test')),
      verify: (token) =>
        token.startsWith('good')
          ? Promise.resolve({ accountId: token })
          : Promise.reject(
              new AppError('not-signed-in', 'Please sign in.', { reason: 'session-invalid' }),
            ),
    },
    handlers: new Proxy(handlers, {
      get: (target, name): unknown => Reflect.get(target, name) ?? unexpected,
    }) as Handlers,
    ready: {},
    pane: (pane ??= builtPane()),
    ...changes,
  });
  return { app, lines };
}

let pane: HttpParts['pane'] | undefined;

/** A folder that looks like a built pane. */
function builtPane(): HttpParts['pane'] {
  const built = fs.mkdtempSync(path.join(os.tmpdir(), 'erp-link-pane-'));
  fs.mkdirSync(path.join(built, 'assets'));
  for (const page of ['pane.html', 'commands.html']) {
    fs.writeFileSync(path.join(built, page), '<head><!--office-scripts--></head>');
  }
  fs.writeFileSync(path.join(built, 'pane.0a1b.js'), `void '${'x'.repeat(20_000)}'`);
  fs.writeFileSync(path.join(built, 'assets/icon-16.png'), 'png');
  process.once('exit', () => fs.rmSync(built, { recursive: true, force: true }));
  return {
    built,
    assets: path.join(built, 'assets'),
    officeScripts: ['https://office.example.com/office.js'],
    erpSchemes: ['myerp'],
  };
}
