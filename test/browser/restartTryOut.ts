import path from 'node:path';
import { startTryOut, type TryOut, type TryOutOptions } from '../../server/sandbox/tryOut.ts';
import type { BrowserTryOut } from './BrowserTryOut.ts';

/**
 * Starts the try-out of a world again where it ran before, after it was closed: same address, ERP and link
 * table, another session key and another key of Exchange's. The caller closes it.
 */
export function restartTryOut(
  { tryOut }: BrowserTryOut,
  options: Omit<TryOutOptions, 'port' | 'folder'> = {},
): Promise<TryOut> {
  const folder = path.resolve(path.dirname(tryOut.certificate.path), '..');
  return startTryOut({ ...options, folder, port: Number(new URL(tryOut.url).port) });
}
