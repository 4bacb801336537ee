import { SaxesParser } from 'saxes';
import { RequestFault } from '../soap/RequestFault.ts';
import { namespaces } from './namespaces.ts';
import type { XmlElement } from './XmlElement.ts';

/** More than any request needs; Exchange refuses what is larger than its limits too. */
const most = { depth: 120, attributes: 40, allAttributes: 400_000, elements: 400_000 };

const letters = new Map(Object.entries(namespaces).map(([letter, address]) => [address, letter]));

/**
 * Reads a document into a tree. Document types are refused, and entities with them, as Exchange does.
 *
 * @throws RequestFault `ErrorSchemaValidation` or `ErrorInvalidRequest`, with the line.
 */
export function readXml(text: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true, position: true });
  const open: XmlElement[] = [];
  let root: XmlElement | undefined;
  let elements = 0;
  let allAttributes = 0;
  const refuse = (message: string): never => {
    throw new RequestFault(
      'ErrorSchemaValidation',
      `The request failed schema validation: ${message}`,
      {
        line: parser.line,
        column: parser.column,
        violation: message,
      },
    );
  };
  parser.on('error', (error) => refuse(error.message.replace(/^\d+:\d+: /, '')));
  parser.on('doctype', () =>
    refuse('For security reasons DTD is prohibited in this XML document.'),
  );
  // Counted as they come: an element's attributes are only handed over when all of them are read.
  let attributes = 0;
  parser.on('opentagstart', () => (attributes = 0));
  parser.on('attribute', () => {
    attributes += 1;
    allAttributes += 1;
    if (attributes > most.attributes || allAttributes > most.allAttributes)
      refuse('There are too many attributes.');
  });
  parser.on('opentag', (tag) => {
    elements += 1;
    if (open.length >= most.depth) refuse('The document is nested too deeply.');
    if (elements > most.elements) refuse('The document has too many elements.');
    const names = Object.values(tag.attributes).filter(
      ({ prefix, name }) => prefix !== 'xmlns' && name !== 'xmlns',
    );
    const made: XmlElement = {
      name: tag.local,
      space: letters.get(tag.uri) ?? (tag.uri === '' ? 'none' : tag.uri),
      attributes: Object.fromEntries(names.map(({ name, value }) => [name, value])),
      children: [],
      text: '',
      line: parser.line,
      column: parser.column,
    };
    open.at(-1)?.children.push(made);
    root ??= made;
    open.push(made);
  });
  parser.on('closetag', () => open.pop());
  const addText = (found: string) => {
    const at = open.at(-1);
    if (at !== undefined) at.text += found;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.write(text).close();
  return root ?? refuse('Root element is missing.');
}
