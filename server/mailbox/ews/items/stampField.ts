import type { Stamp } from '../../../core/sync/Stamp.ts';
import { areas } from '../../../../shared/records/Area.ts';
import type { PropertyPath } from '../operations/parts/PropertyPath.ts';
import type { Restriction } from '../operations/parts/Restriction.ts';
import type { XmlElement } from '../xml/XmlElement.ts';
import { extendedProperty } from './extendedProperty.ts';
import { extendedValue } from './extendedValue.ts';
import { ownProperty } from './ownProperty.ts';
import type { Property } from './Property.ts';

const field = ownProperty('ErpLinkStamp');
const path: PropertyPath = { extended: field };

/**
 * The stamp as a property of our own: `["pair","erp","company","area","record","owner","mac"]`. The pair comes first so
 * that it can be looked for by how the text begins. Read it from GetItem only: listings (FindItem, SyncFolderItems) cut
 * texts after 255 characters.
 */
export const stampField = {
  path,
  /** Everything with a stamp of ours. */
  isThere: { exists: path } satisfies Restriction,

  /** Things with a stamp of one of these pairs; copies too. At least one. */
  isOneOf(pairIds: readonly string[]): Restriction {
    const of = (pairId: string): Restriction => ({
      path,
      contains: `[${JSON.stringify(pairId)},`,
      mode: 'Prefixed',
      comparison: 'Exact',
    });
    return { or: pairIds.map(of) };
  },

  property(stamp: Stamp): Property {
    return extendedProperty(field, textOf(stamp));
  },

  /** Whether the item carries this very stamp. */
  isSame(item: XmlElement, stamp: Stamp): boolean {
    return extendedValue(item, field) === textOf(stamp);
  },

  /** Null for an item without one, and for one that somebody else wrote there or cut off: it proves nothing. */
  read(item: XmlElement): Stamp | null {
    const parts = partsOf(extendedValue(item, field));
    if (parts?.length !== 7) return null;
    const [pairId = '', erp = '', company = '', area = '', recordKey = '', owner = '', mac = ''] =
      parts;
    const known = areas.find((each) => each === area);
    return known === undefined
      ? null
      : { pairId, erp, company, area: known, recordKey, owner, mac };
  },
};

function textOf({ pairId, erp, company, area, recordKey, owner, mac }: Stamp): string {
  return JSON.stringify([pairId, erp, company, area, recordKey, owner, mac]);
}

function partsOf(text: string | null): string[] | null {
  try {
    const parts: unknown = JSON.parse(text ?? 'null');
    return Array.isArray(parts) && parts.every((part) => typeof part === 'string') ? parts : null;
  } catch {
    // Not JSON: not ours.
    return null;
  }
}
