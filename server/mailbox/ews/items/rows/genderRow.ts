import { extendedProperty } from '../extendedProperty.ts';
import { extendedValue } from '../extendedValue.ts';
import type { ItemField } from '../ItemField.ts';
import { lineText } from './lineText.ts';

const extended = { tag: '0x3a4d', type: 'Short' } as const;
const words = ['unspecified', 'female', 'male'];

/** PidTagGender ([MS-OXOCNTC] 2.2.1.10.20): 0 to 2. What is none of these is unspecified there, and kept beside. */
export const genderRow: ItemField = {
  paths: [{ extended }],
  read: (item) => words[Number(extendedValue(item, extended) ?? 0)] ?? 'unspecified',
  write: (value) => {
    const number = words.indexOf(lineText(value) ?? '');
    return [extendedProperty(extended, number > 0 ? String(number) : null)];
  },
  held: (value) => (words.includes(lineText(value) ?? '') ? value : 'unspecified'),
};
