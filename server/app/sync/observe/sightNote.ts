import type { Stamp } from '../../../core/sync/Stamp.ts';

/** What is kept beside an observation: the stamp it carried, and whether it came with the first listing (MT4). */
export interface SightNote {
  stamp: Stamp | null;
  isFirst: boolean;
}

/** As the store keeps it, in the place of the stamp; null for an ordinary thing without one. */
export const sightNote = {
  write({ stamp, isFirst }: SightNote): string | null {
    return stamp === null && !isFirst ? null : JSON.stringify({ stamp, isFirst });
  },
  read(text: string | null): SightNote {
    return text === null ? { stamp: null, isFirst: false } : (JSON.parse(text) as SightNote);
  },
};
