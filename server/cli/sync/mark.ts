import { randomUUID } from 'node:crypto';
import { sides } from '../../../shared/records/Area.ts';
import { dayIn } from '../../app/service/dayIn.ts';
import type { OpenedSync } from '../../app/service/OpenedSync.ts';
import { effectivePolicy } from '../../core/accounts/effectivePolicy.ts';
import { AppError } from '../../core/AppError.ts';
import { findAccount } from '../accounts/findAccount.ts';
import { runUnderWay } from '../../app/sync/runUnderWay.ts';
import { exitCodes, type Command } from '../Command.ts';
import { givenOptions } from '../given/givenOptions.ts';
import { givenUsage } from '../given/givenUsage.ts';
import { parseGiven } from '../given/parseGiven.ts';
import { accountScope } from '../runs/accountScope.ts';
import { withServices } from '../withServices.ts';
import { workOn } from './workOn.ts';

const wanted = {
  least: 1,
  most: 1,
  said: { en: 'Which account? Say its mailbox.', de: 'Welches Konto? Sein Postfach angeben.' },
};

/** Milliseconds for which the scope is held. */
const held = 60_000;

/**
 * `erp-link mark`: all appointments from today on go over with the next run (EM4), also those that an earlier set-up left
 * out: they begin today, and everything is listed anew. Nothing is deleted by that, and what is linked stays so.
 */
export const mark: Command = {
  summary: {
    en: 'Marks all appointments from today on for the next run (first set-up).',
    de: 'Merkt alle Termine ab heute für den nächsten Lauf vor (erste Einrichtung).',
  },
  usage: {
    en: `MAILBOX
  MAILBOX            or a user's name, blanks as underscores
${givenUsage.en}`,
    de: `POSTFACH
  POSTFACH           oder der Name eines Benutzers, Leerzeichen als Unterstriche
${givenUsage.de}`,
  },
  async run(args, console) {
    const { names, given } = parseGiven(args, givenOptions, wanted, console);
    const { language, out } = console;
    return await withServices(given.config, console, async (services) => {
      const { accounts, clock } = services;
      const named = names[0] ?? '';
      const account = await findAccount(services, named, language).catch((error: unknown) => {
        if (!(error instanceof AppError) || !named.includes('_')) throw error;
        return findAccount(services, named.replaceAll('_', ' '), language);
      });
      const date = dayIn(account.zone, clock.now());
      const own = account.changes.areas ?? {};
      const appointments = { ...own.appointments, start: { from: 'date' as const, date } };
      const after = {
        ...account,
        changes: { ...account.changes, areas: { ...own, appointments } },
      };
      // Rules that contradict each other are refused before anything is changed.
      effectivePolicy(after, await accounts.groups(), await accounts.lastWord());
      const saved = await accounts.changeAccount(after, clock.now());
      const job = { account: saved, area: 'appointments' as const };
      const scope = accountScope(services, saved, job.area);
      const how = { console, json: given.json };
      await workOn(
        services,
        job,
        'mark',
        ({ ports }, signal) => listAnew(ports, scope, signal),
        how,
      );
      const { mailbox } = account;
      if (given.json) out(JSON.stringify({ marked: mailbox, from: date }));
      else {
        out(
          language === 'de'
            ? `${mailbox}: Termine ab ${date} gehen mit dem nächsten Lauf über.`
            : `${mailbox}: appointments from ${date} on go over with the next run.`,
        );
      }
      return exitCodes.well;
    });
  },
};

/** Forgets how far both sides were read. @throws AppError `conflict`, reason `run-under-way`. */
async function listAnew(
  { store, stores, clock }: OpenedSync['ports'],
  scope: Parameters<OpenedSync['ports']['store']['lease']>[0],
  signal: AbortSignal,
): Promise<void> {
  const now = clock.now();
  const lease = await store.lease(scope, `mark ${randomUUID()}`, now, now + held);
  if (lease === null) {
    throw await runUnderWay(store, scope, clock.now());
  }
  try {
    for (const side of sides) {
      for (const { id } of await stores[side].collections(scope.area, signal)) {
        await store.dropCursor(lease, side, id);
      }
    }
  } finally {
    await store.release(lease);
  }
}
