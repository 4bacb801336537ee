import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { Temporal } from 'temporal-polyfill';
import type { Log } from '../app/Log.ts';
import type { DirectoryRefresh } from '../app/DirectoryRefresh.ts';
import { KnownAddresses } from '../app/mail/KnownAddresses.ts';
import { guardSignIn } from '../app/service/guardSignIn.ts';
import { isSignInRefused } from '../app/service/isSignInRefused.ts';
import { keyedStamps } from '../app/service/keyedStamps.ts';
import type { ServicePorts } from '../app/service/ServicePorts.ts';
import type { Config } from '../config/Config.ts';
import { EwsOpener } from '../mailbox/ews/opening/EwsOpener.ts';
import type { AccountStore } from '../ports/AccountStore.ts';
import type { Clock } from '../ports/Clock.ts';
import type { Directory } from '../ports/Directory.ts';
import type { ErpConnector } from '../ports/ErpConnector.ts';
import type { FilingStore } from '../ports/FilingStore.ts';
import type { SyncStore } from '../ports/SyncStore.ts';

/** What is open already. */
interface OpenParts {
  accounts: AccountStore;
  sync: SyncStore;
  links: ServicePorts['links'];
  filing: FilingStore;
  directory: Directory;
  /** The one of this process. */
  refresh: DirectoryRefresh;
  erp: ErpConnector;
  clock: Clock;
  log: Log;
}

/**
 * What the services of the sync work with, for the server and the console alike. The mailboxes are to be closed.
 *
 * @throws AppError `not-configured` where no key is set.
 */
export function servicePorts(
  { storeKeys, exchange: { ca } }: Pick<Config, 'storeKeys' | 'exchange'>,
  { accounts, sync, links, filing, directory, refresh, erp, clock, log }: OpenParts,
): ServicePorts & { mailboxes: EwsOpener } {
  const watch = erp.watch?.bind(erp);
  return {
    accounts,
    sync,
    links,
    filing,
    addresses: new KnownAddresses({ erp, directory, refresh, clock }),
    erp,
    ...(watch && {
      erpNews: (onChange, signal) =>
        watch(() => onChange({ areas: null, companies: null }), signal),
    }),
    mailboxes: guardSignIn(
      new EwsOpener(
        {
          secretOf: (connection) => accounts.secretOf(connection),
          ca,
          // Whose mailbox it was stays out of the log.
          report: (connection, { type, mailboxes, error, pause }) => {
            // Streams go on trying by themselves: nobody else hears of it.
            if (isSignInRefused(error)) {
              void accounts.holdConnection(connection, clock.now()).catch(() => undefined);
            }
            log(
              error === undefined ? 'info' : 'warn',
              {
                connection: connection.id,
                type,
                mailboxes: mailboxes.length,
                error: error?.kind,
                pause,
              },
              'watching mailboxes',
            );
          },
        },
        clock,
      ),
      { accounts, clock },
    ),
    stamps: keyedStamps(storeKeys),
    clock,
    ids: randomUUID,
    pause: async (milliseconds, signal) => {
      await setTimeout(milliseconds, undefined, { signal });
    },
    log,
    zone: Temporal.Now.timeZoneId(),
  };
}
