import type { Mapping } from '../mapping/Mapping.ts';
import { placeFields } from './fields/placeFields.ts';
import type { Draft } from './Draft.ts';
import type { DraftOptions } from './DraftOptions.ts';
import { draftKinds } from './mapping/draftKinds.ts';
import { draftSync } from './mapping/draftSync.ts';
import { draftUsers } from './mapping/draftUsers.ts';
import { notEnough } from './notEnough.ts';
import { both } from './mapping/both.ts';
import type { Said } from '../check/Said.ts';
import { generalNotes } from './mapping/generalNotes.ts';
import { kindNotes } from './mapping/kindNotes.ts';
import type { Survey } from './survey/Survey.ts';
import { findRoles } from './tables/findRoles.ts';
import { keyOf } from './tables/keyOf.ts';
import { ownColumns } from './tables/ownColumns.ts';

/**
 * Proposes a mapping for a database that was surveyed. It is for reading only: nothing is written to the ERP before the administrator
 * says so in the file.
 * @throws AppError `not-configured` where a mapping cannot be: no table of users, of companies, or of any kind of record was found.
 */
export function draftMapping(survey: Survey, options: DraftOptions): Draft {
  const roles = findRoles(survey);
  const { tenant, user } = roles;
  const kinds = tenant ? draftKinds(survey, roles) : [];
  if (!user || !tenant || kinds.length === 0) throw notEnough(survey, roles, options.language);
  const { users, notes } = draftUsers(user, tenant, survey.tables);
  const key = keyOf(tenant) ?? '';
  const name = placeFields(tenant, ownColumns(tenant), 'row').find(
    ({ field }) => field === 'label',
  );
  const { sync, notes: syncNotes, remarks } = draftSync(kinds, survey, roles);
  const mapping: Mapping = {
    format: 1,
    erp: options.erp,
    language: options.language,
    timeZone: options.timeZone,
    companies: { table: tenant.name, key, name: name?.column.name ?? key },
    users,
    kinds: Object.fromEntries(kinds.map(({ word, mapping: kind }) => [word, kind])),
    ...(Object.keys(sync).length > 0 ? { sync } : {}),
  };
  return {
    mapping,
    notes: [
      ...generalNotes(roles, survey),
      ...notes,
      ...kindNotes(kinds, roles, users.rights !== undefined),
      ...syncNotes,
    ],
    remarks: [...remarks, ...leftOut(survey)],
  };
}

function leftOut({ leftOut: tables }: Survey): Said[] {
  if (tables.length === 0) return [];
  const some = tables.slice(0, 20).join(', ');
  const more = tables.length - 20;
  return [
    both(
      { en: 'Not looked at: ', de: 'Nicht angesehen: ' },
      some,
      more > 0 ? { en: ` and ${more} more`, de: ` und ${more} weitere` } : '',
      '.',
    ),
  ];
}
