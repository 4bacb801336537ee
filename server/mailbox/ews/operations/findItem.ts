import { collectOutcomes } from '../answers/collectOutcomes.ts';
import type { Outcome } from '../answers/Outcome.ts';
import type { EwsClient } from '../EwsClient.ts';
import { element } from '../xml/element.ts';
import type { Xml } from '../xml/Xml.ts';
import type { XmlElement } from '../xml/XmlElement.ts';
import type { FolderRef } from './parts/FolderRef.ts';
import { folderXml } from './parts/folderXml.ts';
import type { ItemShape } from './parts/ItemShape.ts';
import { itemShapeXml } from './parts/itemShapeXml.ts';
import { pathXml } from './parts/pathXml.ts';
import type { PropertyPath } from './parts/PropertyPath.ts';
import { readPageEnd, type PageEnd } from './parts/readPageEnd.ts';
import type { Restriction } from './parts/Restriction.ts';
import { restrictionXml } from './parts/restrictionXml.ts';

/** Where to look for items, and which. */
export interface FindItemRequest {
  folders: readonly FolderRef[];
  shape: ItemShape;
  /**
   * A page of at most 1,000 (250 with a restriction); or what a calendar shows between two instants,
   * where series stand as their occurrences and neither restriction nor sort is allowed.
   */
  view: { offset: number; size: number } | { from: string; to: string; max?: number };
  restriction?: Restriction;
  sort?: readonly { by: PropertyPath; order: 'Ascending' | 'Descending' }[];
}

/**
 * Finds items, one outcome for each folder.
 * https://learn.microsoft.com/exchange/client-developer/web-service-reference/finditem-operation
 *
 * @param take what is kept of an item; called as each arrives
 */
export function findItem<T>(
  client: EwsClient,
  request: FindItemRequest,
  take: (item: XmlElement) => T,
  signal: AbortSignal,
): Promise<Outcome<PageEnd & { items: T[] }>[]> {
  const body = element(
    'm:FindItem',
    { Traversal: 'Shallow' },
    itemShapeXml(request.shape),
    viewXml(request.view),
    restrictionXml(request.restriction),
    sortXml(request.sort),
    element('m:ParentFolderIds', {}, ...request.folders.map(folderXml)),
  );
  return collectOutcomes(
    client,
    { operation: 'FindItem', body, effect: 'read', pieces: ['RootFolder/Items'] },
    {
      count: request.folders.length,
      piece: take,
      finish: (message, items) => ({ ...readPageEnd(message.element), items }),
    },
    signal,
  );
}

function viewXml(view: FindItemRequest['view']): Xml {
  if ('from' in view) {
    return element('m:CalendarView', {
      MaxEntriesReturned: view.max,
      StartDate: view.from,
      EndDate: view.to,
    });
  }
  return element('m:IndexedPageItemView', {
    MaxEntriesReturned: view.size,
    Offset: view.offset,
    BasePoint: 'Beginning',
  });
}

function sortXml(sort: FindItemRequest['sort'] = []): Xml | undefined {
  if (sort.length === 0) return undefined;
  const orders = sort.map(({ by, order }) =>
    element('t:FieldOrder', { Order: order }, pathXml(by)),
  );
  return element('m:SortOrder', {}, ...orders);
}
