import type { Manners } from './Manners.ts';
import type { Thing } from './Thing.ts';

/** A reference in the side's own style, for the thing of this number; `name` where we may choose it. */
export function newRef(
  style: Manners['refs'],
  { area, owner, collection }: Pick<Thing, 'area' | 'owner' | 'collection'>,
  number: number,
  name = `${number}`,
): string {
  switch (style) {
    // Every second one differs from the one before in nothing but capitals (sync-knowledge 3.2).
    case 'capitals':
      return `AAMkAD${Math.floor(number / 2)}${number % 2 === 0 ? 'q' : 'Q'}+/=`;
    case 'opaque':
      return `AQMk${number.toString(36).padStart(8, '0')}=`;
    case 'path':
      return `/${collection}/${name}.${area === 'contacts' ? 'vcf' : 'ics'}`;
    case 'number':
      return `${owner}/${number}`;
  }
}
