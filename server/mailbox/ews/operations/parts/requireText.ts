import { badAnswer } from '../../xml/badAnswer.ts';
import { textOf } from '../../xml/textOf.ts';
import type { XmlElement } from '../../xml/XmlElement.ts';

/**
 * The text of a child that must be there.
 *
 * @throws AppError `bad-answer`
 */
export function requireText(element: XmlElement | undefined, ...names: readonly string[]): string {
  const text = textOf(element, ...names);
  if (text !== undefined) return text;
  throw badAnswer('missing-element', 'left out something that must be there', {
    in: element?.name,
    missing: names.join('/'),
  });
}
