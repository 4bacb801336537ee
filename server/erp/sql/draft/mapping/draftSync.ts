import type { Said } from '../../check/Said.ts';
import type { Area } from '../../../../../shared/records/Area.ts';
import type { AreaMapping } from '../../mapping/sync/AreaMapping.ts';
import type { SyncMapping } from '../../mapping/sync/SyncMapping.ts';
import type { Survey } from '../survey/Survey.ts';
import type { Roles } from '../tables/Roles.ts';
import type { AreaDraft } from './AreaDraft.ts';
import { both } from './both.ts';
import { draftContacts } from './draftContacts.ts';
import { draftDiary } from './draftDiary.ts';
import type { DraftNote } from './DraftNote.ts';
import type { KindDraft, KindWord } from './KindDraft.ts';
import { writeHints } from './writeHints.ts';

const diary: Readonly<Partial<Record<KindWord, Exclude<Area, 'contacts'>>>> = {
  appointment: 'appointments',
  task: 'tasks',
  followUp: 'tasks',
  received: 'incomingMail',
  sent: 'sentMail',
};

const noField: Said = { en: 'no field is known', de: 'ist kein Feld bekannt' };

/** What is synced: an area for each kind that was found, all of it read only. */
export function draftSync(
  kinds: readonly KindDraft[],
  survey: Survey,
  roles: Roles,
): { sync: SyncMapping; notes: DraftNote[]; remarks: Said[] } {
  const sync: SyncMapping = {};
  const notes: DraftNote[] = [];
  const remarks: Said[] = [];
  const contacts = draftedContacts(kinds, survey, roles);
  const add = (path: DraftNote['path'], kind: KindDraft, draft: AreaDraft) => {
    notes.push(...notesOf(path, draft), ...writeHints(path, kind, survey, roles, draft));
    return areaMapping(draft);
  };
  const parts = contacts.map(({ kind, draft }, i) =>
    add(contacts.length === 1 ? ['sync', 'contacts'] : ['sync', 'contacts', i], kind, draft),
  );
  const [only] = parts;
  if (only) sync.contacts = parts.length === 1 ? only : parts;
  for (const kind of kinds) {
    const area = diary[kind.word];
    if (area === undefined) continue;
    const draft = draftDiary({ area, kind: kind.word, table: kind.table }, survey, roles);
    const isTold = Object.values(draft.fields).some(({ source }) => source !== null);
    if (draft.owner === null || !isTold) {
      const { name } = kind.table;
      const why = isTold ? draft.ownerNote : noField;
      remarks.push(
        both(
          {
            en: `${area} is not synced: of ${name} `,
            de: `${area} wird nicht abgeglichen: zu ${name} `,
          },
          why,
          '.',
        ),
      );
      continue;
    }
    sync[area] = add(['sync', area], kind, draft);
  }
  if (kinds.some(({ word }) => word === 'mail')) {
    remarks.push({
      en: 'Mail is shown but not synced: no column says which came in and which went out.',
      de: 'Mail wird gezeigt, aber nicht abgeglichen: keine Spalte sagt, was ein- und was ausging.',
    });
  }
  return { sync, notes, remarks };
}

/** Persons first: new contacts are made there. Firms only where they share the persons' table. */
function draftedContacts(
  kinds: readonly KindDraft[],
  survey: Survey,
  roles: Roles,
): { kind: KindDraft; draft: AreaDraft }[] {
  const person = kinds.find(({ word }) => word === 'person');
  const firm = kinds.find(({ word }) => word === 'organization');
  const isShared = person !== undefined && person.table.name === firm?.table.name;
  const wanted = person ? [person, ...(isShared ? [firm] : [])] : firm ? [firm] : [];
  return wanted.map((kind) => {
    const sort = kind === person ? 'person' : 'organization';
    const part = { kind: kind.word, table: kind.table, sort, isShared } as const;
    return { kind, draft: draftContacts(part, survey, roles) };
  });
}

function areaMapping({ kind, joins, owner, version, fields }: AreaDraft): AreaMapping {
  const known = Object.entries(fields).flatMap(([field, { source }]) =>
    source === null ? [] : [[field, source] as const],
  );
  return {
    kind,
    ...(Object.keys(joins).length > 0 ? { joins } : {}),
    owner: owner ?? 'everybody',
    ...(version === null ? {} : { version }),
    fields: Object.fromEntries(known),
    create: 'never',
    update: 'never',
    delete: 'never',
  };
}

function notesOf(path: DraftNote['path'], { fields, ownerNote, unplaced }: AreaDraft): DraftNote[] {
  const open = Object.entries(fields).flatMap(([field, { source, note }]) =>
    source === null ? [both(`${field}: `, note, '.')] : [],
  );
  const columns = unplaced.join(', ');
  const left: Said[] =
    unplaced.length === 0
      ? []
      : [
          {
            en: `Columns nothing was made of: ${columns}.`,
            de: `Spalten, aus denen nichts wurde: ${columns}.`,
          },
        ];
  return [
    { path: [...path, 'owner'], text: ownerNote },
    ...Object.entries(fields).flatMap(([field, { source, note }]) =>
      source === null ? [] : [{ path: [...path, 'fields', field], text: note }],
    ),
    ...[...open, ...left].map((text) => ({ path: [...path, 'create'], text })),
  ];
}
