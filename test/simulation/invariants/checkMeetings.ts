import { sides } from '../../../shared/records/Area.ts';
import { sameValue } from '../../../shared/records/sameValue.ts';
import type { SimWorld } from '../engine/SimWorld.ts';

const led = ['subject', 'body', 'place', 'start', 'end'] as const;

/** NX16: what an invited person does to the own copy of a meeting never gets to the record while its organizer leads it. */
export function checkMeetings(world: SimWorld): void {
  if (world.story.area !== 'appointments' || world.ledger.classes.has('1 lost state')) return;
  if (sides.some((side) => world.ledger.restored.has(side))) return;
  const { erp, mailbox, ledger } = world;
  for (const effect of erp.history) {
    if (effect.by !== 'sync' || effect.op !== 'update') continue;
    const changed = led.filter(
      (field) =>
        !sameValue(
          effect.area,
          field,
          effect.before?.[field] ?? null,
          effect.after?.[field] ?? null,
        ),
    );
    if (changed.length === 0) continue;
    const address = world.accounts.find(({ user }) => user === effect.account)?.address;
    const items = ledger
      .partnersOf('erp', effect.thing)
      .map((number) => mailbox.table.all[number - 1]);
    const own = items.filter((item) => item?.owner === address);
    const isInvited = own.length > 0 && own.every((item) => isReceived(world, item?.number ?? 0));
    // As long as the organizer's own item is there.
    const isLed = items.some(
      (item) =>
        item !== undefined &&
        !item.isGone &&
        item.owner !== address &&
        isCalled(world, item.number),
    );
    if (isInvited && isLed) {
      ledger.violate(
        'I3',
        `erp ${effect.ref} got ${changed.join()} of somebody who is only invited`,
      );
    }
  }
}

function isReceived({ mailbox }: SimWorld, number: number): boolean {
  return madeAs(mailbox.history, number) === 'received';
}

function isCalled({ mailbox }: SimWorld, number: number): boolean {
  return madeAs(mailbox.history, number) === 'meeting';
}

function madeAs(history: SimWorld['mailbox']['history'], number: number): unknown {
  return history.find(({ thing }) => thing === number)?.after?.['meetingState'];
}
