import { element } from '../../xml/element.ts';
import type { Xml } from '../../xml/Xml.ts';
import type { ItemTarget } from './ItemTarget.ts';

/** `<t:ItemId>`, `<t:OccurrenceItemId>`, `<t:RecurringMasterItemId>`, or an item's id as `<m:ParentItemId>` and the like. */
export function itemIdXml(item: ItemTarget, name = 't:ItemId'): Xml {
  if ('seriesOf' in item) {
    return element('t:RecurringMasterItemId', { OccurrenceId: item.seriesOf });
  }
  if ('series' in item) {
    return element('t:OccurrenceItemId', {
      RecurringMasterId: item.series,
      ChangeKey: item.changeKey,
      InstanceIndex: item.occurrence,
    });
  }
  return element(name, { Id: item.id, ChangeKey: item.changeKey });
}
