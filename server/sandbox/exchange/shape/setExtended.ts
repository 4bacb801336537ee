import { childRanks } from '../schema/childRanks.ts';
import { typeNamed } from '../schema/typeNamed.ts';
import { ItemError } from '../soap/ItemError.ts';
import { extendedKey } from '../store/extendedKey.ts';
import { element } from '../xml/element.ts';
import type { XmlElement } from '../xml/XmlElement.ts';
import { toUtc } from '../zones/toUtc.ts';
import type { Editable } from './Editable.ts';
import { writeEntry } from './writeEntry.ts';
import { mapiFields } from './mapiFields.ts';
import { mapiWords } from './mapiWords.ts';
import { readOnlyProperties } from './readOnlyProperties.ts';
import { typeOfKind } from './typeOfKind.ts';

/** Sets the one extended property of an element. */
export function setExtended(item: Editable, given: XmlElement, zone: string): void {
  const path = given.children[0]?.attributes ?? {};
  const key = extendedKey(path);
  const holder = given.children[1];
  const values =
    holder?.name === 'Values' ? holder.children.map(({ text }) => text) : [holder?.text ?? ''];
  checkValues(path['PropertyType'] ?? 'String', values);
  const field = mapiFields.get(key);
  if (field === undefined || !writeField(item, field, values, zone)) {
    item.extended[key] = { path: { ...path }, values };
  }
}

/** @returns whether the item has that field */
function writeField(item: Editable, field: string, values: string[], zone: string): boolean {
  const [name = '', entry, part] = field.split('/');
  const known = childRanks(typeNamed(typeOfKind(item.kind))).get(name);
  if (known === undefined || readOnlyProperties.has(name)) return readOnlyProperties.has(name);
  const [value = ''] = values;
  if (entry !== undefined) writeEntry(item.properties, name, entry, part ?? null, value);
  else if (name === 'Categories') {
    item.properties[name] = element(
      name,
      values.map((each) => element('String', each)),
    );
  } else if (name === 'Body') item.properties[name] = element(name, value, { BodyType: 'Text' });
  else if (name === 'PercentComplete') item.properties[name] = element(name, Number(value) * 100);
  else {
    const word = mapiWords[name]?.[Number(value)] ?? value;
    item.properties[name] = element(name, known.type === 'dateTime' ? toUtc(word, zone) : word);
  }
  return true;
}

function checkValues(type: string, values: readonly string[]): void {
  const forms: Readonly<Record<string, RegExp>> = {
    Boolean: /^(true|false|0|1)$/i,
    Integer: /^[+-]?\d+$/,
    Short: /^[+-]?\d+$/,
    Long: /^[+-]?\d+$/,
    SystemTime: /^\d{4}-\d\d-\d\dT/,
    Binary: /^[A-Za-z0-9+/=\s]*$/,
    CLSID: /^\{?[0-9a-f-]{36}\}?$/i,
  };
  const form = forms[type.replace(/Array$/, '')];
  if (form !== undefined && !values.every((value) => form.test(value))) {
    throw new ItemError(
      'ErrorInvalidExtendedPropertyValue',
      'The specified value is invalid for the extended property.',
    );
  }
}
