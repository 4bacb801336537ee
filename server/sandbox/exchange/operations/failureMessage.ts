import type { ItemError } from '../soap/ItemError.ts';
import { element } from '../xml/element.ts';
import type { XmlElement } from '../xml/XmlElement.ts';
import type { Answer } from './Answer.ts';

/** A response message of class Error. */
export function failureMessage(name: string, error: ItemError, empty: Answer = []): XmlElement {
  const values = Object.entries(error.values).map(([key, value]) =>
    element('Value', value, { Name: key }),
  );
  return element(
    name,
    [
      element('MessageText', error.message),
      element('ResponseCode', error.code),
      element('DescriptiveLinkKey', 0),
      values.length === 0 ? null : element('MessageXml', values),
      ...empty,
    ],
    { ResponseClass: 'Error' },
  );
}
