import type { XmlElement } from '../xml/XmlElement.ts';
import type { ExtendedValue } from './ExtendedValue.ts';

/** An occurrence that differs from its series: only what differs. */
export interface ItemException {
  properties: Record<string, XmlElement>;
  extended: Record<string, ExtendedValue>;
}
