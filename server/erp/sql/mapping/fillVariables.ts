import type { Mapping } from './Mapping.ts';
import type { MappingPath, MappingProblem } from './MappingFile.ts';
import { fillFolders } from './sync/fillFolders.ts';

/**
 * Puts the installation's own values into `openUrl` (`${erpUrl}/orders/{id}`) and the folders of documents and pictures. So that one mapping serves where
 * only the ERP's address differs.
 * @returns the mapping filled in, and a problem for each variable that nobody set.
 */
export function fillVariables(
  mapping: Mapping,
  variables: Readonly<Record<string, string>>,
): { mapping: Mapping; problems: MappingProblem[] } {
  const problems: MappingProblem[] = [];
  const known = Object.keys(variables).join(', ') || 'none';
  const fill = (text: string, path: MappingPath, worded: (value: string) => string) =>
    text.replaceAll(/\$\{(\w+)\}/g, (_, name: string) => {
      const value = Object.hasOwn(variables, name) ? variables[name] : undefined;
      if (value !== undefined) return worded(value);
      problems.push({ path, message: `expected the variable ${name} to be set, found ${known}` });
      return '';
    });
  const kinds = Object.fromEntries(
    Object.entries(mapping.kinds).map(([word, kind]) => {
      const { openUrl, document } = kind;
      const doubled = (value: string) =>
        value.replaceAll(/[{}[\]]/g, (bracket) => bracket + bracket);
      const below = ['kinds', word, 'document', 'below'];
      return [
        word,
        {
          ...kind,
          ...(openUrl !== undefined && {
            openUrl: fill(openUrl, ['kinds', word, 'openUrl'], doubled),
          }),
          ...(document?.below !== undefined && {
            document: { ...document, below: fill(document.below, below, (value) => value) },
          }),
        },
      ];
    }),
  );
  if (mapping.sync === undefined) return { mapping: { ...mapping, kinds }, problems };
  const { sync, problems: folders } = fillFolders(mapping.sync, variables);
  return { mapping: { ...mapping, kinds, sync }, problems: [...problems, ...folders] };
}
