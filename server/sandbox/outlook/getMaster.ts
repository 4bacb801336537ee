import { collectOutcomes } from '../../mailbox/ews/answers/collectOutcomes.ts';
import { valueOf } from '../../mailbox/ews/answers/valueOf.ts';
import type { EwsClient } from '../../mailbox/ews/EwsClient.ts';
import { itemShapeXml } from '../../mailbox/ews/operations/parts/itemShapeXml.ts';
import { requireOne } from '../../mailbox/ews/operations/parts/requireOne.ts';
import { element } from '../../mailbox/ews/xml/element.ts';
import type { XmlElement } from '../../mailbox/ews/xml/XmlElement.ts';
import { patience } from './patience.ts';

/**
 * The series that a date belongs to (GetItem with RecurringMasterItemId).
 *
 * @param occurrenceId of the date
 */
export async function getMaster(client: EwsClient, occurrenceId: string): Promise<XmlElement> {
  const properties = [
    { field: 'calendar:Start' },
    { field: 'calendar:End' },
    { field: 'calendar:Recurrence' },
  ];
  const body = element(
    'm:GetItem',
    {},
    itemShapeXml({ base: 'IdOnly', properties }),
    element('m:ItemIds', {}, element('t:RecurringMasterItemId', { OccurrenceId: occurrenceId })),
  );
  const outcomes = await collectOutcomes(
    client,
    { operation: 'GetItem', body, effect: 'read', pieces: ['Items'] },
    { count: 1, piece: (item) => item, finish: (_, items) => requireOne(items) },
    patience(),
  );
  return valueOf(outcomes);
}
