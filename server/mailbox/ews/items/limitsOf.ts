import type { Area } from '../../../../shared/records/Area.ts';
import { fieldTables } from '../../../../shared/records/fieldTables.ts';

/** Single lines of Exchange: subjects and places are cut or refused beyond it, and so is what Outlook shows in a list. */
const longestLine = 255;

/** Names that programs give, which are longer. */
const ids: readonly string[] = ['iCalUid', 'messageId', 'inReplyTo'];

/** The longest texts that Exchange keeps, by field: single lines. Bodies end where the server's size of a message does. */
export function limitsOf(area: Area, fields: readonly string[]): Record<string, number> {
  return Object.fromEntries(
    fields
      .filter((name) => fieldTables[area][name]?.type === 'line' && !ids.includes(name))
      .map((name) => [name, longestLine]),
  );
}
