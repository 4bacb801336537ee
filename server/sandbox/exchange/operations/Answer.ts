import type { XmlElement } from '../xml/XmlElement.ts';

/** What a response message holds, for one thing that was asked. */
export type Answer = readonly XmlElement[];
