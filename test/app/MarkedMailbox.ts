import { AppError } from '../../server/core/AppError.ts';
import type { AppointmentIdentity, Mailbox, SentMail } from '../../server/ports/Mailbox.ts';

/** A mailbox of which only categories and names of appointments are asked, with failures on demand. */
export class MarkedMailbox implements Mailbox {
  /** What the next calls fail with, one each. */
  readonly failures: AppError[] = [];
  /** What each call waits for. */
  before: Promise<unknown> = Promise.resolve();
  calls = 0;
  readonly identities = new Map<string, AppointmentIdentity>();
  readonly #categories = new Map<string, Set<string>>();

  get records(): never {
    throw new Error('No record is asked for.');
  }
  watch(): never {
    throw new Error('Nothing is watched.');
  }
  createFolder(): never {
    throw new Error('No folder is made.');
  }
  mailFolders(): never {
    throw new Error('No folder is asked for.');
  }
  createMailFolder(): never {
    throw new Error('No folder is made.');
  }
  mail(): never {
    throw new Error('No mail is asked for.');
  }
  attachment(): never {
    throw new Error('No attachment is asked for.');
  }

  /** What lies in Sent Items. */
  readonly sent: SentMail[] = [];

  categories(item: string): string[] {
    return [...(this.#categories.get(item) ?? [])];
  }

  async markCategory(item: string, category: string, isOn: boolean): Promise<void> {
    await this.#turn();
    const found = this.#categories.get(item) ?? new Set();
    this.#categories.set(item, found);
    if (isOn) found.add(category);
    else found.delete(category);
  }

  async identify(appointment: string): Promise<AppointmentIdentity> {
    await this.#turn();
    const found = this.identities.get(appointment);
    if (found) return found;
    throw new AppError('not-found', 'There is no such appointment.');
  }

  findAppointment(): never {
    throw new Error('No appointment is looked for.');
  }

  async sentWith(): Promise<SentMail[]> {
    await this.#turn();
    return [...this.sent];
  }

  async #turn(): Promise<void> {
    this.calls += 1;
    await this.before;
    const failure = this.failures.shift();
    if (failure) throw failure;
  }
}
