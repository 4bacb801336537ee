import { openDatabase } from '../../../server/erp/sql/database/openDatabase.ts';
import type { DatabaseSettings } from '../../../server/erp/sql/database/DatabaseSettings.ts';
import { checkedDraft } from '../../../server/erp/sql/draft/checkedDraft.ts';
import type { Draft } from '../../../server/erp/sql/draft/Draft.ts';
import { draftText } from '../../../server/erp/sql/draft/draftText.ts';
import { readSurvey } from '../../../server/erp/sql/draft/survey/readSurvey.ts';
import { parseMapping } from '../../../server/erp/sql/mapping/parseMapping.ts';
import { fieldColumns } from '../examples/fieldColumns.ts';

/** The draft of a database, its file, and the pairs of field and column that the file says. */
export async function draftOf(
  settings: DatabaseSettings,
  erp: string,
): Promise<{ draft: Draft; text: string; pairs: ReadonlySet<string> }> {
  const { signal } = new AbortController();
  const database = openDatabase(settings, 20_000);
  try {
    const survey = await readSurvey(database, signal);
    const options = { erp, language: 'de', timeZone: 'Europe/Berlin' } as const;
    const draft = await checkedDraft(database, survey, options, signal);
    const text = draftText(draft);
    const { mapping } = parseMapping(text, `${erp}.yaml`);
    return { draft, text, pairs: new Set(pairsOf(fieldColumns(mapping))) };
  } finally {
    await database.close();
  }
}

/** `area field table.column` of each field’s own columns. */
export function pairsOf(found: ReturnType<typeof fieldColumns>): string[] {
  return found
    .filter(({ main }) => main)
    .map(({ area, field, table, column }) => `${area} ${field} ${table}.${column}`);
}
