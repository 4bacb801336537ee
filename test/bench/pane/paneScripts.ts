import fs from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildBrowser } from '../../../server/deploy/buildBrowser.ts';

const built = path.resolve(import.meta.dirname, '../../../dist/addin');

/** A script of the built pane, in bytes. */
export interface PaneScript {
  name: string;
  plain: number;
  /** With gzip, level 9. */
  zipped: number;
}

/** The built pane's scripts, built anew where a source changed. */
export async function paneScripts(): Promise<{
  /** Those that pane.html names: a browser has to have them before the pane can show anything. */
  first: PaneScript[];
  all: PaneScript[];
  /** Those that commands.html names: what a ribbon button or an event waits for. */
  commands: PaneScript[];
  /** Most bytes of the first ones, compressed: 150 KB, so that what is still to come stays below 170. */
  limit: number;
}> {
  await buildBrowser();
  const names = fs.readdirSync(built).filter((name) => name.endsWith('.js'));
  const all = names.map((name): PaneScript => {
    const script = fs.readFileSync(path.join(built, name));
    return { name, plain: script.length, zipped: gzipSync(script, { level: 9 }).length };
  });
  const namedBy = (page: string): PaneScript[] => {
    const text = fs.readFileSync(path.join(built, page), 'utf8');
    const named = new Set(
      [...text.matchAll(/<script[^>]* src="\/addin\/([^"]+)"/g)].map(([, name]) => name ?? ''),
    );
    return all.filter(({ name }) => named.has(name));
  };
  const [first, commands] = [namedBy('pane.html'), namedBy('commands.html')];
  return { first, all, commands, limit: 150 * 1024 };
}
