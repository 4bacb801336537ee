import { fieldTables } from '../../../../../shared/records/fieldTables.ts';
import type { Area } from '../../../../../shared/records/Area.ts';
import { placeFields } from '../fields/placeFields.ts';
import type { Survey } from '../survey/Survey.ts';
import type { TableSurvey } from '../survey/TableSurvey.ts';
import { ownColumns } from '../tables/ownColumns.ts';
import type { Roles } from '../tables/Roles.ts';
import type { AreaDraft } from './AreaDraft.ts';
import { appointmentFields } from './appointmentFields.ts';
import type { DraftedField } from './fieldSource.ts';
import { mailFields } from './mailFields.ts';
import { ownerOf } from './ownerOf.ts';
import { partiesField } from './partiesField.ts';
import { peopleField } from './peopleField.ts';
import { taskFields } from './taskFields.ts';
import { versionColumn } from './versionColumn.ts';

/** An area other than contacts: which records of which table. */
export interface DiaryPart {
  area: Exclude<Area, 'contacts'>;
  kind: string;
  /** The table, with the rows of this kind. */
  table: TableSurvey;
}

/** Appointments, tasks or mail of the sync. */
export function draftDiary(
  { area, kind, table }: DiaryPart,
  { tables }: Survey,
  roles: Roles,
): AreaDraft {
  const isMail = area === 'incomingMail' || area === 'sentMail';
  const set = area === 'appointments' ? 'appointment' : area === 'tasks' ? 'task' : 'mail';
  const placed = placeFields(table, ownColumns(table), set);
  const drafted: Record<string, DraftedField> = isMail
    ? mailFields(placed, area, table, roles)
    : area === 'tasks'
      ? taskFields(placed, table)
      : appointmentFields(placed);
  const parties = area === 'tasks' ? null : (partiesField(table, tables) ?? peopleField(placed));
  if (parties) drafted['parties'] = parties;
  const { owner, note } = ownerOf(table, tables, roles);
  const used = new Set(placed.map(({ column }) => column.name));
  return {
    kind,
    joins: {},
    owner,
    ownerNote: note,
    version: versionColumn(table),
    fields: Object.fromEntries(
      Object.keys(fieldTables[area]).flatMap((field) => {
        const one = drafted[field];
        return one ? [[field, one]] : [];
      }),
    ),
    unplaced: ownColumns(table)
      .map(({ name }) => name)
      .filter((name) => !used.has(name)),
  };
}
