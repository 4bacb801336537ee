#!/usr/bin/env node
import process from 'node:process';
import readline from 'node:readline/promises';
import { askSecret } from './askSecret.ts';
import { runCli } from './runCli.ts';
import { signsOf } from './texts/signsOf.ts';

/**
 * The console program `erp-link`: what the server does, without HTTP. Results go to the standard output
 * and everything else to the error output; the exit code says what became of it (`Command.ts`).
 */
const interrupted = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => interrupted.abort(new Error(signal)));
}
// Whoever reads along may stop reading (`| head`): what was to be said is said then.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(process.exitCode ?? 0);
});
const { LC_ALL, LC_MESSAGES, LANG, ERP_LINK_LANGUAGE } = process.env;
const wanted = [ERP_LINK_LANGUAGE, LC_ALL, LC_MESSAGES, LANG].find((one) => one) ?? '';
const { stdin, stdout, stderr } = process;
const isAttended = stdin.isTTY && stderr.isTTY;
// Whoever reads has had enough, as `head` has.
stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});
/** Whether a line stands on the terminal that the next one takes the place of. */
let isLineShown = false;

try {
  process.exitCode = await runCli(process.argv.slice(2), {
    environment: process.env,
    out: (line) => {
      progress('');
      stdout.write(`${line}\n`);
    },
    err: (line) => {
      progress('');
      stderr.write(`${line}\n`);
    },
    askSecret: isAttended ? (question) => askSecret(question, stdin, stderr) : undefined,
    ask: isAttended ? ask : undefined,
    progress: stderr.isTTY ? progress : undefined,
    language: /^de/i.test(wanted) ? 'de' : 'en',
    signal: interrupted.signal,
  });
} catch (error) {
  // Ctrl-C is no defect.
  if (!interrupted.signal.aborted && (error as Error).message !== 'Ctrl-C') throw error;
  process.exitCode = 130;
}

function progress(line: string): void {
  if (!isLineShown && line === '') return;
  // Back to the beginning, and away with what stood there (ECMA-48: CR, EL).
  const { columns } = stderr;
  stderr.write(
    `\r\u001b[K${signsOf(line)
      .slice(0, columns > 20 ? columns - 1 : 79)
      .join('')}`,
  );
  isLineShown = line !== '';
}

async function ask(question: string): Promise<string> {
  const reader = readline.createInterface({ input: stdin, output: stderr });
  try {
    return await reader.question(question, { signal: interrupted.signal });
  } finally {
    reader.close();
  }
}
