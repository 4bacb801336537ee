import { badAnswer } from '../xml/badAnswer.ts';
import { type ElementEvent, ElementReader } from '../xml/ElementReader.ts';
import type { XmlElement } from '../xml/XmlElement.ts';

/** Autodiscover answers are small: some kilobytes, with public folders and the like some dozens. */
export const documentBytes = 1024 * 1024;

/**
 * Reads a small document as a whole.
 *
 * @throws AppError `bad-answer`
 */
export async function readDocument(texts: AsyncIterable<string>): Promise<XmlElement> {
  const limits = {
    bytes: documentBytes,
    depth: 32,
    attributes: 32,
    text: documentBytes,
    elements: 10_000,
  };
  const reader = new ElementReader(['*'], limits);
  const events: ElementEvent[] = [];
  for await (const text of texts) events.push(...reader.write(text));
  events.push(...reader.end());
  const root = events.find((event) => event.at === 'end');
  if (root) return root.element;
  throw badAnswer('no-answer', 'sent a document with nothing in it');
}
