import { fieldTables } from '../../../../../shared/records/fieldTables.ts';
import type { Mapping } from '../Mapping.ts';
import type { MappingPath, MappingProblem } from '../MappingFile.ts';
import { nearest } from '../nearest.ts';
import type { AreaMapping } from './AreaMapping.ts';
import type { PlacedArea } from './areaMappings.ts';
import { checkFieldSource } from './checkFieldSource.ts';
import type { LongSource } from './FieldSource.ts';
import { longSource } from './longSource.ts';
import { splitColumn } from './splitColumn.ts';
import { type WrittenValues, valueWords } from './WrittenValues.ts';
import { wayOf } from './wayOf.ts';

/** What an area of the sync says must fit the kinds, the fields there are, and itself. */
export function checkArea(
  mapping: Mapping,
  { area, mapping: said, path }: PlacedArea,
): MappingProblem[] {
  const kinds = Object.keys(mapping.kinds);
  const kindProblem = kinds.includes(said.kind)
    ? []
    : [
        {
          path: [...path, 'kind'],
          message: `expected one of the kinds ${kinds.join(', ')}, found “${said.kind}”${nearest(said.kind, kinds)}`,
        },
      ];
  const table = fieldTables[area];
  const codes = Object.keys(mapping.codes ?? {});
  return [
    ...kindProblem,
    ...Object.entries(said.fields).flatMap(([name, source]): MappingProblem[] => {
      const at = [...path, 'fields', name];
      const rule = Object.hasOwn(table, name) ? table[name] : undefined;
      return rule === undefined
        ? [
            {
              path: at,
              message: `there is no field ${name} in ${area}${nearest(name, Object.keys(table))}`,
            },
          ]
        : [
            ...checkFieldSource(name, rule, longSource(source), at, codes),
            ...checkExceptions(table, longSource(source), at, codes),
          ];
    }),
    ...checkEnd(said, path),
    ...checkJoins(said, path),
    ...checkRight(mapping, said, path),
    ...checkList(said, path),
    ...checkWords(said, path),
    ...checkProcedures(said, path),
  ];
}

/** In what an occurrence may differ is a field like any other, but for being a series itself. */
function checkExceptions(
  table: (typeof fieldTables)[keyof typeof fieldTables],
  { exceptions }: LongSource,
  at: MappingPath,
  codes: readonly string[],
): MappingProblem[] {
  return Object.entries(exceptions?.fields ?? {}).flatMap(([name, source]): MappingProblem[] => {
    const path = [...at, 'exceptions', 'fields', name];
    const rule = Object.hasOwn(table, name) && name !== 'recurrence' ? table[name] : undefined;
    if (rule !== undefined) return checkFieldSource(name, rule, longSource(source), path, codes);
    const message = `no occurrence can differ in ${name}${nearest(name, Object.keys(table))}`;
    return [{ path, message }];
  });
}

/** A length is counted from a start. */
function checkEnd({ fields }: AreaMapping, at: MappingPath): MappingProblem[] {
  const end = fields['end'];
  const isLength = end !== undefined && wayOf(longSource(end)) === 'minutes';
  return isLength && fields['start'] === undefined
    ? [{ path: [...at, 'fields', 'end'], message: 'an end in minutes needs a start' }]
    : [];
}

/** A join can only stand on the record and on joins before it. */
function checkJoins(said: AreaMapping, at: MappingPath): MappingProblem[] {
  const names = Object.keys(said.joins ?? {});
  return Object.entries(said.joins ?? {}).flatMap(([name, { on }], place): MappingProblem[] => {
    if (name === 'record') {
      return [
        {
          path: [...at, 'joins', name],
          message: '`record` is the record itself; the join needs another name',
        },
      ];
    }
    return Object.entries(on).flatMap(([theirs, ours]) => {
      const { join } = splitColumn(said, ours);
      const isBefore = join === null || names.indexOf(join) < place;
      return isBefore
        ? []
        : [
            {
              path: [...at, 'joins', name, 'on', theirs],
              message: `expected a column of the record or of a join above, found “${ours}”`,
            },
          ];
    });
  });
}

function checkRight(mapping: Mapping, { owner }: AreaMapping, at: MappingPath): MappingProblem[] {
  if (owner === 'everybody' || owner.unless === undefined || mapping.users.rights) return [];
  const message = `the right “${owner.unless}” needs users.rights, which says where rights are kept`;
  return [{ path: [...at, 'owner', 'unless'], message }];
}

/** Two lists would leave open which of them an account takes. */
function checkList({ owner, list }: AreaMapping, at: MappingPath): MappingProblem[] {
  if (list === undefined || owner === 'everybody' || owner.table === undefined) return [];
  return [{ path: [...at, 'list'], message: 'the owner’s table is the list already' }];
}

/** Words in braces that no value has. */
function checkWords(said: AreaMapping, at: MappingPath): MappingProblem[] {
  const inValues = (['create', 'update', 'delete'] as const).flatMap((verb) => {
    const way = said[verb];
    const values = typeof way === 'object' ? (way.values ?? {}) : {};
    return wordsIn(values, [...at, verb, 'values']);
  });
  const key = typeof said.create === 'object' ? said.create.key : undefined;
  const where = typeof key === 'object' && 'numbers' in key ? (key.numbers.where ?? {}) : {};
  return [...inValues, ...wordsIn(where, [...at, 'create', 'key', 'numbers', 'where'])];
}

function wordsIn(values: WrittenValues, at: MappingPath): MappingProblem[] {
  return Object.entries(values).flatMap(([column, value]) =>
    [...String(value).matchAll(/\{(\w+)\}/g)]
      .map(([, word = '']) => word)
      .filter((word) => typeof value === 'string' && !valueWords.some((known) => known === word))
      .map((word) => ({
        path: [...at, column],
        message: `expected one of {${valueWords.join('} {')}}, found “{${word}}”${nearest(word, valueWords)}`,
      })),
  );
}

function checkProcedures(said: AreaMapping, at: MappingPath): MappingProblem[] {
  return (['create', 'update', 'delete'] as const).flatMap((verb) => {
    const procedure = said.procedures?.[verb];
    if (procedure === undefined) return [];
    const path = [...at, 'procedures', verb];
    const off = said[verb] === undefined || said[verb] === 'never';
    const problems: MappingProblem[] = off
      ? [{ path, message: `${verb} is never; say ${verb} too, or leave the procedure out` }]
      : [];
    procedure.args.forEach(({ field }, place) => {
      if (field === undefined || Object.hasOwn(said.fields, field)) return;
      problems.push({
        path: [...path, 'args', place, 'field'],
        message: `expected one of the fields above, found “${field}”${nearest(field, Object.keys(said.fields))}`,
      });
    });
    return problems;
  });
}
