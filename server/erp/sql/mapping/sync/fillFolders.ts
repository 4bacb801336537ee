import type { MappingProblem } from '../MappingFile.ts';
import { areaMappings } from './areaMappings.ts';
import type { SyncMapping } from './SyncMapping.ts';

/** Puts the installation's own values into `below`, the folders of pictures: `${pictures}`. */
export function fillFolders(
  sync: SyncMapping,
  variables: Readonly<Record<string, string>>,
): { sync: SyncMapping; problems: MappingProblem[] } {
  const filled = structuredClone(sync);
  const problems: MappingProblem[] = [];
  for (const { mapping, path } of areaMappings(filled)) {
    for (const [name, source] of Object.entries(mapping.fields)) {
      if (typeof source === 'string' || source.below === undefined) continue;
      source.below = source.below.replaceAll(/\$\{(\w+)\}/g, (whole, word: string) => {
        if (Object.hasOwn(variables, word)) return variables[word] ?? whole;
        problems.push({
          path: [...path, 'fields', name, 'below'],
          message: `expected the variable ${word} to be set, found ${Object.keys(variables).join(', ') || 'none'}`,
        });
        return whole;
      });
    }
  }
  return { sync: filled, problems };
}
