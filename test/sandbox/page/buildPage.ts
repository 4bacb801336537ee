import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import webpack from 'webpack';
import type { Configuration } from 'webpack';

const root = path.resolve(import.meta.dirname, '../../..');
let built: Promise<string> | undefined;

/**
 * Builds the small Outlook once a test run with the project's own webpack configuration, so that what
 * is tested is what `npm start` shows.
 * @returns the folder, which is removed when the process ends
 */
export function buildPage(): Promise<string> {
  built ??= build();
  return built;
}

async function build(): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'small-outlook-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const module = (await import(path.join(root, 'webpack.config.js'))) as {
    default: (env: unknown, argv: { mode: string }) => Configuration[];
  };
  const found = module
    .default(undefined, { mode: 'development' })
    .find(({ name }) => name === 'outlook');
  assert.ok(found, 'webpack.config.js has no configuration named outlook');
  const compiler = webpack({
    ...found,
    devtool: false,
    output: { ...found.output, path: folder },
  });
  assert.ok(compiler, 'webpack made no compiler');
  await new Promise<void>((done, fail) => {
    compiler.run((error, stats) => {
      const broken =
        error ?? (stats?.hasErrors() ? new Error(stats.toString('errors-only')) : null);
      compiler.close(() => (broken ? fail(broken) : done()));
    });
  });
  return folder;
}
