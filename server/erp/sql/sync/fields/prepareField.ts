import { wayOf } from '../../mapping/sync/wayOf.ts';
import type { FieldFrame } from './FieldFrame.ts';
import type { SqlField } from './SqlField.ts';
import { addressesField } from './addressesField.ts';
import { blobField } from './blobField.ts';
import { constantField } from './constantField.ts';
import { dayAndTimeField } from './dayAndTimeField.ts';
import { dayField } from './dayField.ts';
import { expressionField } from './expressionField.ts';
import { fieldOfColumn } from './fieldOfColumn.ts';
import { fileField } from './fileField.ts';
import { flagField } from './flagField.ts';
import { lengthField } from './lengthField.ts';
import { momentField } from './momentField.ts';
import { numberField } from './numberField.ts';
import { peopleField } from './peopleField.ts';
import { seriesField } from './seriesField.ts';
import { templateField } from './templateField.ts';

/** Makes a field ready in the way its source goes. */
export function prepareField(frame: FieldFrame): SqlField {
  const isMoment = frame.rule.type === 'moment';
  switch (wayOf(frame.source)) {
    case 'column':
      return fieldOfColumn(frame);
    case 'flag':
      return flagField(frame);
    case 'date':
      return isMoment ? dayAndTimeField(frame) : dayField(frame);
    case 'lastDay':
      return dayAndTimeField(frame);
    case 'moment':
      return momentField(frame);
    case 'minutes':
      return isMoment ? lengthField(frame) : numberField(frame);
    case 'value':
      return constantField(frame);
    case 'text':
      return templateField(frame);
    case 'sql':
      return expressionField(frame);
    case 'blob':
      return blobField(frame);
    case 'path':
      return fileField(frame);
    case 'people':
      return addressesField(frame);
    case 'rrule':
      return seriesField(frame);
    case 'table':
      return peopleField(frame);
  }
}
