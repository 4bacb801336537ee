import type { Transaction } from 'kysely';
import { sql } from 'kysely';
import type { Area, Side } from '../../../shared/records/Area.ts';
import { goesTo } from '../../core/sync/goesTo.ts';
import type { Schedule } from '../../core/sync/Policy.ts';
import type { RunTrouble } from '../../ports/AccountStore.ts';
import { storableText } from '../storableText.ts';
import type { Tables } from '../Tables.ts';

/** A run that ended. */
export interface EndedRun {
  account: string;
  area: Area;
  /** When, in milliseconds since 1970. The newest word counts, also of a clock that was set back. */
  at: number;
  /** Null when it ended well. */
  trouble: RunTrouble | string | null;
  /** When it began, and where it wrote. */
  began: { at: number; direction: Schedule['direction'] };
}

/** Remembers when an area ran last. For an account that is gone meanwhile there is nothing to remember. */
export async function noteRun(
  db: Transaction<Tables>,
  { account, area, at, trouble, began }: EndedRun,
): Promise<void> {
  const isWell = trouble === null;
  const served = (side: Side) => isWell && goesTo(began.direction, side);
  const said = typeof trouble === 'object' ? trouble && JSON.stringify(trouble) : trouble;
  const text = said === null ? null : storableText(said);
  const [wellAt, erpAt, mailboxAt] = [
    isWell ? at : null,
    served('erp') ? began.at : null,
    served('mailbox') ? began.at : null,
  ];
  await sql`
    insert into run_time
      (account, area, well_at, ended_at, failures, trouble, erp_served_at, mailbox_served_at)
    select id, ${area}, cast(${wellAt} as bigint), cast(${at} as bigint), cast(${isWell ? 0 : 1} as bigint),
      cast(${text} as text), cast(${erpAt} as bigint), cast(${mailboxAt} as bigint)
    from synced_account where id = ${account}
    on conflict (account, area) do update set
      well_at = coalesce(excluded.well_at, run_time.well_at),
      ended_at = excluded.ended_at,
      failures = case when excluded.failures = 0 then 0 else run_time.failures + 1 end,
      trouble = excluded.trouble,
      erp_served_at = coalesce(excluded.erp_served_at, run_time.erp_served_at),
      mailbox_served_at = coalesce(excluded.mailbox_served_at, run_time.mailbox_served_at)`.execute(
    db,
  );
}
