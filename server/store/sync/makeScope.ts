import { sql, type Selectable, type Transaction } from 'kysely';
import type { Scope } from '../../ports/SyncStore.ts';
import type { Tables } from '../Tables.ts';
import { accountNote } from './accountNote.ts';
import { emptyTallies } from './emptyTallies.ts';
import { lockScope } from './lockScope.ts';
import { plainScope } from './plainScope.ts';
import type { ScopeState } from './ScopeState.ts';
import { rowCheck } from './rowCheck.ts';
import { scopeId } from './scopeId.ts';
import { scopeNote } from './scopeNote.ts';
import { syncDamaged } from './syncDamaged.ts';
import { wasBegun } from './wasBegun.ts';

/**
 * Begins a scope whose row is not there, and has it for this transaction.
 *
 * @throws AppError `bad-answer` where it was begun before: then its row is lost, and this is no first run. With `repair` it
 * is made all the same, marked as damaged.
 */
export async function makeScope(
  db: Transaction<Tables>,
  scope: Scope,
  { repair }: { repair: boolean },
): Promise<Selectable<Tables['sync_scope']>> {
  const id = scopeId(scope);
  const isKnown = await wasBegun(db, id);
  if (isKnown) {
    // Somebody else may have begun it just now: then the row is there as well.
    const made = await lockScope(db, id);
    if (made !== undefined) return made;
    if (!repair) throw syncDamaged('sync_scope: row missing');
  }
  const state: ScopeState = {
    ...plainScope(scope),
    owner: '',
    term: 0,
    until: 0,
    tallies: isKnown ? null : emptyTallies(),
  };
  const body = JSON.stringify(state);
  // First of all, as whoever forgets the account does: none of its scopes is missing there.
  await sql`
    insert into erp_link_meta (name, value) values (${accountNote(scope.account)}, ${String(id)})
    on conflict (name) do update set value = erp_link_meta.value || ',' || excluded.value`.execute(
    db,
  );
  await db
    .insertInto('erp_link_meta')
    .values({ name: scopeNote(id), value: '' })
    .onConflict((on) => on.column('name').doNothing())
    .execute();
  // Two who come here at once: the second one fails, begins again and finds the row.
  await db
    .insertInto('sync_scope')
    .values({ id, body, crc: rowCheck(id, body) })
    .execute();
  const row = await lockScope(db, id);
  if (row === undefined) throw new Error('a new scope is not there');
  return row;
}
