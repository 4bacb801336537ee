import { escapeText } from './escapeText.ts';
import { Xml } from './Xml.ts';

/** A value of an attribute; undefined leaves it out. */
type AttributeValue = string | number | boolean | undefined;

/** What may stand in an element; undefined stands for nothing. */
type Content = Xml | string | number | boolean | undefined;

/**
 * Writes an element.
 *
 * @param name with its prefix (`m:`, `t:`, `soap:`); the envelope declares all three
 */
export function element(
  name: string,
  attributes: Readonly<Record<string, AttributeValue>> = {},
  ...content: readonly Content[]
): Xml {
  let open = name;
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) open += ` ${key}="${escapeText(String(value))}"`;
  }
  let inner = '';
  for (const part of content) {
    if (part === undefined) continue;
    inner += part instanceof Xml ? part.markup : escapeText(String(part));
  }
  return new Xml(inner === '' ? `<${open}/>` : `<${open}>${inner}</${name}>`);
}
