import { AppError } from '../../../core/AppError.ts';
import { valueOf } from '../answers/valueOf.ts';
import type { EwsClient } from '../EwsClient.ts';
import { getItem } from '../operations/getItem.ts';
import { readItemId } from '../operations/parts/readItemId.ts';
import { updateItem } from '../operations/updateItem.ts';
import { childOf } from '../xml/childOf.ts';
import { element } from '../xml/element.ts';

const path = { field: 'item:Categories' };

/** How often an item is read anew that somebody changed in between. */
const tries = 3;

/** Puts a category on an item, or takes it off. The item's other categories stay, in their order. */
export async function markCategory(
  client: EwsClient,
  { id, category, isOn }: { id: string; category: string; isOn: boolean },
  signal: AbortSignal,
): Promise<void> {
  for (let left = tries; ; left -= 1) {
    const shape = { base: 'IdOnly', properties: [path] } as const;
    const found = await getItem(client, { items: [{ id }], shape }, (each) => each, signal);
    const item = valueOf(found);
    const own = childOf(item, 'Categories')?.children.map(({ text }) => text) ?? [];
    // Outlook takes names that differ in capitals for one.
    const others = own.filter((name) => name.toLowerCase() !== category.toLowerCase());
    if (others.length < own.length === isOn) return;
    const wanted = isOn ? [...others, category] : others;
    const list = element(
      't:Categories',
      {},
      ...wanted.map((name) => element('t:String', {}, name)),
    );
    const update =
      wanted.length === 0
        ? { clear: path }
        : { set: path, to: element(`t:${item.name}`, {}, list) };
    const changes = [{ item: readItemId(item), updates: [update] }];
    const [outcome] = await updateItem(client, { changes }, signal);
    if (outcome?.state === 'done') return;
    if (outcome?.error.kind !== 'conflict' || left <= 1) throw outcome?.error ?? unanswered();
  }
}

function unanswered(): AppError {
  return new AppError('bad-answer', 'Exchange did not answer.');
}
