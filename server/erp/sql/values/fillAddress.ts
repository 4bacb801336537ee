import type { SqlRow } from '../database/SqlDatabase.ts';
import type { Template } from '../mapping/Template.ts';
import { templateColumns } from '../mapping/templateColumns.ts';
import { type Wording, fillTemplate } from './fillTemplate.ts';
import { toText } from './toText.ts';

/**
 * An address template filled with URL-encoded values, or null where one of its columns is empty: an address that names no
 * record opens the wrong page.
 */
export function fillAddress(template: Template, row: SqlRow, wording: Wording): string | null {
  const encoded: SqlRow = {};
  for (const { column } of templateColumns(template)) {
    const text = toText(row[column], column).trim();
    if (text === '') return null;
    encoded[column] = encodeURIComponent(text.toWellFormed());
  }
  return fillTemplate(template, encoded, wording);
}
