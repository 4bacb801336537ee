import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { buildBrowser } from '../server/deploy/buildBrowser.ts';

/**
 * `npm test`: four mocha runs side by side that take about as long as each other, since a machine has two cores and tests in a
 * browser mostly wait: two with a half of those and what fills them up, one of the sync's engine with mailboxes, one of all
 * others. What the first says is shown at once, what the others say behind it, and last of all what failed in any of
 * them, where whoever keeps only the end of a log finds it. Arguments go to all. Fails when one does.
 */
const root = path.resolve(import.meta.dirname, '..');
const runs = [
  /^(browser[\\/][a-i]|cli[\\/])/,
  /^(browser|sandbox[\\/]page|store)[\\/]/,
  /^(app[\\/]sync|core|fakes|simulation|contracts|mailbox)[\\/]/,
];

const files = fs
  .readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.test.ts'))
  .sort();
const parts = Map.groupBy(files, (file) => runs.findIndex((own) => own.test(file)));

// Once, since two that build at the same time write the same files.
await buildBrowser();
const results = await Promise.all(
  [-1, 2, 0, 1].map((part) => runMocha(parts.get(part) ?? [], part === -1)),
);
for (const { said } of results.slice(1)) process.stdout.write(said);
for (const { said } of results) process.stdout.write(resultOf(said));
process.exitCode = results.find(({ code }) => code !== 0)?.code ?? 0;

function runMocha(
  part: readonly string[],
  isShown: boolean,
): Promise<{ code: number; said: string }> {
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
    if (isShown) process.stdout.write(text);
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
