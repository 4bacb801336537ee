import { sql } from 'kysely';
import type {
  RecordField,
  RecordPage,
  RecordRef,
  RelatedSection,
} from '../../../../shared/recordViews.ts';
import type { ErpCaller } from '../../../ports/ErpConnector.ts';
import type { SqlRow } from '../database/SqlDatabase.ts';
import type { Permissions } from '../rights/Permissions.ts';
import { readPermissions } from '../rights/readPermissions.ts';
import { maySeeKind } from '../rights/visibleTo.ts';
import { cleanText } from '../values/cleanText.ts';
import { fieldLink } from '../values/fieldLink.ts';
import { fillTemplate } from '../values/fillTemplate.ts';
import type { SqlErp } from './SqlErp.ts';
import type { SqlKind } from './SqlKind.ts';
import { readOne } from './readOne.ts';
import { readOrganizations } from './readOrganizations.ts';
import { relatedQuestion } from './relatedQuestion.ts';
import { selectRecords } from './selectRecords.ts';
import { toSummary } from './toSummary.ts';

/** Related records are counted up to here, so that no page takes long; beyond, the count stays at this number. */
const mostCounted = 10_000;

/** ErpConnector.show: the record, its fields, and how many records of each kind hang on it. */
export async function showRecord(
  erp: SqlErp,
  ref: RecordRef,
  as: ErpCaller,
  signal: AbortSignal,
): Promise<RecordPage> {
  const permissions = await readPermissions(erp, as, signal);
  const { kind, row } = await readOne(erp, ref, (kind) => kind.columns.page, permissions, signal);
  const [organizationOf, related] = await Promise.all([
    readOrganizations(erp, [{ kind, row }], permissions, signal),
    countRelated(erp, kind, ref, row, permissions, signal),
  ]);
  return {
    record: toSummary(erp, kind, ref, row, organizationOf(kind, row), 'fail'),
    fields: toFields(erp, kind, row),
    related,
  };
}

function toFields(erp: SqlErp, kind: SqlKind, row: SqlRow): RecordField[] {
  return (kind.mapping.fields ?? []).flatMap(({ name, label, link }, i) => {
    const template = kind.fields[i];
    const text = template ? cleanText(fillTemplate(template, row, erp.mapping), true, 4000) : '';
    return text === '' ? [] : [{ name, label, text, link: fieldLink(link, text) }];
  });
}

async function countRelated(
  erp: SqlErp,
  kind: SqlKind,
  ref: RecordRef,
  row: SqlRow,
  permissions: Permissions,
  signal: AbortSignal,
): Promise<RelatedSection[]> {
  const counts = await Promise.all(
    (kind.mapping.related ?? []).map(async (related): Promise<RelatedSection[]> => {
      const target = erp.kinds.get(related.kind);
      if (!target || !maySeeKind(target, permissions)) return [];
      const where = relatedQuestion(related, ref, row, target, permissions);
      if (!where) return [];
      const { company } = permissions;
      const select = selectRecords(target, {
        columns: [],
        company,
        where,
        limit: mostCounted,
      });
      const [counted] = await erp.database.run(
        sql`select count(*) as records from (${select}) as counted`,
        signal,
      );
      const count = Number(counted?.records ?? 0);
      return count === 0 ? [] : [{ kind: related.kind, count }];
    }),
  );
  return counts.flat();
}
