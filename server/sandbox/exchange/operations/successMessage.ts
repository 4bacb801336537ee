import { element } from '../xml/element.ts';
import type { XmlElement } from '../xml/XmlElement.ts';
import type { Answer } from './Answer.ts';

/** A response message of class Success. */
export function successMessage(name: string, holds: Answer): XmlElement {
  return element(name, [element('ResponseCode', 'NoError'), ...holds], {
    ResponseClass: 'Success',
  });
}
