import type { KindMapping } from './KindMapping.ts';
import type { Mapping } from './Mapping.ts';
import type { MappingPath, MappingProblem } from './MappingFile.ts';
import { nearest } from './nearest.ts';
import { parseTemplate } from './parseTemplate.ts';
import { checkFiling } from './filing/checkFiling.ts';
import { checkSync } from './sync/checkSync.ts';
import { templateColumns } from './templateColumns.ts';
import { textSources } from './textSources.ts';

/** Filters that are not code tables. */
const wordings = ['date', 'time'];

/** Schemes that run or reveal something instead of opening a record. */
const refusedSchemes = ['javascript', 'data', 'vbscript', 'file', 'blob', 'about'];

/** What a mapping says about itself must fit together: kinds, code tables, rights, templates. */
export function checkReferences(mapping: Mapping): MappingProblem[] {
  const codes = Object.keys(mapping.codes ?? {});
  return [
    ...codes
      .filter((name) => wordings.includes(name))
      .map((name) => ({
        path: ['codes', name],
        message: `${name} has a meaning of its own in templates; the code table needs another name`,
      })),
    ...Object.entries(mapping.kinds).flatMap(([word, kind]) => {
      const path = ['kinds', word];
      return [
        ...checkKindReferences(mapping, kind, path),
        ...checkTemplates(kind, path, codes),
        ...checkNames(kind, path),
        ...checkRights(mapping, kind, path),
        ...checkOpenUrl(kind, path),
      ];
    }),
    ...checkSync(mapping),
    ...checkFiling(mapping),
  ];
}

function checkKindReferences(mapping: Mapping, kind: KindMapping, at: MappingPath) {
  const problems: MappingProblem[] = [];
  const known = Object.keys(mapping.kinds);
  const check = (word: string, path: MappingPath) => {
    if (known.includes(word)) return true;
    problems.push({
      path,
      message: `expected one of the kinds ${known.join(', ')}, found “${word}”${nearest(word, known)}`,
    });
    return false;
  };
  for (const word of [kind.organization?.kind ?? []].flat()) {
    const path = [...at, 'organization', 'kind'];
    const family = check(word, path) ? mapping.kinds[word]?.family : 'organization';
    if (family !== 'organization') {
      problems.push({
        path,
        message: `expected a kind of the family organization, found ${word} of the family ${family}`,
      });
    }
  }
  const seen = new Set<string>();
  for (const [index, related] of (kind.related ?? []).entries()) {
    const path = [...at, 'related', index, 'kind'];
    check(related.kind, path);
    if (seen.has(related.kind)) {
      problems.push({ path, message: `expected each kind once, found ${related.kind} again` });
    }
    seen.add(related.kind);
  }
  return problems;
}

function checkTemplates(kind: KindMapping, at: MappingPath, codes: readonly string[]) {
  const name = kind.document?.name;
  const sources = [
    ...textSources(kind),
    ...(name === undefined ? [] : [{ source: name, path: ['document', 'name'] }]),
  ];
  return sources.flatMap(({ source, path }): MappingProblem[] => {
    const template = parseTemplate(source);
    if ('problem' in template) {
      return [{ path: [...at, ...path], message: `${template.problem}, found “${source}”` }];
    }
    const filters = templateColumns(template).flatMap(({ filter }) => filter ?? []);
    return filters
      .filter((filter) => !wordings.includes(filter) && !codes.includes(filter))
      .map((filter) => ({
        path: [...at, ...path],
        message:
          `expected date, time or a code table after |, found “${filter}”` +
          nearest(filter, [...wordings, ...codes]),
      }));
  });
}

/** Figures and fields are told apart by their names. */
function checkNames(kind: KindMapping, at: MappingPath): MappingProblem[] {
  return (['figures', 'fields'] as const).flatMap((list) =>
    (kind[list] ?? []).flatMap(({ name }, index) =>
      (kind[list] ?? []).findIndex((other) => other.name === name) < index
        ? [
            {
              path: [...at, list, index, 'name'],
              message: `expected a name of its own, found ${name} again`,
            },
          ]
        : [],
    ),
  );
}

function checkRights(mapping: Mapping, kind: KindMapping, at: MappingPath): MappingProblem[] {
  if (mapping.users.rights) return [];
  const { right, own, confidential } = kind.visibility ?? {};
  const named: [MappingPath, string | undefined][] = [
    [['right'], right],
    [['own', 'unless'], own?.unless],
    [['confidential', 'right'], confidential?.right],
  ];
  return named
    .filter(([, word]) => word !== undefined)
    .map(([path, word]) => ({
      path: [...at, 'visibility', ...path],
      message: `the right “${word}” needs users.rights, which says where rights are kept`,
    }));
}

function checkOpenUrl(kind: KindMapping, at: MappingPath): MappingProblem[] {
  if (kind.openUrl === undefined) return [];
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(kind.openUrl)?.[1]?.toLowerCase();
  if (scheme !== undefined && !refusedSchemes.includes(scheme)) return [];
  return [
    {
      path: [...at, 'openUrl'],
      message: `expected an address that begins with https: or the ERP’s own scheme, found “${kind.openUrl}”`,
    },
  ];
}
