import type { FieldRule } from '../../../../../shared/records/FieldRule.ts';
import type { MappingPath, MappingProblem } from '../MappingFile.ts';
import { nearest } from '../nearest.ts';
import { parseTemplate } from '../parseTemplate.ts';
import { templateColumns } from '../templateColumns.ts';
import type { LongSource } from './FieldSource.ts';
import { fittingWays } from './fittingWays.ts';
import { partyRoles } from './partyRoles.ts';
import { wayOf } from './wayOf.ts';

/** What belongs to which way, beside the way itself. */
const companions: readonly [keyof LongSource, readonly string[]][] = [
  ['codes', ['column', 'sql', 'table']],
  ['write', ['column', 'table']],
  ['separator', ['column', 'sql']],
  ['longest', ['column']],
  ['empty', ['column', 'date', 'lastDay', 'moment', 'minutes']],
  ['time', ['date', 'lastDay']],
  ['allDay', ['date', 'lastDay', 'moment']],
  ['format', ['column', 'date', 'lastDay']],
  ['withoutYear', ['column', 'date']],
  ['keptAs', ['column', 'moment', 'sql']],
  ['unit', ['minutes']],
  ['below', ['path']],
  ['contentType', ['blob', 'path']],
  ['by', ['table']],
  ['company', ['table']],
  ['position', ['table']],
  ['inserted', ['table']],
  ['exceptions', ['rrule']],
  ['name', ['table']],
  ['address', ['table']],
  ['role', ['table']],
];

/** Whether a field can be kept in this way: by its type, and by what else the source says. */
export function checkFieldSource(
  name: string,
  rule: FieldRule,
  source: LongSource,
  at: MappingPath,
  codes: readonly string[],
): MappingProblem[] {
  const way = wayOf(source);
  const fitting = fittingWays(name, rule);
  if (!fitting.includes(way)) {
    const message =
      fitting.length === 0
        ? `${name} cannot be kept in columns; leave it out`
        : `${name} is ${typeWord(rule)}: expected ${fitting.join(', ')}, found ${way}`;
    return [{ path: at, message }];
  }
  return [
    ...companions
      .filter(([key, ways]) => source[key] !== undefined && !ways.includes(way))
      .map(([key]) => ({ path: [...at, key], message: `${key} means nothing beside ${way}` })),
    ...(way === 'table' && (source.by === undefined || source.address === undefined)
      ? [{ path: at, message: 'expected by and address beside the table' }]
      : []),
    ...(way === 'path' && source.below === undefined
      ? [{ path: at, message: 'expected `below`, the folder in which the files are' }]
      : []),
    ...checkCodes(name, rule, source, at),
    ...checkText(source.text, [...at, 'text'], codes),
  ];
}

/** Words that a choice does not have; and words to be written that nothing reads. */
function checkCodes(
  name: string,
  rule: FieldRule,
  { codes, write }: LongSource,
  at: MappingPath,
): MappingProblem[] {
  const choices: readonly string[] | undefined =
    rule.type === 'parties' ? partyRoles : rule.choices;
  const words = [
    ...Object.entries(codes ?? {}).map(([code, word]) => ({ word, path: ['codes', code] })),
    ...Object.keys(write ?? {})
      // Any other word.
      .filter((word) => word !== '*')
      .map((word) => ({ word, path: ['write', word] })),
  ];
  return words
    .filter(({ word }) => choices !== undefined && !choices.includes(word))
    .map(({ word, path }) => ({
      path: [...at, ...path],
      message: `expected a word of ${name} (${choices?.join(', ')}), found “${word}”${nearest(word, choices ?? [])}`,
    }));
}

function checkText(
  text: string | undefined,
  path: MappingPath,
  codes: readonly string[],
): MappingProblem[] {
  if (text === undefined) return [];
  const template = parseTemplate(text);
  if ('problem' in template) return [{ path, message: `${template.problem}, found “${text}”` }];
  const known = ['date', 'time', ...codes];
  return templateColumns(template)
    .flatMap(({ filter }) => filter ?? [])
    .filter((filter) => !known.includes(filter))
    .map((filter) => ({
      path,
      message: `expected date, time or a code table after |, found “${filter}”${nearest(filter, known)}`,
    }));
}

const typeWords: Partial<Record<FieldRule['type'], string>> = {
  choice: 'one of several words',
  flag: 'a yes or no',
  integer: 'a whole number',
  date: 'a day',
  moment: 'a day and time',
  set: 'a list of words',
  list: 'a list of words',
  parties: 'a list of people',
  recurrence: 'a series',
  blob: 'a picture',
};

function typeWord({ type }: FieldRule): string {
  return typeWords[type] ?? 'text';
}
