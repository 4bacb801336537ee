import type { Fields } from '../../../shared/records/SyncRecord.ts';
import { isPrivate } from '../../core/sync/isPrivate.ts';
import type { Language } from '../Command.ts';
import { plainLine } from '../erp/plainLine.ts';
import { signsOf } from '../texts/signsOf.ts';

/** Most signs of a title. */
const widest = 60;

/** How a thing is called, as people know it. Of what is private nothing is told (NX11). */
export function thingTitle(fields: Fields, language: Language): string {
  const de = language === 'de';
  if (isPrivate(fields)) return de ? '(privat)' : '(private)';
  const texts = ['subject', 'displayName', 'fileAs', 'company1', 'lastName'].map(
    (name) => fields[name],
  );
  const title = texts.find((text) => typeof text === 'string' && text.trim() !== '');
  const line = plainLine(typeof title === 'string' ? title : '');
  const when = whenOf(fields);
  if (line === '') return when ?? (de ? '(ohne Titel)' : '(no title)');
  const signs = signsOf(line);
  const short = signs.length > widest ? `${signs.slice(0, widest - 1).join('')}…` : line;
  return when === null ? short : `${short} (${when})`;
}

/** The day it begins or is due. */
function whenOf({ start, due }: Fields): string | null {
  for (const moment of [start, due]) {
    const found = /\d{4}-\d\d-\d\d/.exec(JSON.stringify(moment ?? null))?.[0];
    if (found !== undefined) return found;
  }
  return null;
}
