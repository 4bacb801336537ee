import { sides, type Side } from '../../../../shared/records/Area.ts';
import type { Fields } from '../../../../shared/records/SyncRecord.ts';
import { commonLimits } from '../../../core/sync/commonLimits.ts';
import { identifiers } from '../../../core/sync/identifiers.ts';
import { matchFirst, type Unpaired } from '../../../core/sync/matchFirst.ts';
import { chunks } from '../observe/chunks.ts';
import type { SyncRun } from '../SyncRun.ts';
import { readPresent } from './readPresent.ts';
import type { RebuildFacts } from './RebuildReport.ts';

/**
 * On a side without stamps nothing says what belongs together. What at least two independent facts speak for is proposed
 * to people and never paired by itself (class 16). Of each thing only what it can be known by is held.
 */
export async function proposeMatches(run: SyncRun, facts: RebuildFacts): Promise<void> {
  const things: Record<Side, Unpaired[]> = { erp: [], mailbox: [] };
  const limits = commonLimits({ erp: run.can('erp'), mailbox: run.can('mailbox') });
  for (const side of sides) {
    for (const { id, isBin } of run.collections[side]) {
      if (isBin) continue;
      const refs = await run.patiently(async () => {
        const found = new Set<string>();
        for await (const page of run.ports.stores[side].listRefs(id, run.signal)) {
          await run.breathe();
          for (const { ref } of page.refs) found.add(ref);
        }
        return [...found];
      });
      for (const batch of chunks(refs, run.can(side).batch.get)) {
        const paired = new Set(
          (await run.store.pairsByRef(run.scope, side, batch)).map((pair) => pair[side]?.ref),
        );
        const open = batch.filter((ref) => !paired.has(ref));
        for (const { ref, fields } of (await readPresent(run, side, open)).values()) {
          if (identifiers(run.scope.area, fields).length > 0) {
            things[side].push({ ref, fields: tellingOf(fields) });
          }
        }
        run.advance(batch.length);
      }
    }
  }
  for (const { erp, mailbox } of matchFirst(run.scope.area, things, limits).matched) {
    if (facts.proposed.length >= run.settings.named) return;
    facts.proposed.push({
      // The key that the planner asks with, so that one answer answers both.
      key: ['perhaps-the-same', erp, '=', mailbox].join('|'),
      refs: { erp, mailbox },
    });
  }
}

const untelling = ['body', 'notes', 'parties', 'recurrence', 'attachments', 'photo'];

function tellingOf(fields: Fields): Fields {
  return Object.fromEntries(
    Object.entries(fields).filter(([field, value]) => value !== null && !untelling.includes(field)),
  );
}
