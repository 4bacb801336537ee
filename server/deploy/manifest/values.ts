import { builtFunctions } from './builtFunctions.ts';
import type { ValueShape } from './ElementShape.ts';

/**
 * What texts and attributes of a manifest may hold. Lengths and patterns are those of Microsoft's
 * schema ([MS-OWEMXML], OfficeAppManifestV1_1 and OfficeAppBasicTypesV1_0), narrowed where this
 * product never needs more.
 */
export const values = {
  shortText: textOf(125),
  longText: textOf(250),
  address: { ...textOf(2048), expected: 'an address of at most 2048 characters' },
  /** Ids of resources: longer ones make the manifest invalid (reference, "Icon"). */
  resourceId: {
    rule: 'resid',
    expected: 'a resource id of 1 to 32 characters',
    accepts: (value) => /^\S{1,32}$/.test(value),
  },
  guid: pattern(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/, 'a GUID in small letters'),
  version: pattern(/^\d{1,5}(\.\d{1,5}){3}$/, 'a version of four numbers, such as 1.0.0.0'),
  setVersion: pattern(/^\d{1,5}\.\d{1,5}$/, 'a version such as 1.5'),
  culture: pattern(/^[a-z]{2}-[A-Z]{2}$/, 'a language and a country, such as de-DE'),
  number: pattern(/^\d{1,4}$/, 'a whole number'),
  /** The height of the pane in clients without add-in commands. */
  height: {
    rule: 'value',
    expected: 'a height between 32 and 450',
    accepts: (value) => /^\d{2,3}$/.test(value) && Number(value) >= 32 && Number(value) <= 450,
  },
  permission: oneOf('permission', 'ReadWriteItem'),
  mailbox: oneOf('value', 'Mailbox'),
  defaultTab: oneOf('value', 'TabDefault'),
  either: oneOf('value', 'Or'),
  itemType: oneOf('value', 'Message', 'Appointment'),
  formType: oneOf('value', 'Read', 'Edit', 'ReadOrEdit'),
  /** The functions that addin/commands has, by the names of builtFunctions.ts. */
  command: oneOf('value', ...Object.keys(builtFunctions.commands)),
  event: oneOf('value', ...Object.keys(builtFunctions.events)),
  eventHandler: oneOf('value', ...Object.values(builtFunctions.events)),
  yes: oneOf('value', 'true'),
  yesOrNo: oneOf('value', 'true', 'false'),
} satisfies Record<string, ValueShape>;

function textOf(most: number): ValueShape {
  return {
    rule: 'length',
    expected: `a text of 1 to ${most} characters`,
    accepts: (value) => value.trim() !== '' && value.length <= most,
  };
}

function pattern(expression: RegExp, expected: string): ValueShape {
  return { rule: 'value', expected, accepts: (value) => expression.test(value) };
}

function oneOf(rule: ValueShape['rule'], ...allowed: string[]): ValueShape {
  return { rule, expected: allowed.join(' or '), accepts: (value) => allowed.includes(value) };
}
