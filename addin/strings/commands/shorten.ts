import { cutText } from '../../cutText.ts';

/** A text of at most so many characters; what was cut off is told by an ellipsis. */
export function shorten(text: string, length: number): string {
  return text.length <= length ? text : `${cutText(text, length - 1).trimEnd()}…`;
}
