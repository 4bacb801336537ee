import type { XmlElement } from '../xml/XmlElement.ts';
import type { Call } from './Call.ts';

/** One operation: its request's element in, its answer's out. */
export type Operation = (call: Call, request: XmlElement) => XmlElement | Promise<XmlElement>;
