#!/usr/bin/env node
import process from 'node:process';
import { askSecret } from './askSecret.ts';
import { runCli } from './runCli.ts';

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
const { stdin, stderr } = process;
try {
  process.exitCode = await runCli(process.argv.slice(2), {
    environment: process.env,
    out: (line) => process.stdout.write(`${line}\n`),
    err: (line) => stderr.write(`${line}\n`),
    askSecret:
      stdin.isTTY && stderr.isTTY ? (question) => askSecret(question, stdin, stderr) : undefined,
    language: /^de/i.test(wanted) ? 'de' : 'en',
    signal: interrupted.signal,
  });
} catch (error) {
  // Ctrl-C is no defect.
  if (!interrupted.signal.aborted && (error as Error).message !== 'Ctrl-C') throw error;
  process.exitCode = 130;
}
