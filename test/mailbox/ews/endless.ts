import { once } from 'node:events';
import type { Reply } from './ScriptedServer.ts';

/** Writes an endless answer until nobody listens any more; the size written is bounded by that. */
export function endless(begin: string, again: string): Reply {
  return async (response) => {
    response.writeHead(200, { 'content-type': 'text/xml; charset=utf-8' });
    response.write(begin);
    const chunk = again.repeat(Math.ceil(65_536 / again.length));
    while (!response.destroyed && response.writable) {
      if (response.write(chunk)) await new Promise((resolve) => setImmediate(resolve));
      else {
        const ended = new AbortController();
        response.once('close', () => ended.abort());
        await once(response, 'drain', { signal: ended.signal }).catch(() => undefined);
        response.removeAllListeners('close');
      }
    }
  };
}
