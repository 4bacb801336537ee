import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

/**
 * `npm test`: two mocha runs side by side, since tests in a browser mostly wait: those with a browser, and all others.
 * What the first says is shown at once, what the other says behind it. Arguments go to both. Fails when one does.
 */
const root = path.resolve(import.meta.dirname, '..');
const inBrowser = /^(browser|sandbox[\\/]page)[\\/]/;

const files = fs
  .readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.test.ts'))
  .sort();
const halves = [
  files.filter((file) => !inBrowser.test(file)),
  files.filter((file) => inBrowser.test(file)),
];

const [plain, browser] = await Promise.all(halves.map(runMocha));
process.stdout.write(browser?.said ?? '');
process.exitCode = plain?.code || browser?.code || 0;

function runMocha(half: readonly string[], place: number): Promise<{ code: number; said: string }> {
  const child = spawn(
    process.execPath,
    [
      path.join(root, 'node_modules/mocha/bin/mocha.js'),
      ...['--no-package', '--forbid-only', '--timeout', '60000'],
      ...['--require', './test/retryBrowserTests.ts', '--require', './test/pinProperties.ts'],
      ...half.map((file) => path.join('test', file)),
      ...process.argv.slice(2),
    ],
    {
      cwd: root,
      stdio: ['inherit', place === 0 ? 'inherit' : 'pipe', 'inherit'],
    },
  );
  let said = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (said += text));
  return new Promise((done, fail) => {
    child.on('error', fail);
    // A run that was killed has no code, and did not pass.
    child.on('close', (code) => done({ code: code ?? 1, said }));
  });
}
