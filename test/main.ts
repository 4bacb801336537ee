import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { buildBrowser } from '../server/deploy/buildBrowser.ts';

/**
 * `npm test`: four mocha runs side by side, since a machine has two cores and tests in a browser mostly wait: those with a
 * browser in two halves, those of the sync's engine with mailbox and store, and all others. What the first says is shown at
 * once, what the others say behind it, and last of all what failed in any of them, where whoever keeps only the end of a log
 * finds it.
 * Arguments go to all. Fails when one does.
 */
const root = path.resolve(import.meta.dirname, '..');
const inBrowser = /^(browser|sandbox[\\/]page)[\\/]/;
const ofFirstHalf = /^browser[\\/][a-i]/;
const ofEngine = /^(app[\\/]sync|core|fakes|simulation|contracts|mailbox|store)[\\/]/;

const files = fs
  .readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.test.ts'))
  .sort();
const parts = [
  files.filter((file) => !inBrowser.test(file) && !ofEngine.test(file)),
  files.filter((file) => ofEngine.test(file)),
  files.filter((file) => inBrowser.test(file) && ofFirstHalf.test(file)),
  files.filter((file) => inBrowser.test(file) && !ofFirstHalf.test(file)),
];

// Once, since two that build at the same time write the same files.
await buildBrowser();
const runs = await Promise.all(parts.map(runMocha));
for (const { said } of runs.slice(1)) process.stdout.write(said);
for (const { said } of runs) process.stdout.write(resultOf(said));
process.exitCode = runs.find(({ code }) => code !== 0)?.code ?? 0;

function runMocha(part: readonly string[], place: number): Promise<{ code: number; said: string }> {
  const child = spawn(
    process.execPath,
    [
      path.join(root, 'node_modules/mocha/bin/mocha.js'),
      ...['--no-package', '--forbid-only', '--timeout', '60000'],
      ...['--require', './test/retryBrowserTests.ts', '--require', './test/pinProperties.ts'],
      ...part.map((file) => path.join('test', file)),
      ...process.argv.slice(2),
    ],
    {
      cwd: root,
      stdio: ['inherit', 'pipe', 'inherit'],
    },
  );
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
    if (place === 0) process.stdout.write(text);
  });
  return new Promise((done, fail) => {
    child.on('error', fail);
    // A run that was killed has no code, and did not pass.
    child.on('close', (code) => done({ code: code ?? 1, said }));
  });
}

/** The end of what mocha said: how many passed, and each failure with its stack. The last words of a run that did not get there. */
function resultOf(said: string): string {
  const plain = stripVTControlCharacters(said);
  const start = plain.search(/^ *\d+ passing/mu);
  return start < 0 ? plain.slice(-5000) : plain.slice(start);
}
