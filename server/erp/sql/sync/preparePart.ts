import { sql } from 'kysely';
import type { FieldRule } from '../../../../shared/records/FieldRule.ts';
import { fieldTables } from '../../../../shared/records/fieldTables.ts';
import type { PlacedArea } from '../mapping/sync/areaMappings.ts';
import { longSource } from '../mapping/sync/longSource.ts';
import { splitColumn } from '../mapping/sync/splitColumn.ts';
import { wayOf } from '../mapping/sync/wayOf.ts';
import type { SqlErp } from '../records/SqlErp.ts';
import type { SqlField } from './fields/SqlField.ts';
import { prepareField } from './fields/prepareField.ts';
import type { SqlPart } from './SqlPart.ts';
import { slotIn } from './values/slotIn.ts';
import type { Slot } from './values/Slot.ts';

/** Fields that are read after all others, in this order. */
const last = ['end', 'recurrence'];
/** Each page costs some questions of its own. */
const usualPage = 1000;
/** Where the bytes of pictures come with them. */
const picturesPage = 50;

/** Makes one kind of one area ready, of a mapping that was checked with its database. */
export function preparePart(erp: SqlErp, { area, mapping: said }: PlacedArea): SqlPart {
  const { mapping, catalogue, database } = erp;
  const kind = erp.kinds.get(said.kind);
  // checkSync has seen to it.
  if (!kind) throw new Error(`no kind ${said.kind}`);
  const joins = Object.entries(said.joins ?? {}).map(([name, join]) => ({ name, mapping: join }));
  let joinedColumns = 0;
  const slots = new Map<string, Slot>();
  const slot = (name: string): Slot => {
    const known = slots.get(name);
    if (known) return known;
    const { join, column } = splitColumn(said, name);
    const table =
      join === null ? kind.table : catalogue.tables.get(said.joins?.[join]?.table ?? '');
    // The row has the columns of the record by their own names.
    const alias = join === null ? column : `erplink join ${joinedColumns++}`;
    const made = slotIn(database.dialect, table, {
      alias,
      named: name,
      column,
      isOwn: join === null,
    });
    slots.set(name, made);
    return made;
  };
  const childSlot = (of: string, column: string): Slot =>
    slotIn(database.dialect, catalogue.tables.get(of), {
      ...{ alias: column, named: column, column, isOwn: true },
    });
  const idOf = (name: string) => {
    const { join, column } = splitColumn(said, name);
    return sql.id(join ?? 'record', column);
  };
  const fields = Object.entries(said.fields)
    .map(([name, source], place) =>
      prepareField({
        area,
        name,
        rule: ruleOf(area, name),
        source: longSource(source),
        mapping,
        slot,
        childSlot,
        idOf,
        dialect: database.dialect,
        alias: `erplink field ${place}`,
      }),
    )
    // An end may be told from the start, and a series from both.
    .toSorted((a, b) => last.indexOf(a.name) - last.indexOf(b.name));
  const named = [...new Set(fields.flatMap(({ columns }) => columns))];
  const isOwn = (name: string) => splitColumn(said, name).join === null;
  const own = (names: readonly string[]) => names.filter(isOwn);
  const kept = own(named);
  const joined = named.flatMap((name) => {
    const { join, column } = splitColumn(said, name);
    return join === null ? [] : [{ join, column, alias: slot(name).alias }];
  });
  const expressions = fields.flatMap(({ expression }) => expression ?? []);
  const children = fields.flatMap((field) => field.children ?? []);
  const [series = null] = fields.flatMap((field) => field.series ?? []);
  const digests = expressions.filter(({ of }) => of !== null && isOwn(of));
  const foreign = [
    ...joined,
    ...expressions.filter((one) => !digests.includes(one)),
    ...children,
    ...(series ? [series] : []),
  ].map(({ alias }) => alias);
  const version = said.version ?? null;
  const stamp = said.stamp ?? null;
  const changed = [said.changed ?? kind.mapping.changed ?? []].flat();
  const changedBy = said.changedBy ?? null;
  const beside = [version, stamp, changedBy, ...changed].filter((one) => one !== null);
  const on = own(joins.flatMap(({ mapping: { on } }) => Object.values(on)));
  const read = [...new Set([...kept, ...beside])];
  // An expression of the mapping's own may name any column of the record.
  const all = expressions.some(({ of }) => of === null) ? readable(kind.table.columns) : [];
  const needed = [...on, ...digests.flatMap(({ of }) => of ?? []), ...all];
  return {
    area,
    id: said.kind,
    kind,
    said,
    fields,
    blank: Object.fromEntries(fields.map(({ name }) => [name, null])),
    byName: new Map(fields.map((field): [string, SqlField] => [field.name, field])),
    joins,
    columns: [...new Set([...read, ...needed])],
    read,
    kept,
    joined,
    expressions,
    children,
    series,
    foreign,
    told: [...kept, ...digests.map(({ alias }) => alias), ...foreign],
    files: fields
      .filter(({ name }) => wayOf(longSource(said.fields[name] ?? '')) === 'path')
      .map(({ name }) => name),
    pageSize: fields.some(readsPictures) ? picturesPage : usualPage,
    changed,
    changedBy,
    zone: mapping.timeZone,
    version,
    stamp,
    slot,
  };
}

function ruleOf(area: PlacedArea['area'], name: string): FieldRule {
  const rule = fieldTables[area][name];
  if (!rule) throw new Error(`no field ${name} in ${area}`);
  return rule;
}

/** Whether the rows have the bytes themselves, not what the database or a file says of them. */
function readsPictures({ rule, columns, expression }: SqlField): boolean {
  return rule.type === 'blob' && expression === null && columns.length > 0;
}

/** All but bytes, which are read where a field needs them and are long. */
function readable(columns: ReadonlyMap<string, { shape: string; readable: boolean }>): string[] {
  return [...columns].flatMap(([name, column]) =>
    column.readable && column.shape !== 'other' ? [name] : [],
  );
}
