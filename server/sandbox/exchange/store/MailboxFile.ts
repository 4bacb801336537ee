import fs from 'node:fs';
import process from 'node:process';
import type { Exchange } from '../Exchange.ts';
import type { MailboxState } from './MailboxState.ts';

/** Milliseconds after a change until it is written (many changes are one write), and after a write that failed. */
const delay = { change: 200, failure: 5000 };

/** The file that mailboxes are kept in over a restart. A file is always a whole one: it is written beside, then renamed. */
export class MailboxFile {
  readonly #path: string;
  #exchange: Exchange | null = null;
  #timer: NodeJS.Timeout | null = null;

  constructor(path: string) {
    this.#path = path;
  }

  /**
   * What was kept; undefined where there is no file yet.
   *
   * @throws Error with a sentence for a file that cannot be read, or holds something else.
   */
  read(): MailboxState[] | undefined {
    let text: string;
    try {
      text = fs.readFileSync(this.#path, 'utf8');
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw new Error(`The file ${this.#path} cannot be read.`, { cause });
    }
    let found: unknown;
    try {
      found = JSON.parse(text);
    } catch {
      found = null;
    }
    if (!Array.isArray(found) || !found.every(isState)) {
      throw new Error(`The file ${this.#path} holds no mailboxes. It was left as it is.`);
    }
    return found;
  }

  /**
   * Writes what is there, and from now on whatever changes, whoever changes it.
   *
   * @throws Error with a sentence where it cannot be written.
   */
  follow(exchange: Exchange): void {
    this.#exchange = exchange;
    for (const mailbox of exchange.mailboxes) mailbox.watch(() => this.changed());
    this.#write();
  }

  /** Notes that something was changed. */
  changed(): void {
    this.#wait(delay.change);
  }

  /**
   * Writes now what was changed.
   *
   * @throws Error with a sentence where it cannot be written.
   */
  flush(): void {
    if (this.#timer === null || this.#exchange === null) return;
    clearTimeout(this.#timer);
    this.#timer = null;
    this.#write();
  }

  #write(): void {
    try {
      // Mails are in it: for nobody else on this machine.
      const text = JSON.stringify(this.#exchange?.toState());
      fs.writeFileSync(`${this.#path}.new`, text, { mode: 0o600 });
      fs.renameSync(`${this.#path}.new`, this.#path);
    } catch (cause) {
      throw new Error(`The file ${this.#path} cannot be written.`, { cause });
    }
  }

  #wait(milliseconds: number): void {
    this.#timer ??= setTimeout(() => {
      try {
        this.flush();
      } catch (error) {
        process.emitWarning(error instanceof Error ? error : String(error));
        this.#wait(delay.failure);
      }
    }, milliseconds);
  }
}

function isState(found: unknown): found is MailboxState {
  if (typeof found !== 'object' || found === null) return false;
  const { guid, address, clock, ...lists } = found as Record<string, unknown>;
  return (
    typeof guid === 'string' &&
    typeof address === 'string' &&
    typeof clock === 'number' &&
    ['folders', 'items', 'tombstones', 'outbox'].every((name) => Array.isArray(lists[name]))
  );
}
