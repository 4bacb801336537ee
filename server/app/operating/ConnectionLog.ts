import type { ErrorKind } from '../../../shared/errorKinds.ts';
import { AppError } from '../../core/AppError.ts';
import type { Clock } from '../../ports/Clock.ts';
import type { Log } from '../Log.ts';
import { errorSentence } from '../service/errorSentence.ts';
import { isPassing } from '../service/isPassing.ts';
import type { ConnectionEntry } from './ConnectionEntry.ts';

/** So many entries are kept; the log has all. */
const most = 100;

/** A connection that goes on failing for the same reason is logged again after so many milliseconds. */
const reminder = 3_600_000;

/** What a server says that was reached and answers: no trouble of the connection. */
const answers = new Set<ErrorKind>([
  'not-found',
  'conflict',
  'cursor-expired',
  'invalid-input',
  'uncertain',
]);

/**
 * Successful and failed connections with their causes in plain words (MT10): each change in the log, the last hundred
 * kept for `status`. Accounts are named by their id and connections by their name; no address gets here.
 */
export class ConnectionLog {
  readonly #log: Log;
  readonly #clock: Clock;
  #entries: ConnectionEntry[] = [];
  /** The last one of each, also where it is no longer kept. */
  readonly #last = new Map<string, ConnectionEntry>();
  readonly #toldAt = new Map<string, number>();

  constructor(log: Log, clock: Clock) {
    this.#log = log;
    this.#clock = clock;
  }

  /** What was kept, by the time of the first, oldest first. */
  get entries(): readonly ConnectionEntry[] {
    return this.#entries.map((entry) => ({ ...entry }));
  }

  /** @param error null where it succeeded. Whatever is no AppError is a defect of ours, and no trouble of a connection. */
  note(place: Pick<ConnectionEntry, 'to' | 'connection' | 'account'>, error: unknown): void {
    if (error !== null && !(error instanceof AppError)) return;
    const trouble = error === null || answers.has(error.kind) ? null : troubleOf(error);
    // Nobody was asked to the end: the run was stopped.
    if (trouble !== null && (isPassing(error) || trouble.reason === 'cancelled')) return;
    const now = this.#clock.now();
    const key = JSON.stringify([place.to, place.connection, place.account]);
    const last = this.#last.get(key);
    if (last !== undefined && isSame(last.trouble, trouble)) {
      last.until = now;
      last.times += 1;
      if (trouble === null || now - (this.#toldAt.get(key) ?? 0) < reminder) return;
      this.#tell(key, last);
      return;
    }
    const entry: ConnectionEntry = { ...place, trouble, since: now, until: now, times: 1 };
    this.#last.set(key, entry);
    this.#entries.push(entry);
    if (this.#entries.length > most) this.#drop();
    this.#tell(key, entry);
  }

  #tell(key: string, { to, connection, account, trouble, times }: ConnectionEntry): void {
    this.#toldAt.set(key, this.#clock.now());
    const place = { to, connection, ...(account !== null && { account }) };
    if (trouble === null) {
      this.#log('info', place, 'connection works');
      return;
    }
    const { kind, reason, cause } = trouble;
    this.#log('warn', { ...place, kind, reason, cause: cause.en, times }, 'connection failed');
  }

  /** What works is told by what there is: it goes first. */
  #drop(): void {
    const at = this.#entries.findIndex(({ trouble }) => trouble === null);
    this.#entries.splice(Math.max(at, 0), 1);
  }
}

function troubleOf(error: AppError): NonNullable<ConnectionEntry['trouble']> {
  const { kind, message } = error;
  const reason = error.reason ?? null;
  const { en, de } = errorSentence({ kind, reason, message });
  return { kind, reason, cause: { en: withoutAddresses(en), de: withoutAddresses(de) } };
}

/** A server's own words may repeat whom it was asked for. */
function withoutAddresses(text: string): string {
  return text.replaceAll(/[^\s@<>"'(]+@[^\s@<>"')]+/g, '…');
}

function isSame(a: ConnectionEntry['trouble'], b: ConnectionEntry['trouble']): boolean {
  return a?.kind === b?.kind && a?.reason === b?.reason;
}
