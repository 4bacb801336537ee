import type { Said } from '../../check/Said.ts';
import type { RoleTable } from '../tables/Roles.ts';
import { both } from './both.ts';
import { orElse } from './orElse.ts';

/** Why a table was taken for what it is, and which else it could be. */
export function roleNote({ score, fields, others }: RoleTable): Said {
  const count = fields.length;
  const how: Said =
    score >= 1.5
      ? {
          en: `sure: its name and ${count} of its columns say so`,
          de: `sicher: ihr Name und ${count} ihrer Spalten sagen es`,
        }
      : {
          en: `likely: its name and ${count} of its columns say so`,
          de: `wahrscheinlich: ihr Name und ${count} ihrer Spalten sagen es`,
        };
  return both(how, orElse(others));
}
