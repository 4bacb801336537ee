import type { Mapping } from './Mapping.ts';
import type { MappingProblem } from './MappingFile.ts';
import { fillFolders } from './sync/fillFolders.ts';

/**
 * Puts the installation's own values into `openUrl` (`${erpUrl}/orders/{id}`) and the folders of pictures. So that one mapping serves where
 * only the ERP's address differs.
 * @returns the mapping filled in, and a problem for each variable that nobody set.
 */
export function fillVariables(
  mapping: Mapping,
  variables: Readonly<Record<string, string>>,
): { mapping: Mapping; problems: MappingProblem[] } {
  const problems: MappingProblem[] = [];
  const kinds = Object.fromEntries(
    Object.entries(mapping.kinds).map(([word, kind]) => {
      if (kind.openUrl === undefined) return [word, kind];
      const openUrl = kind.openUrl.replaceAll(/\$\{(\w+)\}/g, (_, name: string) => {
        const value = Object.hasOwn(variables, name) ? variables[name] : undefined;
        if (value !== undefined)
          return value.replaceAll(/[{}[\]]/g, (bracket) => bracket + bracket);
        problems.push({
          path: ['kinds', word, 'openUrl'],
          message: `expected the variable ${name} to be set, found ${Object.keys(variables).join(', ') || 'none'}`,
        });
        return '';
      });
      return [word, { ...kind, openUrl }];
    }),
  );
  if (mapping.sync === undefined) return { mapping: { ...mapping, kinds }, problems };
  const { sync, problems: folders } = fillFolders(mapping.sync, variables);
  return { mapping: { ...mapping, kinds, sync }, problems: [...problems, ...folders] };
}
