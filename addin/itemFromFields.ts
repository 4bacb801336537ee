import type { Person } from '../shared/items.ts';
import type { OpenItem } from './OpenItem.ts';
import { cutText } from './cutText.ts';
import { distinctPeople } from './distinctPeople.ts';

type Maybe<T> = T | null | undefined;

/** A person as Outlook names one. */
export interface RawPerson {
  displayName?: string;
  emailAddress?: string;
}

/** An item as Outlook shows it; any host may leave any text out. */
export interface RawFields {
  kind: OpenItem['ref']['kind'];
  mode: OpenItem['mode'];
  opening: number;
  itemId: Maybe<string>;
  internetMessageId?: Maybe<string>;
  conversationId?: Maybe<string>;
  subject: Maybe<string>;
  /** In the order in which they are to be shown. */
  people: readonly (readonly [Person['role'], readonly Maybe<RawPerson>[] | undefined])[];
  attachments: readonly { name?: string }[] | undefined;
}

/** The item in our words, cut to what the backend takes. */
export function itemFromFields(raw: RawFields): OpenItem {
  const itemId = whole(raw.itemId);
  const internetMessageId = whole(raw.internetMessageId);
  const people = raw.people.flatMap(([role, all = []]) =>
    all.map((who) => ({ role, name: who?.displayName ?? '', address: who?.emailAddress ?? '' })),
  );
  return {
    // While one is written its id appears with the first save; it is the same item before and after.
    key: (raw.mode === 'read' ? (itemId ?? internetMessageId) : null) ?? `opening ${raw.opening}`,
    opening: raw.opening,
    mode: raw.mode,
    ref: {
      kind: raw.kind,
      internetMessageId,
      mark: null,
      itemId,
      conversationId: whole(raw.conversationId),
      ...(raw.mode === 'compose' ? { isWritten: true } : {}),
      subject: cutText(raw.subject ?? '', 2000),
    },
    people: distinctPeople(people),
    attachmentNames: (raw.attachments ?? [])
      .slice(0, 200)
      .map((attachment) => cutText(attachment.name ?? '', 400)),
  };
}

/** An id that can be sent whole, or none: a shortened one would name another item. */
function whole(id: Maybe<string>): string | null {
  return id && id.length <= 1000 ? id : null;
}
