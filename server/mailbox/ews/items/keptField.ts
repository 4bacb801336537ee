import type { Area } from '../../../../shared/records/Area.ts';
import { sameValue } from '../../../../shared/records/sameValue.ts';
import { stableJson } from '../../../../shared/records/stableJson.ts';
import type { Fields, FieldValue } from '../../../../shared/records/SyncRecord.ts';
import type { XmlElement } from '../xml/XmlElement.ts';
import { extendedProperty } from './extendedProperty.ts';
import { extendedValue } from './extendedValue.ts';
import type { FieldTable } from './FieldTable.ts';
import { ownProperty } from './ownProperty.ts';
import type { Property } from './Property.ts';

/** A value that Exchange holds in another form: as it was given, and as Exchange has it. */
export interface KeptValue {
  value: FieldValue | null;
  held: FieldValue | null;
}

/** By field. */
export type Kept = Readonly<Record<string, KeptValue>>;

const field = ownProperty('ErpLinkKept');

/**
 * Values that Exchange cannot hold as they are, kept beside in a property of our own: a zone of IANA (Windows has fewer),
 * a floating time, the time of day of a task. Each counts only as long as Exchange's own value is still the one that was
 * written for it: whatever somebody changes there counts from then on.
 */
export const keptField = {
  path: { extended: field },

  read(item: XmlElement): Kept {
    const text = extendedValue(item, field);
    if (text === null) return {};
    try {
      const parsed: unknown = JSON.parse(text);
      const isObject = typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed);
      if (!isObject) return {};
      return Object.fromEntries(
        Object.entries(parsed).flatMap(([name, pair]: [string, unknown]): [string, KeptValue][] =>
          Array.isArray(pair) && pair.length === 2
            ? [[name, { value: pair[0] as FieldValue, held: pair[1] as FieldValue }]]
            : [],
        ),
      );
    } catch {
      // Somebody else wrote there, or cut it off: Exchange's own values count.
      return {};
    }
  },

  /** The fields of an item with what is kept in the place of Exchange's own where that still counts. */
  apply(
    area: Area,
    table: FieldTable,
    fields: Fields,
    kept: Kept,
  ): Record<string, FieldValue | null> {
    const restored = { ...fields };
    for (const [name, { value, held }] of Object.entries(kept)) {
      const own = fields[name];
      if (own === undefined) continue;
      const essence = table[name]?.essence;
      if (sameValue(area, name, essence === undefined ? own : essence(own), held))
        restored[name] = value;
    }
    return restored;
  },

  /** Null takes the property away where there is nothing to keep. */
  property(kept: Kept): Property {
    const pairs = Object.entries(kept).map(([name, { value, held }]) => [name, [value, held]]);
    return extendedProperty(
      field,
      pairs.length === 0 ? null : stableJson(Object.fromEntries(pairs)),
    );
  },
};
