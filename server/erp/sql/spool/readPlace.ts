import { expired } from './expired.ts';
import type { PlaceBody } from './SpoolReader.ts';

/** A place that cannot be read is none of ours. */
export function readPlace(place: string): PlaceBody {
  try {
    const content: unknown = JSON.parse(place);
    if (typeof content === 'object' && content !== null) return content as PlaceBody;
  } catch {
    // As any other place that is none.
  }
  throw expired('no-place');
}
