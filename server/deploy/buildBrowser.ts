import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import webpack from 'webpack';
import { AppError } from '../core/AppError.ts';

const root = path.resolve(import.meta.dirname, '../..');
const built = path.join(root, 'dist/addin/pane.html');
const stamp = path.join(root, 'dist/browser.stamp');
const sources = ['addin', 'shared', 'server/sandbox/page', 'webpack.config.js', 'package.json'];

/**
 * Builds what runs in the browser, the pane and the try-out's Outlook, where it is missing or older than
 * its sources; a second call with nothing changed costs milliseconds.
 *
 * @returns whether anything was built.
 * @throws AppError `not-configured` with the bundler's errors.
 */
export async function buildBrowser(): Promise<boolean> {
  const now = fingerprint();
  if (fs.existsSync(built) && fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === now) {
    return false;
  }
  const file = path.join(root, 'webpack.config.js');
  const { default: config } = (await import(file)) as {
    default: (env: unknown, options: { mode: string }) => webpack.Configuration[];
  };
  await bundle(config({}, { mode: 'production' }));
  fs.cpSync(path.join(root, 'addin/assets'), path.join(root, 'dist/addin/assets'), {
    recursive: true,
  });
  fs.writeFileSync(stamp, now);
  return true;
}

async function bundle(config: webpack.Configuration[]): Promise<void> {
  const compiler = webpack(config);
  const stats = await new Promise<webpack.MultiStats | undefined>((done, fail) => {
    compiler.run((error, result) => {
      if (error) fail(error);
      else done(result);
    });
  });
  // Closing writes the cache that makes the next build fast.
  await new Promise<void>((done) => compiler.close(() => done()));
  if (!stats || stats.hasErrors()) {
    const text = stats?.toString({ all: false, errors: true, colors: false }) ?? 'no result';
    throw new AppError('not-configured', `The pane could not be built:\n${text}`);
  }
}

/** Names, sizes and contents of everything the bundles are made of. */
function fingerprint(): string {
  const hash = createHash('sha256');
  for (const source of sources) {
    const start = path.join(root, source);
    const files = fs.statSync(start).isFile()
      ? [start]
      : fs
          .readdirSync(start, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => path.join(entry.parentPath, entry.name))
          .sort();
    for (const file of files) hash.update(path.relative(root, file)).update(fs.readFileSync(file));
  }
  return hash.digest('hex');
}
