import { SaxesParser } from 'saxes';
import { AppError } from '../../core/AppError.ts';
import { namespaces } from './namespaces.ts';
import type { XmlElement } from './XmlElement.ts';

/**
 * Reads XML text into a tree. Comments and processing instructions are dropped.
 *
 * @returns the root element
 * @throws AppError `invalid-input`: `not-well-formed`, with the line in `details.line`, or `doctype`,
 *   since a document type can bring in entities and Exchange refuses it anyway
 */
export function parseXml(text: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true });
  const open: XmlElement[] = [];
  let root: XmlElement | undefined;

  parser.on('error', (error) => {
    // The parser begins its messages with line and column, which stand in the details.
    const problem = error.message.replace(/^[\d:]+ /, '');
    throw new AppError('invalid-input', `This is not well-formed XML: ${problem}`, {
      reason: 'not-well-formed',
      details: { line: parser.line },
      cause: error,
    });
  });
  parser.on('doctype', () => {
    throw new AppError('invalid-input', 'A manifest must not have a DOCTYPE.', {
      reason: 'doctype',
      details: { line: parser.line },
    });
  });
  // The line is taken before the attributes are read, which may stand on lines of their own.
  let line = 1;
  parser.on('opentagstart', () => {
    line = parser.line;
  });
  parser.on('opentag', (tag) => {
    const element: XmlElement = {
      name: tag.local,
      space: tag.uri,
      attributes: attributesOf(tag.attributes),
      children: [],
      text: '',
      line,
    };
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  const addText = (more: string): void => {
    const element = open.at(-1);
    if (element) element.text += more;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    const element = open.pop();
    if (element) element.text = element.text.trim();
  });
  parser.write(text).close();

  if (root) return root;
  throw new AppError('invalid-input', 'This file holds no XML element.', {
    reason: 'not-well-formed',
    details: { line: 1 },
  });
}

function attributesOf(
  attributes: Record<string, { prefix: string; local: string; uri: string; value: string }>,
): Map<string, string> {
  const values = new Map<string, string>();
  for (const { prefix, local, uri, value } of Object.values(attributes)) {
    if (prefix === 'xmlns' || (prefix === '' && local === 'xmlns')) continue;
    if (uri === '') values.set(local, value);
    else if (uri === namespaces.xsi) values.set(`xsi:${local}`, value);
    else values.set(`{${uri}}${local}`, value);
  }
  return values;
}
