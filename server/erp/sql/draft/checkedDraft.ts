import { checkCatalogue } from '../catalogue/checkCatalogue.ts';
import { readCatalogue } from '../catalogue/readCatalogue.ts';
import type { SqlDatabase } from '../database/SqlDatabase.ts';
import { germanProblem } from '../check/germanProblem.ts';
import { checkReferences } from '../mapping/checkReferences.ts';
import { Mapping } from '../mapping/Mapping.ts';
import type { MappingPath, MappingProblem } from '../mapping/MappingFile.ts';
import { checkSyncCatalogue } from '../sync/checkSyncCatalogue.ts';
import type { Draft } from './Draft.ts';
import { draftMapping } from './draftMapping.ts';
import type { DraftOptions } from './DraftOptions.ts';
import { withoutPath } from './withoutPath.ts';
import type { Survey } from './survey/Survey.ts';

/** A field taken out may leave another behind that stood on it. */
const rounds = 5;

/**
 * The draft, put through the checks that the server does when it starts: what does not pass is taken out and said as a remark, so that the
 * file works as it is.
 * @throws AppError as draftMapping.
 */
export async function checkedDraft(
  database: SqlDatabase,
  survey: Survey,
  options: DraftOptions,
  signal: AbortSignal,
): Promise<Draft> {
  const draft = draftMapping(survey, options);
  const names = survey.tables.map(({ name }) => name);
  const catalogue = await readCatalogue(database, names, signal);
  let mapping: Mapping = draft.mapping;
  const remarks = [...draft.remarks];
  const looked = new Set<string>();
  for (let round = 0; round < rounds; round++) {
    const problems: MappingProblem[] = [
      ...checkReferences(mapping),
      ...checkCatalogue(mapping, catalogue),
      ...checkSyncCatalogue(mapping, catalogue, database.dialect),
    ];
    if (problems.length === 0) break;
    for (const { path, message } of problems) {
      const without = Mapping.safeParse(withoutPath(mapping, removable(path)));
      if (without.success) mapping = without.data;
      const said = `${path.join('.')}: ${message}`;
      if (looked.has(said)) continue;
      looked.add(said);
      remarks.push({
        en: `${without.success ? 'Left out' : 'Look at'} ${said}.`,
        de: `${without.success ? 'Weggelassen' : 'Ansehen'}: ${path.join('.')}: ${germanProblem(message)}.`,
      });
    }
  }
  return { ...draft, mapping, remarks };
}

const optionalOfKind = 'related organization fields directory changed newest subtitle number'.split(
  ' ',
);

/**
 * The smallest part around a problem that a mapping can do without. What restricts who sees a kind is not left out: then the whole
 * kind is.
 */
function removable(path: MappingPath): MappingPath {
  const [area] = path;
  const fields = path.indexOf('fields');
  if (area === 'sync')
    return path.slice(0, fields > 0 && path.length > fields + 1 ? fields + 2 : 2);
  if (area === 'kinds') return path.slice(0, optionalOfKind.includes(String(path[2])) ? 3 : 2);
  return path.slice(0, 2);
}
