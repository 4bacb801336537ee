import type { Said } from '../../check/Said.ts';
import type { KindMapping } from '../../mapping/KindMapping.ts';
import type { Roles, RoleTable } from '../tables/Roles.ts';
import { both } from './both.ts';
import type { DraftNote } from './DraftNote.ts';
import type { KindDraft, KindWord } from './KindDraft.ts';
import { roleNote } from './roleNote.ts';

/** What is said of the kinds: why their tables, and who sees their records. */
export function kindNotes(
  kinds: readonly KindDraft[],
  roles: Roles,
  hasRights: boolean,
): DraftNote[] {
  const [first, second] = roles.mails;
  const found: Readonly<Record<KindWord, RoleTable | null>> = {
    organization: roles.organization,
    person: roles.person,
    appointment: roles.appointment,
    task: roles.task,
    followUp: roles.task,
    mail: first ?? null,
    received: first ?? null,
    sent: second ?? first ?? null,
  };
  return kinds.flatMap(({ word, mapping }): DraftNote[] => {
    const role = found[word];
    return [
      ...(role ? [{ path: ['kinds', word, 'table'], text: roleNote(role) }] : []),
      { path: ['kinds', word, 'company'], text: seenBy(mapping, hasRights) },
    ];
  });
}

function seenBy({ visibility }: KindMapping, hasRights: boolean): Said {
  const who: Said = visibility
    ? { en: 'users see their own only', de: 'Benutzer sehen nur die eigenen' }
    : { en: 'everybody in the company sees all', de: 'alle in der Firma sehen alle' };
  const right: Said = { en: '; a right may be needed', de: '; vielleicht braucht es ein Recht' };
  return both(who, hasRights ? right : '');
}
