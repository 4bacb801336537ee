import { AppError } from '../../core/AppError.ts';
import type { AccountStore, Connection } from '../../ports/AccountStore.ts';
import type { Clock } from '../../ports/Clock.ts';
import type { MailboxOpener } from '../../ports/MailboxOpener.ts';
import { watchedRecords } from '../operating/watchedRecords.ts';
import { withOwn } from '../operating/withOwn.ts';
import { isSignInRefused } from './isSignInRefused.ts';

/**
 * Mailboxes that are not signed in to any more once the server has refused the password of their connection: a directory
 * locks an account after a few wrong ones, and all accounts of a connection use the same. What is refused is kept in the
 * store, so that neither a new start nor another server tries again, until the connection is changed or somebody lets it
 * go on (`AccountStore.holdConnection`).
 */
export function guardSignIn<T extends MailboxOpener>(
  mailboxes: T,
  { accounts, clock }: { accounts: AccountStore; clock: Clock },
): T {
  /** Those whose refusal is on its way into the store: it need not be told twice. */
  const refused = new Set<string>();
  const notice = async (connection: Connection, error: unknown): Promise<void> => {
    if (!isSignInRefused(error) || refused.has(connection.id)) return;
    refused.add(connection.id);
    // The run fails with what was refused; a store that cannot be written says so by itself.
    await accounts.holdConnection(connection, clock.now()).catch(() => undefined);
  };
  const own: Partial<MailboxOpener> = {
    open: async (connection, place) => {
      if ((connection.refusedAt ?? null) !== null) throw held();
      // Somebody changed it or let it go on, which the store knows.
      refused.delete(connection.id);
      const opened = await mailboxes.open(connection, place).catch(async (error: unknown) => {
        await notice(connection, error);
        throw error;
      });
      const { mailbox } = opened;
      const tell = (error: unknown): void => void notice(connection, error);
      const watched = watchedRecords(mailbox.records, tell);
      const watch: typeof mailbox.watch = async function* (areas, signal) {
        try {
          yield* mailbox.watch(areas, signal);
        } catch (error) {
          await notice(connection, error);
          throw error;
        }
      };
      return {
        mailbox: withOwn(mailbox, { records: watched, watch }),
        [Symbol.dispose]: () => opened[Symbol.dispose](),
      };
    },
  };
  return withOwn<MailboxOpener>(mailboxes, own) as T;
}

function held(): AppError {
  return new AppError(
    'not-signed-in',
    'Exchange refused the password of this connection; it is not tried again by itself.',
    { reason: 'connection-refused' },
  );
}
