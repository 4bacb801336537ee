import { statSync } from 'node:fs';
import type { RecordRef } from '../../../../shared/recordViews.ts';
import { AppError } from '../../../core/AppError.ts';
import { safeFileName } from '../../../../shared/safeFileName.ts';
import type { SqlRow } from '../database/SqlDatabase.ts';
import type { SqlErp } from '../records/SqlErp.ts';
import type { SqlKind } from '../records/SqlKind.ts';
import { toTitle } from '../records/toTitle.ts';
import { fileBelow } from '../sync/fields/fileBelow.ts';
import { badValue } from '../values/badValue.ts';
import { cleanText } from '../values/cleanText.ts';
import { fillTemplate } from '../values/fillTemplate.ts';
import { toText } from '../values/toText.ts';
import { documentAliases, documentQuestion } from './documentQuestion.ts';

const words = {
  outside: 'The ERP names a document outside of its folder.',
  unreadable: 'The document that the ERP names cannot be read.',
  noFolder: 'The folder with the ERP’s documents is not there.',
  reasons: { unreadable: 'document-unreadable', noFolder: 'documents-gone' },
};

/** A record's document as it was found. */
interface FoundDocument {
  name: string;
  /** In bytes; null where the database does not say it. */
  size: number | null;
  /** Its bytes, the path of its file, or null where they were not asked for or are too many. */
  content: Uint8Array | string | null;
}

/**
 * A record's document; null where there is none: no row, nothing in it, no such file.
 *
 * @param row of the record, which was read with the right to.
 * @param most bytes of a blob that are read; 0 for its size alone.
 * @throws AppError as ErpInserts.open.
 */
export async function findDocument(
  erp: SqlErp,
  kind: SqlKind,
  asked: { ref: RecordRef; row: SqlRow; most: number },
  signal: AbortSignal,
): Promise<FoundDocument | null> {
  const { document } = kind.mapping;
  const question = document && documentQuestion(erp, kind, document, asked);
  if (!document || !question) return null;
  const [found] = await erp.database.run(question, signal);
  if (found === undefined) return null;
  const name = nameOf(erp, kind, asked, found);
  const value = found[documentAliases.content] ?? null;
  if (document.blob !== undefined) {
    if (value !== null && !(value instanceof Uint8Array)) throw badValue(document.blob, 'bytes');
    const said = found[documentAliases.size] ?? null;
    const size = value?.length ?? (said === null ? null : Number(said));
    const isEmpty = size === 0 || (size === null && asked.most > 0);
    return isEmpty || isNothing(erp, said, asked.most) ? null : { name, size, content: value };
  }
  const path = value === null ? '' : toText(value, document.path ?? '').trim();
  if (path === '') return null;
  return fileBelow(
    document.below ?? '',
    path,
    (file) => {
      const { size } = plainFile(file);
      return size === 0 ? null : { name, size, content: file };
    },
    words,
  );
}

/** NULL in a column whose length the database would have said. */
function isNothing({ database }: SqlErp, size: unknown, most: number): boolean {
  const tells = !['pervasive', 'ansi'].includes(database.dialect);
  return size === null && (tells || most > 0);
}

function plainFile(file: string) {
  const stats = statSync(file);
  if (stats.isFile()) return stats;
  throw new AppError('bad-answer', words.unreadable, { reason: words.reasons.unreadable });
}

/** What the mapping calls it, else the record's number or title; always with the ending. */
function nameOf(
  erp: SqlErp,
  kind: SqlKind,
  { ref, row }: { ref: RecordRef; row: SqlRow },
  found: SqlRow,
): string {
  const said = (template: SqlKind['number'], from: SqlRow) =>
    template ? cleanText(fillTemplate(template, from, erp.mapping), false, 200) : '';
  const name =
    said(kind.documentName, found) || said(kind.number, row) || toTitle(erp, kind, ref, row);
  return safeFileName(`${name.replace(/(\.pdf)+$/i, '')}.pdf`);
}
