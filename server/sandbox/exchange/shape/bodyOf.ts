import { htmlToText } from '../../mailbox/htmlToText.ts';
import { escapeXml } from '../xml/escapeXml.ts';
import { element } from '../xml/element.ts';
import type { XmlElement } from '../xml/XmlElement.ts';

/**
 * The body of an item in the form asked for; as it was stored for `Best`.
 *
 * @param most characters that are returned (MaximumBodySize)
 */
export function bodyOf(stored: XmlElement, wanted: string, most: number): XmlElement {
  const is = stored.attributes['BodyType'] ?? 'Text';
  const type = wanted === 'Best' ? is : wanted;
  const text =
    type === is ? stored.text : type === 'Text' ? htmlToText(stored.text) : textToHtml(stored.text);
  const isCut = text.length > most;
  return element(stored.name, isCut ? text.slice(0, most) : text, {
    BodyType: type,
    ...(isCut ? { IsTruncated: 'true' } : {}),
  });
}

function textToHtml(text: string): string {
  const lines = escapeXml(text).replace(/(&#xD;)?\n/g, '<br>\r\n');
  return `<html>\r\n<head>\r\n<meta http-equiv="Content-Type" content="text/html; charset=utf-8">\r\n</head>\r\n<body>\r\n<div>${lines}</div>\r\n</body>\r\n</html>\r\n`;
}
