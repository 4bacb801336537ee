import fs from 'node:fs';
import { AppError } from '../core/AppError.ts';
import type { ExchangeServer } from './exchange/ExchangeServer.ts';
import type { MailboxState } from './exchange/store/MailboxState.ts';

/** Milliseconds for which changes are gathered before they are written. */
const gathering = 300;

/** The file in which the try-out's mailboxes outlive a restart. */
export const keepMailboxes = {
  /**
   * The mailboxes of an earlier start; null where there was none.
   *
   * @throws AppError `not-configured` for a file that is damaged
   */
  read(file: string): MailboxState[] | null {
    if (!fs.existsSync(file)) return null;
    try {
      return JSON.parse(fs.readFileSync(file, 'utf8')) as MailboxState[];
    } catch (cause) {
      const message = `The try-out's mailboxes in ${file} are damaged; --fresh makes new ones.`;
      throw new AppError('not-configured', message, { cause });
    }
  },

  /**
   * Writes the mailboxes a moment after a request that changed one.
   *
   * @returns writes what is still to be written, and ends it
   */
  watch(server: ExchangeServer, file: string): () => void {
    const clocks = () => server.exchange.mailboxes.map(({ clock }) => clock).join(' ');
    let written = '';
    let timer: NodeJS.Timeout | undefined;
    const write = () => {
      clearTimeout(timer);
      timer = undefined;
      if (written === clocks()) return;
      written = clocks();
      // First beside it, so that a file is always a whole one.
      fs.writeFileSync(`${file}.new`, JSON.stringify(server.exchange.toState()));
      fs.renameSync(`${file}.new`, file);
    };
    server.onAnswered = () => {
      if (written !== clocks()) timer ??= setTimeout(write, gathering).unref();
    };
    return () => {
      server.onAnswered = null;
      write();
    };
  },
};
