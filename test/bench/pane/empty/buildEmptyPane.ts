import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import webpack from 'webpack';
import { AppError } from '../../../../server/core/AppError.ts';

const root = path.resolve(import.meta.dirname, '../../../..');

/**
 * Bundles the empty pane with the pane's own webpack configuration and page; only the entry is another.
 *
 * @returns the folder; it is removed when the process ends.
 */
export async function buildEmptyPane(): Promise<string> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'erp-link-empty-pane-'));
  process.once('exit', () => fs.rmSync(folder, { recursive: true, force: true }));
  const { default: configurations } = (await import(path.join(root, 'webpack.config.js'))) as {
    default: (env: unknown, options: { mode: string }) => webpack.Configuration[];
  };
  const pane = configurations({}, { mode: 'production' }).find(({ name }) => name === 'pane');
  if (!pane) throw new AppError('not-configured', 'webpack.config.js has no pane.');
  const compiler = webpack({
    ...pane,
    name: 'empty-pane',
    entry: { pane: path.join(import.meta.dirname, 'emptyPane.tsx') },
    output: { ...pane.output, path: folder },
    cache: false,
  });
  const stats = await new Promise<webpack.Stats | undefined>((done, fail) => {
    compiler.run((error, result) => {
      if (error) fail(error);
      else done(result);
    });
  });
  await new Promise<void>((done) => compiler.close(() => done()));
  if (stats?.hasErrors() !== false) {
    throw new AppError('not-configured', stats?.toString('errors-only') ?? 'No result.');
  }
  return folder;
}
