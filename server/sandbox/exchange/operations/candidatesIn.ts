import { isSeries } from '../calendar/isSeries.ts';
import { occurrencesIn } from '../calendar/occurrencesIn.ts';
import { folderKind } from '../shape/folderKind.ts';
import { ItemError } from '../soap/ItemError.ts';
import type { Item } from '../store/Item.ts';
import { childOf } from '../xml/childOf.ts';
import type { XmlElement } from '../xml/XmlElement.ts';
import { toUtc } from '../zones/toUtc.ts';
import type { Call } from './Call.ts';
import type { FolderPlace } from './FolderPlace.ts';

/** The longest calendar view (Microsoft's page on ErrorCalendarViewRangeTooBig). */
const twoYears = 2 * 366 * 24 * 3600_000;

/**
 * What a FindItem chooses from: the items of a folder, or for a calendar view the occurrences in a stretch of time.
 *
 * @param paging the view
 * @throws ItemError for a view that cannot be
 */
export function candidatesIn(
  call: Call,
  request: XmlElement,
  { mailbox, folder }: FolderPlace,
  paging: XmlElement | undefined,
): Item[] {
  const traversal = request.attributes['Traversal'];
  if (traversal === 'Associated' || traversal === 'SoftDeleted') {
    const deleted = mailbox.distinguished('recoverableitemsdeletions');
    return traversal === 'SoftDeleted' && deleted?.id === folder.id
      ? mailbox.itemsIn(folder.id)
      : [];
  }
  const items = mailbox.itemsIn(folder.id);
  if (paging?.name !== 'CalendarView') return items;
  if (folderKind(folder) !== 'CalendarFolder') {
    throw new ItemError(
      'ErrorCalendarFolderIsInvalidForCalendarView',
      'The folder is no calendar.',
    );
  }
  if (childOf(request, 'Restriction') ?? childOf(request, 'SortOrder')) {
    throw new ItemError(
      'ErrorUnsupportedPathForSortGroup',
      'A calendar view takes neither a restriction nor an order.',
    );
  }
  const from = toUtc(paging.attributes['StartDate'] ?? '', call.zone);
  const to = toUtc(paging.attributes['EndDate'] ?? '', call.zone);
  if (to < from) {
    throw new ItemError(
      'ErrorCalendarEndDateIsEarlierThanStartDate',
      'EndDate is earlier than StartDate',
    );
  }
  if (Date.parse(to) - Date.parse(from) > twoYears) {
    throw new ItemError('ErrorCalendarViewRangeTooBig', 'The view is longer than two years.');
  }
  return items.flatMap((item) => {
    if (item.kind !== 'CalendarItem') return [];
    if (isSeries(item)) return occurrencesIn(item, { from, to });
    const [start, end] = [item.properties['Start']?.text ?? '', item.properties['End']?.text ?? ''];
    return start < to && (end > from || start >= from) ? [item] : [];
  });
}
