import { sql } from 'kysely';
import type { Figure } from '../../../../shared/recordViews.ts';
import type { Fields } from '../../../../shared/records/SyncRecord.ts';
import { AppError } from '../../../core/AppError.ts';
import type { SqlRow } from '../database/SqlDatabase.ts';
import { keyOf } from '../records/keyOf.ts';
import { selectRecords } from '../records/selectRecords.ts';
import type { SqlErp } from '../records/SqlErp.ts';
import type { SqlKind } from '../records/SqlKind.ts';
import { toSummary } from '../records/toSummary.ts';
import type { Permissions } from '../rights/Permissions.ts';
import { maySeeKind, visibleTo } from '../rights/visibleTo.ts';
import type { Runner } from '../sync/Runner.ts';
import { cleanText } from '../values/cleanText.ts';
import { fillTemplate } from '../values/fillTemplate.ts';
import { companyOf } from './companyOf.ts';
import type { KindCheck } from './ErpCheck.ts';
import { germanSentence } from './germanSentence.ts';
import { saidByErp } from './saidByErp.ts';

/** Records that are shown, and those that are looked at for what cannot be read. */
const shown = 10;
const looked = 200;

/**
 * Reads the first records of a kind that is not synced, in the order of their keys, as the pane would show them: of the user, or
 * everybody's. What fails here stops no other kind.
 */
export async function checkKind(
  erp: SqlErp,
  kind: SqlKind,
  permissions: Permissions | null,
  run: Runner,
  signal: AbortSignal,
): Promise<KindCheck> {
  const nothing: KindCheck = {
    kind: kind.kind.kind,
    company: null,
    records: [],
    looked: 0,
    more: false,
    unread: [],
    failed: null,
  };
  if (permissions && !maySeeKind(kind, permissions)) return nothing;
  try {
    const company = permissions?.company ?? (await companyOf(kind, run));
    if (company === null) return nothing;
    const visible = permissions ? visibleTo(kind, permissions) : null;
    const key = sql.id(kind.mapping.key);
    const rows = await run(
      selectRecords(kind, {
        company,
        columns: kind.columns.page,
        where: [sql`${key} is not null`, ...(visible ? [visible] : [])],
        orderBy: [key],
        limit: looked,
      }),
    );
    return { ...nothing, company, ...read(erp, kind, company, rows) };
  } catch (error) {
    if (!(error instanceof AppError) || signal.aborted) throw error;
    return { ...nothing, failed: saidByErp(error) };
  }
}

function read(
  erp: SqlErp,
  kind: SqlKind,
  company: string,
  rows: readonly SqlRow[],
): Pick<KindCheck, 'records' | 'looked' | 'more' | 'unread'> {
  const unread = new Map<string, number>();
  const count = (said: string) => unread.set(said, (unread.get(said) ?? 0) + 1);
  const records: KindCheck['records'][number][] = [];
  for (const row of rows) {
    try {
      const key = keyOf(kind, row);
      if (key === null) count('The key names no record: it is empty, of bytes or too long.');
      else {
        const fields = shownOf(erp, kind, company, key, row);
        if (records.length < shown) records.push({ key, fields });
      }
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      count(error.message);
    }
  }
  return {
    records,
    looked: rows.length,
    more: rows.length === looked,
    unread: [...unread].map(([en, times]) => ({
      said: { en, de: germanSentence(en) },
      count: times,
    })),
  };
}

/** What the pane shows of a record. @throws AppError `bad-answer` for a value that cannot be understood. */
function shownOf(erp: SqlErp, kind: SqlKind, company: string, key: string, row: SqlRow): Fields {
  const ref = { company, kind: kind.kind.kind, key };
  const { title, number, subtitle, figures } = toSummary(erp, kind, ref, row, null, 'fail');
  const fields = (kind.mapping.fields ?? []).map(({ name }, place) => {
    const template = kind.fields[place];
    return [
      name,
      template ? cleanText(fillTemplate(template, row, erp.mapping), true, 400) : '',
    ] as const;
  });
  return {
    title,
    ...(number !== null && { number }),
    ...(subtitle !== '' && { subtitle }),
    ...Object.fromEntries(figures.map(({ name, value }) => [name, figureText(value)])),
    ...Object.fromEntries(fields),
  };
}

function figureText(value: Figure['value']): string {
  switch (value.type) {
    case 'money':
      return `${value.amount} ${value.currency}`;
    case 'number':
      return String(value.number);
    case 'date':
      return value.date;
    case 'time':
      return value.at.replace('T', ' ');
    case 'text':
      return value.text;
  }
}
