import { ItemError } from '../soap/ItemError.ts';
import type { XmlElement } from '../xml/XmlElement.ts';
import type { Editable } from './Editable.ts';
import type { FieldPath } from './FieldPath.ts';

const appendable = new Set([
  'Body',
  'ToRecipients',
  'CcRecipients',
  'BccRecipients',
  'ReplyTo',
  'RequiredAttendees',
  'OptionalAttendees',
  'Resources',
]);

/** Adds to a body or a list. */
export function appendField(item: Editable, path: FieldPath, given: XmlElement): void {
  const [child] = given.children;
  if (path.kind !== 'property' || !appendable.has(path.name) || child?.name !== path.name) {
    throw new ItemError(
      'ErrorInvalidPropertyAppend',
      'Append action is invalid for this property.',
    );
  }
  const old = item.properties[path.name];
  item.properties[path.name] =
    old === undefined
      ? child
      : { ...old, text: old.text + child.text, children: [...old.children, ...child.children] };
}
