import { PaneError } from './PaneError.ts';
import type { wire } from './wire.ts';

/**
 * The routes and their schemas. They come as a script of their own: no page needs them to be drawn, only the first call does.
 * A script that did not come is asked for again by the next call.
 *
 * @throws PaneError `unavailable`, reason `no-connection`.
 */
export async function loadWire(): Promise<typeof wire> {
  try {
    return (await import(/* webpackChunkName: "wire" */ './wire.ts')).wire;
  } catch (cause) {
    throw new PaneError('unavailable', 'A script of the pane could not be loaded.', {
      reason: 'no-connection',
      cause,
    });
  }
}
