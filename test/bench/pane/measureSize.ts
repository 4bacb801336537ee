import fs from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { printFigure } from '../printFigure.ts';
import { paneScripts } from './paneScripts.ts';
import { sentBytes } from './sentBytes.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const built = path.join(root, 'dist/addin');

/**
 * How much a browser loads before the pane can show anything: the scripts that pane.html names; office.js comes on top and
 * is Microsoft's. And all of the pane's own, with what is loaded beside that and what is loaded when it is asked for.
 */
export async function measureSize(): Promise<void> {
  const { first, all, limit } = await paneScripts();
  const page = fs.readFileSync(path.join(built, 'pane.html'));
  const sent = await sentBytes(
    built,
    path.join(root, 'addin/assets'),
    first.map(({ name }) => name),
  );
  const print = (name: string, bytes: number, note: string, compared = {}): void => {
    const value = bytes / 1024;
    printFigure({ name, value, unit: 'KB', n: 1, bytes, ...compared, note });
  };
  const which = `${first.length} script that pane.html loads, office.js apart`;
  const zipped = sum(first.map((script) => script.zipped));
  print('size.scripts.gzip', zipped, `${which}; gzip level 9`, { limit: limit / 1024 });
  print('size.scripts.plain', sum(first.map((script) => script.plain)), which);
  print('size.scripts.sent', sent, 'what our server sends to a browser that takes gzip and br', {
    peer: 'size.scripts.gzip',
    peerValue: zipped / 1024,
    ratio: sent / zipped,
  });
  print(
    'size.scripts.all',
    sum(all.map((script) => script.zipped)),
    `all ${all.length} scripts of the pane; gzip level 9`,
  );
  const pageZipped = gzipSync(page, { level: 9 }).length;
  print('size.page.plain', page.length, `the shell with its styles; ${pageZipped} bytes as gzip`);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0);
}
