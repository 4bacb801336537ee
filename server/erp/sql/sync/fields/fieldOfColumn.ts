import type { FieldFrame } from './FieldFrame.ts';
import type { SqlField } from './SqlField.ts';
import { codedField } from './codedField.ts';
import { dayField } from './dayField.ts';
import { flagField } from './flagField.ts';
import { listField } from './listField.ts';
import { momentField } from './momentField.ts';
import { numberField } from './numberField.ts';
import { textField } from './textField.ts';

/** A field in one column, by its type and by whether there is a code table. */
export function fieldOfColumn(frame: FieldFrame): SqlField {
  if (frame.source.codes !== undefined) return codedField(frame);
  switch (frame.rule.type) {
    case 'flag':
      return flagField(frame);
    case 'integer':
      return numberField(frame);
    case 'date':
      return dayField(frame);
    case 'moment':
      return momentField(frame);
    case 'set':
    case 'list':
      return listField(frame);
    default:
      return textField(frame);
  }
}
