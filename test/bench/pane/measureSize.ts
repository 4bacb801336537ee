import fs from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildBrowser } from '../../../server/deploy/buildBrowser.ts';
import { printFigure } from '../printFigure.ts';
import { sentBytes } from './sentBytes.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const built = path.join(root, 'dist/addin');

/** What the issue allows for the pane's first scripts, in KB of 1024 bytes. */
const limit = 170;

/**
 * How much a browser loads before the pane can show anything: the scripts that pane.html names, which is all of the
 * pane's own; office.js comes on top and is Microsoft's.
 */
export async function measureSize(): Promise<void> {
  await buildBrowser();
  const page = fs.readFileSync(path.join(built, 'pane.html'));
  const names = [...page.toString().matchAll(/<script[^>]* src="\/addin\/([^"]+)"/g)].map(
    ([, name]) => name ?? '',
  );
  const scripts = names.map((name) => fs.readFileSync(path.join(built, name)));
  const zipped = sum(scripts.map((script) => gzipSync(script, { level: 9 }).length));
  const sent = await sentBytes(built, path.join(root, 'addin/assets'), names);
  const print = (name: string, bytes: number, note: string, compared = {}): void => {
    const value = bytes / 1024;
    printFigure({ name, value, unit: 'KB', n: 1, bytes, ...compared, note });
  };
  const which = `${names.length} script that pane.html loads, office.js apart`;
  print('size.scripts.gzip', zipped, `${which}; gzip level 9`, { limit });
  print('size.scripts.plain', sum(scripts.map((script) => script.length)), which);
  print('size.scripts.sent', sent, 'what our server sends to a browser that takes gzip and br', {
    peer: 'size.scripts.gzip',
    peerValue: zipped / 1024,
    ratio: sent / zipped,
  });
  const pageZipped = gzipSync(page, { level: 9 }).length;
  print('size.page.plain', page.length, `the shell with its styles; ${pageZipped} bytes as gzip`);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0);
}
