import type { LanguageCode } from '../../../shared/LanguageCode.ts';
import { fieldsDe } from './fieldsDe.ts';
import { fieldsEn } from './fieldsEn.ts';
import { fieldsFr } from './fieldsFr.ts';
import { fieldsIt } from './fieldsIt.ts';

const fields: Readonly<Record<LanguageCode, Partial<Record<string, string>>>> = {
  en: fieldsEn,
  de: fieldsDe,
  fr: fieldsFr,
  it: fieldsIt,
};

/** What a field of a record is called; its own word where it is newer than this pane. */
export function sayField(field: string, language: LanguageCode): string {
  return fields[language][field] ?? field;
}
