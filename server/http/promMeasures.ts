import type { AccountFigures } from '../app/operating/AccountFigures.ts';
import type { Measures } from '../app/operating/Measures.ts';
import type { PromLibrary, PromRegistry } from './PromLibrary.ts';

/** Figures for Prometheus, kept and told by its own library. */
export interface PromMeasures extends Measures {
  registry: PromRegistry;
}

/**
 * Begins to count. Labels are words of ours (areas, states, kinds of errors): no account, name or address.
 *
 * @param figures how the accounts are; asked whenever the figures are told. Where it fails they are left out, and
 * `erp_link_accounts_unknown` is 1.
 */
export function promMeasures<R extends PromRegistry>(
  prom: PromLibrary<R>,
  figures: () => Promise<AccountFigures>,
): PromMeasures {
  const { Registry, Counter, Gauge } = prom;
  const registry = new Registry();
  const registers = [registry];
  prom.collectDefaultMetrics({ register: registry, prefix: 'erp_link_' });
  const requests = new Counter({
    name: 'erp_link_requests_total',
    help: 'Questions to a server: outcome is answered, or the kind of error.',
    labelNames: ['to', 'outcome'],
    registers,
  });
  const runs = new Counter({
    name: 'erp_link_runs_total',
    help: 'Runs by area, kind and how they ended.',
    labelNames: ['area', 'kind', 'state'],
    registers,
  });
  const writes = new Counter({
    name: 'erp_link_writes_total',
    help: 'Things that runs wrote, by the side that they were written to.',
    labelNames: ['area', 'side', 'op'],
    registers,
  });
  // Three figures, told together: the store is asked once for all of them.
  let asking: Promise<AccountFigures | null> | null = null;
  const ask = (): Promise<AccountFigures | null> =>
    (asking ??= figures()
      .catch(() => null)
      .finally(() => (asking = null)));
  const sinceGood = new Gauge({
    name: 'erp_link_seconds_since_good_run',
    help: 'Seconds since the last good run, of the account that waits longest for one.',
    labelNames: ['area'],
    registers,
    collect: async () => {
      const now = await ask();
      sinceGood.reset();
      for (const [area, milliseconds] of Object.entries(now?.sinceGood ?? {})) {
        sinceGood.set({ area }, milliseconds / 1000);
      }
    },
  });
  const unknown = new Gauge({
    name: 'erp_link_accounts_unknown',
    help: '1 while the store does not tell how the accounts are.',
    labelNames: [],
    registers,
    collect: async (): Promise<void> => {
      unknown.set({}, (await ask()) === null ? 1 : 0);
    },
  });
  const accounts = new Gauge({
    name: 'erp_link_accounts',
    help: 'Accounts by how they are: well, failing, paused or off.',
    labelNames: ['state'],
    registers,
    collect: async () => {
      const now = await ask();
      accounts.reset();
      for (const [state, count] of Object.entries(now?.accounts ?? {})) {
        accounts.set({ state }, count);
      }
    },
  });
  return {
    registry,
    request: (to, outcome) => requests.inc({ to, outcome }),
    runEnded: (area, kind, state) => runs.inc({ area, kind, state }),
    wrote: (area, side, op, count) => writes.inc({ area, side, op }, count),
  };
}
