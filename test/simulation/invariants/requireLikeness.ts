import type { Side } from '../../../shared/records/Area.ts';
import type { Fields } from '../../../shared/records/SyncRecord.ts';
import type { Thing } from '../../fakes/sides/Thing.ts';
import type { SimWorld } from '../engine/SimWorld.ts';
import { sharesMarks } from './sharesMarks.ts';

/**
 * Class 16: two things that people made are only paired where two of their marks are the same. Somebody may have changed
 * one of them between the run's look at it and its commit: what each of them ever said counts.
 */
export function requireLikeness(world: SimWorld, erp: Thing, mailbox: Thing): void {
  const [left, right] = [saidBy(world, 'erp', erp), saidBy(world, 'mailbox', mailbox)];
  if (left.some((one) => right.some((other) => sharesMarks(erp.area, one, other)))) return;
  world.ledger.violate(
    'I4',
    `erp ${erp.ref} and mailbox ${mailbox.ref} were paired and are not alike`,
  );
}

function saidBy(world: SimWorld, side: Side, thing: Thing): Fields[] {
  const own = world.side(side).history.filter((effect) => effect.thing === thing.number);
  return [
    thing.fields,
    ...own.flatMap(({ before, after }) => [before, after].filter((each) => each !== null)),
  ];
}
