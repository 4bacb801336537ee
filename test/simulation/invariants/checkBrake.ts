import { sides } from '../../../shared/records/Area.ts';
import type { SimWorld } from '../engine/SimWorld.ts';

/** I6: no run took away more than the policy lets it without asking. */
export function checkBrake(world: SimWorld): void {
  const { deletes } = world.story.policy.brake;
  for (const run of world.ledger.runs) {
    if (run.report === null || world.ledger.approved.has(run.report.runId)) continue;
    let count = 0;
    for (const side of sides) {
      const account = world.accounts.find(({ id }) => id === run.account);
      const name = side === 'erp' ? account?.user : account?.address;
      for (const { by, op, account: who } of world
        .side(side)
        .history.slice(run.from[side], run.to[side])) {
        if (by === 'sync' && who === name && (op === 'delete' || op === 'throw-away')) count += 1;
      }
    }
    // Items that were emptied out of Deleted Items were counted when their record was deleted.
    const isMany =
      count > 2 * deletes.number &&
      count > 2 * deletes.share * (run.pairs + run.report.counts.paired);
    if (isMany) world.ledger.violate('I6', `${count} deleted unasked of ${run.pairs}`);
  }
}
