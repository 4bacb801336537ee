import type { Item } from '../store/Item.ts';
import { childOf } from '../xml/childOf.ts';

const lists = ['RequiredAttendees', 'OptionalAttendees', 'Resources'];

/** The addresses of those who are asked to an appointment, small letters. */
export function attendeesOf({ properties }: Pick<Item, 'properties'>): string[] {
  return lists.flatMap((list) =>
    (properties[list]?.children ?? []).flatMap(
      (attendee) => childOf(attendee, 'Mailbox', 'EmailAddress')?.text.toLowerCase() ?? [],
    ),
  );
}
