import type { ExtendedField } from '../../operations/parts/ExtendedField.ts';
import { extendedProperty } from '../extendedProperty.ts';
import { extendedValue } from '../extendedValue.ts';
import type { ItemField } from '../ItemField.ts';
import { filledText } from './filledText.ts';
import { lineText } from './lineText.ts';

/** A text that EWS has no element for: a property of MAPI, by its tag or name, or one of ours. */
export function mapiRow(extended: ExtendedField): ItemField {
  return {
    paths: [{ extended }],
    read: (item) => filledText(extendedValue(item, extended)),
    write: (value) => [extendedProperty(extended, lineText(value))],
  };
}
