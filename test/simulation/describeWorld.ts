import { sides } from '../../shared/records/Area.ts';
import type { Fields } from '../../shared/records/SyncRecord.ts';
import { sameValue } from '../../shared/records/sameValue.ts';
import type { SimWorld } from './engine/SimWorld.ts';

/** What happened on both sides, and what the store knows in the end: for whoever looks into a failing seed. */
export async function describeWorld(world: SimWorld): Promise<string[]> {
  const lines: string[] = [];
  for (const side of sides) {
    for (const { at, by, account, op, area, thing, ref, before, after, key } of world.side(side)
      .history) {
      const names = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})]);
      const changed = [...names].filter(
        (name) => !sameValue(area, name, before?.[name] ?? null, after?.[name] ?? null),
      );
      const set = Object.fromEntries(changed.map((name) => [name, after?.[name] ?? null]));
      const who = `${by}${account === null ? '' : `(${account})`}`;
      lines.push(`${side} ${at} #${thing} ${ref} ${op} by ${who} ${key ?? ''} ${short(set)}`);
    }
    for (const thing of world.side(side).table.all) {
      const { number, ref, collection, isGone, sick, stamp, readers } = thing;
      lines.push(
        `${side} #${number} ${ref} in ${collection}${isGone ? ' GONE' : ''} ${sick ?? ''} stamp ${stamp?.pairId ?? '-'} v${thing.version} ${readers?.join() ?? ''} ${short(thing.fields)}`,
      );
    }
  }
  for (const pair of await world.pairs()) {
    const { id, account, identity, origin, isOwner, conflict, partedOn, erp, mailbox } = pair;
    lines.push(
      `pair ${id} of ${account} = ${identity} from ${origin}${isOwner ? ' owner' : ''} conflict ${JSON.stringify(conflict)} parted ${partedOn ?? '-'} | ${erp?.ref ?? '-'} ${erp?.version ?? ''} ${short(erp?.fields ?? {})} | ${mailbox?.ref ?? '-'} ${mailbox?.version ?? ''} ${short(mailbox?.fields ?? {})}`,
    );
  }
  return lines;
}

function short(fields: Fields): string {
  return Object.entries(fields)
    .map(([name, value]) => `${name}=${JSON.stringify(value)?.slice(0, 60)}`)
    .join(' ');
}
