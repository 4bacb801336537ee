import type { RecordRef } from '../../../../shared/recordViews.ts';
import { AppError } from '../../../core/AppError.ts';
import type { DirectoryEntry } from '../../../ports/ErpConnector.ts';
import type { SqlRow } from '../database/SqlDatabase.ts';
import type { Template } from '../mapping/Template.ts';
import type { SqlErp } from '../records/SqlErp.ts';
import type { SqlKind } from '../records/SqlKind.ts';
import { cleanText } from '../values/cleanText.ts';
import { fillTemplate } from '../values/fillTemplate.ts';
import { toText } from '../values/toText.ts';
import { internetDomains } from './internetDomains.ts';
import { mailAddresses } from './mailAddresses.ts';
import { weightOf } from './weightOf.ts';

const longestText = 500;

/**
 * How a row's record can be found. A value that cannot be understood is left out; the record is found by the rest.
 *
 * @param organization the name of the customer or supplier it belongs to; null for none.
 */
export function toEntry(
  erp: SqlErp,
  kind: SqlKind,
  ref: RecordRef,
  row: SqlRow,
  today: string,
  organization: string | null,
): DirectoryEntry {
  const { directory } = kind.mapping;
  const textOf = (column: string) => orNothing(() => toText(row[column], column));
  const filled = (templates: readonly Template[]) =>
    distinct(
      templates.map((template) =>
        cleanText(
          orNothing(() => fillTemplate(template, row, erp.mapping)),
          false,
          longestText,
        ),
      ),
    );
  return {
    ref,
    addresses: distinct((directory?.addresses ?? []).flatMap((c) => mailAddresses(textOf(c)))),
    domains: distinct((directory?.domains ?? []).flatMap((c) => internetDomains(textOf(c)))),
    numbers: filled(kind.numbers),
    texts: filled(kind.texts),
    context: organization === null ? [] : [organization],
    weight: weightOf(kind.mapping, row, today),
  };
}

function orNothing(read: () => string): string {
  try {
    return read();
  } catch (error) {
    if (error instanceof AppError && error.kind === 'bad-answer') return '';
    throw error;
  }
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)].filter((text) => text !== '');
}
