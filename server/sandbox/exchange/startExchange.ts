import { randomUUID } from 'node:crypto';
import { Exchange } from './Exchange.ts';
import { ExchangeServer } from './ExchangeServer.ts';
import { MailboxFile } from './store/MailboxFile.ts';
import type { StartOptions } from './StartOptions.ts';

/**
 * Starts an emulated Exchange on 127.0.0.1. Mailboxes are written to the file soon after a change, and when the server
 * is closed.
 *
 * @throws Error with a sentence for a file that cannot be read or written; that of Node.js for a port that is taken,
 *   with its code `EADDRINUSE`.
 */
export async function startExchange({
  port,
  file,
  ...setup
}: StartOptions): Promise<ExchangeServer> {
  const kept = file === undefined ? null : new MailboxFile(file);
  const mailboxes = kept?.read() ?? setup.mailboxes;
  const server = new ExchangeServer(
    new Exchange({ now: Date.now, guid: randomUUID, ...setup, ...(mailboxes && { mailboxes }) }),
  );
  // Before anything is written: where the port is taken another one may be at work on the same file.
  await server.listen(port);
  if (kept === null) return server;
  try {
    kept.follow(server.exchange);
  } catch (error) {
    await server.close();
    throw error;
  }
  server.onClosed = () => kept.flush();
  return server;
}
