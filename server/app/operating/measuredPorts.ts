import type { ErpConnector } from '../../ports/ErpConnector.ts';
import { AppError } from '../../core/AppError.ts';
import type { MailboxOpener } from '../../ports/MailboxOpener.ts';
import type { SyncStore } from '../../ports/SyncStore.ts';
import { isPassing } from '../service/isPassing.ts';
import type { ServicePorts } from '../service/ServicePorts.ts';
import type { ConnectionLog } from './ConnectionLog.ts';
import type { Measures } from './Measures.ts';
import { runFacts } from './runFacts.ts';
import { watchedRecords } from './watchedRecords.ts';
import { withOwn } from './withOwn.ts';

/** Who is told. */
export interface Watch {
  measures: Measures;
  connections: ConnectionLog;
}

/** What the services work with, with everything that goes by counted and every connection noted. */
export function measuredPorts(ports: ServicePorts, watch: Watch): ServicePorts {
  return {
    ...ports,
    sync: measuredStore(ports.sync, watch.measures),
    erp: measuredErp(ports.erp, watch),
    mailboxes: measuredMailboxes(ports, watch),
  };
}

function measuredStore(sync: SyncStore, measures: Measures): SyncStore {
  return withOwn(sync, {
    saveRun: async (lease, run) => {
      await sync.saveRun(lease, run);
      const { state, kind, report } = run;
      if (state === 'running') return;
      measures.runEnded(lease.area, kind, state);
      const { counts = {} } = runFacts(report);
      for (const op of ['create', 'update', 'delete'] as const) {
        for (const side of ['erp', 'mailbox'] as const) {
          const count = counts[op]?.[side] ?? 0;
          if (count > 0) measures.wrote(lease.area, side, op, count);
        }
      }
    },
  });
}

function measuredErp(erp: ErpConnector, watch: Watch): ErpConnector {
  const open = erp.openRecords?.bind(erp);
  if (open === undefined) return erp;
  // One login of ours for all accounts: whose question it was says nothing about the connection.
  const tell = teller(watch, { to: 'erp', connection: erp.name, account: null });
  return withOwn(erp, {
    openRecords: async (as, signal) => {
      try {
        return watchedRecords(await open(as, signal), tell);
      } catch (error) {
        tell(error);
        throw error;
      }
    },
  });
}

function measuredMailboxes({ mailboxes, accounts }: ServicePorts, watch: Watch): MailboxOpener {
  return withOwn(mailboxes, {
    open: async (connection, place, blobs) => {
      const account = (await accounts.accountByMailbox(place.address))?.id ?? null;
      const whose = { to: 'exchange', connection: connection.name, account } as const;
      const tell = teller(watch, whose);
      const opened = await mailboxes.open(connection, place, blobs).catch((error: unknown) => {
        // Nothing was asked of the server, and yet there is none to be had.
        watch.connections.note(whose, error);
        throw error;
      });
      const { mailbox } = opened;
      return {
        mailbox: withOwn(mailbox, { records: watchedRecords(mailbox.records, tell) }),
        [Symbol.dispose]: () => opened[Symbol.dispose](),
      };
    },
  });
}

/** Null for what says nothing of the server: the run was stopped, or we have a defect. */
function outcomeOf(error: unknown): Parameters<Measures['request']>[1] | null {
  if (error === null) return 'answered';
  if (!(error instanceof AppError) || isPassing(error) || error.reason === 'cancelled') return null;
  return error.kind;
}

/** Counts one question, and notes the connection. */
function teller(
  { measures, connections }: Watch,
  place: Parameters<ConnectionLog['note']>[0],
): (error: unknown) => void {
  return (error) => {
    const outcome = outcomeOf(error);
    if (outcome === null) return;
    measures.request(place.to, outcome);
    connections.note(place, error);
  };
}
