import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { MappingFile } from '../../erp/sql/mapping/MappingFile.ts';
import { parseMapping } from '../../erp/sql/mapping/parseMapping.ts';
import type { Language } from '../Command.ts';
import { misused } from './misused.ts';

/** A mapping as it was read from its file. */
export interface ReadMapping {
  file: MappingFile;
  /** Variables that the installation is to set and that were not given here. */
  unset: string[];
}

/**
 * Reads a mapping. Its `${…}` are the installation's: those that are not given here stand for an address nobody has, since no
 * check needs them.
 * @param variables `NAME=VALUE`.
 * @throws AppError `invalid-input` for a file that cannot be read; `not-configured` for a mapping that cannot be.
 */
export async function readMapping(
  name: string,
  variables: readonly string[],
  language: Language,
): Promise<ReadMapping> {
  const given = variables.map((one): [string, string] => {
    const at = one.indexOf('=');
    if (at > 0) return [one.slice(0, at), one.slice(at + 1)];
    throw misused({ en: '--set takes NAME=VALUE.', de: '--set verlangt NAME=WERT.' }, language);
  });
  let text: string;
  try {
    text = await readFile(name, 'utf8');
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    const why = code === 'ENOENT' ? '' : ` (${code})`;
    throw misused(
      {
        en: `The mapping file ${name} ${code === 'ENOENT' ? 'is not there' : 'cannot be read'}${why}.`,
        de: `Die Zuordnungsdatei ${name} ${code === 'ENOENT' ? 'ist nicht da' : 'lässt sich nicht lesen'}${why}.`,
      },
      language,
    );
  }
  if (text.trim() === '') {
    throw misused(
      {
        en: `The mapping file ${name} is empty.`,
        de: `Die Zuordnungsdatei ${name} ist leer.`,
      },
      language,
    );
  }
  const set = new Map(given);
  const named = [...text.matchAll(/\$\{(\w+)\}/g)].map(([, word = '']) => word);
  const unset = [...new Set(named)].filter((word) => !set.has(word));
  const all = [...set, ...unset.map((word): [string, string] => [word, 'https://unset.invalid'])];
  return { file: parseMapping(text, basename(name), Object.fromEntries(all)), unset };
}
