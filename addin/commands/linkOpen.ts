import type { RecordRef } from '../../shared/recordViews.ts';
import type { Answer } from '../../shared/routes.ts';
import type { OpenItem } from '../OpenItem.ts';
import { identifyOpen } from '../identifyOpen.ts';
import { inMarkTurn } from '../inMarkTurn.ts';
import type { CommandTools } from './CommandTools.ts';

/** What came of linking. */
export interface LinkedOpen extends Answer<'linkItem'> {
  /** The mark is on the item; without it a mail being written is not found again once it is sent. */
  isMarked: boolean;
}

/**
 * Links the open item as the pane does: an appointment being written is saved first, the mark is put on the item after it.
 *
 * @param inherited it takes over what its conversation is linked to.
 */
export async function linkOpen(
  { api, outlook }: CommandTools,
  item: OpenItem,
  records: RecordRef[],
  inherited = false,
): Promise<LinkedOpen> {
  const itemId = item.mode === 'organizer' ? await outlook.saveItem(item) : null;
  return inMarkTurn(async () => {
    const ref = await identifyOpen(outlook, item, { itemId, mark: null });
    const answer = await api.call('linkItem', { item: ref, records, inherited });
    if (ref.mark === answer.mark) return { ...answer, isMarked: true };
    const isMarked = await outlook.writeMark(item, answer.mark).then(
      () => true,
      () => false,
    );
    return { ...answer, isMarked };
  });
}
