import process from 'node:process';
import { keptKey } from './keptKey.ts';
import { makeExchangeKey } from './makeExchangeKey.ts';
import { readArguments } from './readArguments.ts';
import { startExchange } from './startExchange.ts';

try {
  const { port, file, accounts } = readArguments(process.argv.slice(2));
  const now = Date.now();
  const server = await startExchange({
    accounts,
    port,
    ...(file === undefined
      ? { keys: [await makeExchangeKey(now)] }
      : { file, keys: [await keptKey(`${file}.key`, now)] }),
  });
  const addresses = accounts.map(({ address }) => address).join(', ');
  process.stdout.write(`Emulated Exchange: ${server.url}
Accounts: ${addresses}
Password: ${accounts[0]?.password ?? ''}. Basic, NTLM, or a token from ${server.origin}/oauth2/token
Keys of identity tokens: ${server.amurl}
Mailboxes: ${file ?? 'gone with the process (kept with --file F)'}
`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      server.close().catch(fail);
    });
  }
} catch (error) {
  fail(error);
}

/** Ends with a sentence for a person, not with where in the program it was. */
function fail(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
