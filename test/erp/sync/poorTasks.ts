import type { Fields } from '../../../shared/records/SyncRecord.ts';
import type { SyncErp, Written } from './SyncErp.ts';
import { wallOf } from './wallOf.ts';

const states: Record<string, number> = {
  notStarted: 0,
  inProgress: 1,
  completed: 2,
  waiting: 3,
  deferred: 4,
  cancelled: 5,
};

/**
 * Tasks in a database as most are: no version, no tombstones, no stamp, times as text in whole seconds, short texts.
 * @param hasChanged whether a column says when a row was changed; without it there is nothing but reading everything.
 */
export function poorTasks(hasChanged: boolean): SyncErp {
  return {
    name: hasChanged ? 'poor tasks with a time of change' : 'poor tasks with nothing at all',
    area: 'tasks',
    kind: 'task',
    table: 'vorgang',
    key: 'nr',
    owner: 'besitzer',
    changed: hasChanged ? 'geaendert' : null,
    version: null,
    touched: 'notiz',
    sick: { faellig: 'demnächst' },
    tables: () => [
      `create table vorgang (nr integer not null primary key, mandant varchar(10) not null, besitzer varchar(20),
        betreff varchar(60), notiz varchar(2000), faellig varchar(19), prozent integer, status integer,
        intern varchar(20) default 'unberührt', geaendert varchar(19))`,
    ],
    kindMapping: {
      family: 'task',
      label: { en: 'Task', de: 'Vorgang' },
      plural: { en: 'Tasks', de: 'Vorgänge' },
      table: 'vorgang',
      key: 'nr',
      company: 'mandant',
      title: 'betreff',
      visibility: { right: 'vorgang' },
    },
    sync: {
      owner: { column: 'besitzer' },
      ...(hasChanged && { changed: 'geaendert' }),
      fields: {
        subject: { column: 'betreff', longest: 'shorten' },
        body: 'notiz',
        due: { moment: 'faellig' },
        percent: 'prozent',
        status: {
          column: 'status',
          codes: Object.fromEntries(Object.entries(states).map(([word, code]) => [code, word])),
        },
      },
      create: { key: 'highest' },
      update: {},
      delete: 'row',
    },
    columns: (fields) => columnsOf(fields),
  };
}

function columnsOf(fields: Fields): Record<string, Written> {
  const row: Record<string, Written> = {};
  const { subject, body, due, percent, status } = fields;
  if (subject !== undefined) row['betreff'] = subject as Written;
  if (body !== undefined) row['notiz'] = body as Written;
  if (due !== undefined) row['faellig'] = wallOf(due);
  if (percent !== undefined) row['prozent'] = percent as Written;
  if (status !== undefined)
    row['status'] = status === null ? null : (states[status as string] ?? null);
  return row;
}
