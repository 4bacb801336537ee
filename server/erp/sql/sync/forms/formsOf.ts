import { creatableAreas, type CreateForm } from '../../../../../shared/creating.ts';
import type { Permissions } from '../../rights/Permissions.ts';
import { maySeeKind } from '../../rights/visibleTo.ts';
import type { SqlSync } from '../SqlSync.ts';
import { askedFields } from './askedFields.ts';
import { formFieldOf } from './formFieldOf.ts';

/**
 * What a user may enter by hand, out of the mapping and what the database says of its columns. New records are made in the
 * first kind of an area, as the sync makes them (SqlSync.parts); an area is left out where the mapping makes none, or
 * where the user may not see what would be made.
 */
export function formsOf({ parts }: Pick<SqlSync, 'parts'>, permissions: Permissions): CreateForm[] {
  return creatableAreas.flatMap((area): CreateForm[] => {
    const part = (parts.get(area) ?? []).find(({ kind }) => maySeeKind(kind, permissions));
    if (part === undefined || typeof part.said.create !== 'object') return [];
    const order = askedFields[area];
    const fields = part.fields.flatMap((field) => {
      const asked = formFieldOf(part, field, order.essential.includes(field.name));
      const isWanted = order.shown.includes(field.name) || asked?.isRequired === true;
      return asked === null || !isWanted ? [] : [asked];
    });
    const place = ({ field }: { field: string }) =>
      order.shown.includes(field) ? order.shown.indexOf(field) : order.shown.length;
    return [{ area, kind: part.id, fields: fields.toSorted((a, b) => place(a) - place(b)) }];
  });
}
