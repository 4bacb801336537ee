import { isMoment } from '../../../../../shared/records/isMoment.ts';
import { instantOf } from '../../../../core/time/instantOf.ts';
import { textOf } from '../../xml/textOf.ts';
import { extendedProperty } from '../extendedProperty.ts';
import type { ItemField } from '../ItemField.ts';
import { filledText } from '../rows/filledText.ts';
import { heldMoment } from '../zones/heldMoment.ts';
import { instantText } from '../zones/instantText.ts';
import { readInstant } from '../zones/readInstant.ts';

/**
 * When a mail was received or sent. The element can only be read; of a mail that is made it is set by its MAPI property.
 *
 * @param tag of the property of type SystemTime
 */
export function instantRow(field: string, tag: string): ItemField {
  const name = field.slice(field.indexOf(':') + 1);
  return {
    paths: [{ field }],
    read: (item) => {
      const text = filledText(textOf(item, name));
      return text === null ? null : heldMoment(readInstant(text), 'UTC');
    },
    write: (value) =>
      isMoment(value)
        ? [extendedProperty({ tag, type: 'SystemTime' }, instantText(instantOf(value, 'UTC')))]
        : [],
  };
}
