import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { RequestHandler } from 'express';

/** Milliseconds between two pieces. */
const beat = 50;

/**
 * Sends a folder's scripts at the speed of a slow line; all else goes on to the next handler.
 *
 * @param speed bytes a second.
 */
export function sendSlowly(folder: string, speed: number): RequestHandler {
  return async (request, response, next) => {
    const file = path.join(folder, path.basename(request.path));
    if (!file.endsWith('.js') || !fs.existsSync(file)) {
      next();
      return;
    }
    const content = fs.readFileSync(file);
    response.type('js').setHeader('content-length', content.length);
    const piece = Math.ceil((speed * beat) / 1000);
    for (let at = 0; at < content.length && !response.destroyed; at += piece) {
      response.write(content.subarray(at, at + piece));
      await wait(beat);
    }
    response.end();
  };
}
