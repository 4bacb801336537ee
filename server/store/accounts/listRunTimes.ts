import type { Kysely } from 'kysely';
import type { Side } from '../../../shared/records/Area.ts';
import type { RunTimes, RunTrouble } from '../../ports/AccountStore.ts';
import type { Tables } from '../Tables.ts';

/** With when the last run began that ended well and wrote to that side; null for none. */
export interface KeptRunTimes extends RunTimes {
  servedAt: Readonly<Record<Side, number | null>>;
}

/** When every account's areas ran last; nothing of those that never did. */
export async function listRunTimes(db: Kysely<Tables>): Promise<KeptRunTimes[]> {
  const rows = await db
    .selectFrom('run_time')
    .selectAll()
    .orderBy('account')
    .orderBy('area')
    .execute();
  return rows.map((row) => ({
    account: row.account,
    area: row.area,
    wellAt: row.well_at,
    endedAt: row.ended_at,
    failures: row.failures,
    ...troubleIn(row.trouble),
    servedAt: { erp: row.erp_served_at, mailbox: row.mailbox_served_at },
  }));
}

/** Of earlier versions the sentence alone is there. */
function troubleIn(text: string | null): Pick<RunTimes, 'trouble' | 'why'> {
  if (text?.startsWith('{') !== true) return { trouble: text };
  const { kind, reason, message } = JSON.parse(text) as RunTrouble;
  return { trouble: message, why: { kind, reason } };
}
