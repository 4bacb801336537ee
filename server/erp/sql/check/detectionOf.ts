import type { Catalogue } from '../catalogue/Catalogue.ts';
import type { SqlDialect } from '../database/SqlDialect.ts';
import { changeColumns } from '../sync/list/changeColumns.ts';
import type { SqlPart } from '../sync/SqlPart.ts';
import type { SpoolPlan } from '../spool/SpoolPlan.ts';
import type { Detection } from './ErpCheck.ts';
import { germanProblem } from './germanProblem.ts';
import type { Said } from './Said.ts';

/** What is known of triggers when a part is judged. */
export interface TriggerFacts {
  dialect: SqlDialect;
  catalogue: Catalogue;
  /** Null where we know no triggers in this database's SQL. */
  plan: SpoolPlan | null;
  /** How many of the plan's triggers are there. */
  installed: number;
  /** Whether all are, so that the spool is used. */
  isOpen: boolean;
}

/** A column that looks as if it said when a row was changed. */
const looksChanged = /chang|modif|updat|(ge)?(ae|ä)nder|letzte|last|tstamp|^tms$/i;

/** Which level of change detection an area's records have, and why not a better one. */
export function detectionOf(part: SqlPart, facts: TriggerFacts): Detection {
  const columns = changeColumns(part).map(({ name }) => name);
  const { version } = part;
  if (facts.isOpen && facts.plan?.kinds.includes(part.id) === true)
    return { level: 1, columns, version, why: [] };
  const why = [whyNoTriggers(part, facts)];
  if (columns.length > 0) {
    const blind = part.joins.filter(({ mapping: { changed } }) => changed === undefined);
    if (blind.length > 0) {
      const names = blind.map(({ name }) => name).join(', ');
      why.push({
        en: `changes in the joined rows of ${names} are seen only by the full comparison: say \`changed\` there where there is such a column`,
        de: `Änderungen in den verbundenen Zeilen von ${names} sieht nur der Gesamtvergleich: \`changed\` angeben, wo es eine solche Spalte gibt`,
      });
    }
    return { level: 2, columns, version, why };
  }
  return { level: 3, columns, version, why: [...why, whyNoColumn(part)] };
}

function whyNoTriggers(
  { id, kind }: SqlPart,
  { catalogue, plan, installed, isOpen }: TriggerFacts,
): Said {
  if (plan === null) {
    return {
      en: 'we do not know how this database writes triggers',
      de: 'wir wissen nicht, wie diese Datenbank Trigger schreibt',
    };
  }
  const missing = plan.missing.filter((one) => one.kind === id).map(({ message }) => message);
  if (missing.length > 0) {
    const [first = ''] = missing;
    return { en: first, de: germanProblem(first) };
  }
  const how =
    catalogue.tables.get(kind.mapping.table)?.may?.trigger === false
      ? {
          en: 'our login may not make them: hand what `erp-link erp triggers FILE` prints to the database’s administrator',
          de: 'unsere Anmeldung darf keine anlegen: was `erp-link erp triggers DATEI` ausgibt, dem Verwalter der Datenbank geben',
        }
      : {
          en: '`erp-link erp triggers FILE --apply` installs them',
          de: '`erp-link erp triggers DATEI --apply` legt sie an',
        };
  if (installed > 0 && !isOpen) {
    return {
      en: `${installed} of ${plan.triggers.length} triggers are there (or may be seen by our login); ${how.en}`,
      de: `${installed} von ${plan.triggers.length} Triggern sind da (oder für unsere Anmeldung sichtbar); ${how.de}`,
    };
  }
  return {
    en: `our triggers are not installed; ${how.en}`,
    de: `unsere Trigger sind nicht angelegt; ${how.de}`,
  };
}

function whyNoColumn({ kind, kept }: SqlPart): Said {
  const times = [...kind.table.columns].filter(
    ([, { shape }]) => shape === 'time' || shape === 'text',
  );
  const near = times
    .map(([name]) => name)
    .filter((name) => looksChanged.test(name) && !kept.includes(name));
  const { table } = kind.mapping;
  return near.length === 0
    ? {
        en: `\`changed\` is not said, and no column of ${table} looks like the time of a change`,
        de: `\`changed\` ist nicht angegeben, und keine Spalte von ${table} sieht nach der Zeit einer Änderung aus`,
      }
    : {
        en: `\`changed\` is not said; ${table} has ${near.join(', ')}`,
        de: `\`changed\` ist nicht angegeben; ${table} hat ${near.join(', ')}`,
      };
}
