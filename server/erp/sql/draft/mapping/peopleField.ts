import type { Placed } from '../fields/Placed.ts';
import type { DraftedField } from './fieldSource.ts';
import { sureness } from './sureness.ts';

/** The people of a record in its own columns: a sender with a name beside, and lists of addresses. Null where there are none. */
export function peopleField(placed: readonly Placed[]): DraftedField | null {
  const of = (field: string) => placed.find((one) => one.field === field);
  const [from, to] = [of('from'), of('to') ?? of('attendees')];
  const first = from ?? to;
  if (!first) return null;
  const name = of('fromName')?.column.name;
  const column = (role: string, one: Placed | undefined) =>
    one ? { [role]: one.column.name } : {};
  return {
    source: {
      people: {
        ...(from && name !== undefined
          ? { from: { name, address: from.column.name } }
          : column('from', from)),
        ...column(of('to') ? 'to' : 'required', to),
        ...column('cc', of('cc')),
        ...column('bcc', of('bcc')),
      },
    },
    note: sureness(first),
  };
}
