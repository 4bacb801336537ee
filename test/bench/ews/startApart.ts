import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

/** An emulated Exchange in a process of its own. */
export interface ExchangeApart extends AsyncDisposable {
  /** Of EWS. */
  url: string;
  /** How many requests of each operation came in until now. */
  requests: () => Promise<Record<string, number>>;
}

/** @param addresses of its mailboxes; all have the password `a`, and `service@example.com` (`s`) may impersonate */
export async function startApart(addresses: readonly string[]): Promise<ExchangeApart> {
  const child = fork(path.join(import.meta.dirname, 'exchangeProcess.ts'), addresses, {
    execArgv: ['--max-old-space-size=4096'],
  });
  const [url] = (await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(([code]) => {
      throw new Error(`The emulated Exchange ended with ${String(code)}.`);
    }),
  ])) as [string];
  return {
    url,
    requests: async () => {
      const answered = once(child, 'message');
      child.send('requests');
      const [counts] = (await answered) as [Record<string, number>];
      return counts;
    },
    async [Symbol.asyncDispose]() {
      const ended = once(child, 'exit');
      child.disconnect();
      await ended;
    },
  };
}
