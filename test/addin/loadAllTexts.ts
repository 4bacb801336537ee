import fs from 'node:fs';
import path from 'node:path';
import { languageCodes, type LanguageCode } from '../../shared/LanguageCode.ts';

const folder = path.resolve(import.meta.dirname, '../../addin/strings');

/** Texts that belong together, such as those of a page, in each language. */
export interface TextGroup {
  /** Where the English ones are: `en`, `own/ownEn`. */
  name: string;
  texts: Record<LanguageCode, object>;
}

/** All texts of the pane and the own page: every file there is with English ones, and those of the other languages beside it. */
export async function loadAllTexts(): Promise<TextGroup[]> {
  const files = fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /(?:^|[/\\])en\.ts$|En\.ts$/.test(file));
  const groups: TextGroup[] = [];
  for (const file of files.sort()) {
    const texts: Partial<TextGroup['texts']> = {};
    for (const language of languageCodes) {
      const ending = file.endsWith('En.ts')
        ? `${language.slice(0, 1).toUpperCase()}${language.slice(1)}.ts`
        : `${language}.ts`;
      const module = (await import(path.join(folder, file.replace(/en\.ts$/i, ending)))) as Record<
        string,
        object
      >;
      const [exported] = Object.values(module);
      if (!exported) throw new Error(`${file} exports nothing in ${language}.`);
      texts[language] = exported;
    }
    groups.push({ name: file.slice(0, -3), texts: texts as TextGroup['texts'] });
  }
  return groups;
}
