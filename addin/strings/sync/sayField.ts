import { fieldsDe } from './fieldsDe.ts';
import { fieldsEn } from './fieldsEn.ts';

/** What a field of a record is called; its own word where it is newer than this pane. */
export function sayField(field: string, language: 'en' | 'de'): string {
  return (language === 'de' ? fieldsDe : fieldsEn)[field] ?? field;
}
