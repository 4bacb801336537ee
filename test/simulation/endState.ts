import { canonicalText } from '../../shared/records/canonicalText.ts';
import { sides } from '../../shared/records/Area.ts';
import { isBin } from '../fakes/sides/isBin.ts';
import type { SimWorld } from './engine/SimWorld.ts';

/** What is there in the end, as text that is equal when it is the same: things and which belong together. */
export async function endState(world: SimWorld): Promise<string> {
  const names = new Map<string, string>();
  const lines: string[] = [];
  for (const side of sides) {
    for (const { area, ref, fields, isGone, collection, owner } of world.side(side).table.all) {
      if (isGone) continue;
      const place = isBin(collection) ? 'bin' : collection;
      const text = `${owner} ${place} ${canonicalText(area, fields)}`;
      names.set(`${side} ${ref}`, text);
      lines.push(`${side} ${text}`);
    }
  }
  for (const { account, erp, mailbox, conflict, partedOn } of await world.pairs()) {
    const [left, right] = [
      erp && names.get(`erp ${erp.ref}`),
      mailbox && names.get(`mailbox ${mailbox.ref}`),
    ];
    const asked = conflict === null ? '' : ` asked ${conflict.fields.join()}`;
    lines.push(`pair ${account} ${left ?? '-'} = ${right ?? '-'}${asked} ${partedOn ?? ''}`);
  }
  return lines.sort().join('\n');
}
