import type { Catalogue } from '../catalogue/Catalogue.ts';
import type { SqlDialect } from '../database/SqlDialect.ts';
import type { Mapping } from '../mapping/Mapping.ts';
import type { MappingPath } from '../mapping/MappingFile.ts';
import type { PlacedArea } from '../mapping/sync/areaMappings.ts';
import { exceptionColumns } from '../mapping/sync/exceptionColumns.ts';
import { longSource } from '../mapping/sync/longSource.ts';
import { sourceColumns } from '../mapping/sync/sourceColumns.ts';
import { splitColumn } from '../mapping/sync/splitColumn.ts';
import { wayOf } from '../mapping/sync/wayOf.ts';
import type { Need, Right } from './Need.ts';

type Verb = 'create' | 'update' | 'delete';

/** The rights that creating, changing and deleting records of an area takes: what the files in sync/write name. */
export function neededToWrite(
  mapping: Mapping,
  catalogue: Catalogue,
  dialect: SqlDialect,
  { mapping: said, path }: PlacedArea,
): Need[] {
  const kind = mapping.kinds[said.kind];
  if (!kind) return [];
  const columns = catalogue.tables.get(kind.table)?.columns;
  const needs: Need[] = [];
  const need = (name: string, right: Right, column: string | null, at: MappingPath) =>
    needs.push({ on: 'table', name, right, column, path: [...path, ...at] });
  const free = (names: readonly (string | undefined)[]) =>
    names.filter((name) => name !== undefined && columns?.get(name)?.isGiven !== true) as string[];
  const changed = [said.changed ?? kind.changed ?? []].flat();
  const { create, update, delete: remove, procedures = {}, owner } = said;
  const isMade = typeof create === 'object';
  const isChanged = typeof update === 'object';

  for (const verb of ['create', 'update', 'delete'] satisfies Verb[]) {
    const procedure = procedures[verb];
    if (procedure === undefined || said[verb] === undefined || said[verb] === 'never') continue;
    const isFunction = (procedure.as ?? (dialect === 'postgres' ? 'select' : 'call')) === 'select';
    const at = [...path, 'procedures', verb, 'name'];
    const on = isFunction ? 'function' : 'procedure';
    needs.push({ on, name: procedure.name, right: 'execute', column: null, path: at });
  }

  const rights: Right[] = [
    ...(isMade && !procedures.create ? (['insert'] as const) : []),
    ...(isChanged && !procedures.update ? (['update'] as const) : []),
  ];
  // The catalogue tells whether a column may be inserted and updated, not which: checkSyncCatalogue wants both of a field's.
  const both: Right[] = rights.length === 0 ? [] : ['insert', 'update'];
  for (const [name, source] of Object.entries(said.fields)) {
    const long = longSource(source);
    if (wayOf(long) === 'text') continue;
    for (const { name: named, path: at } of sourceColumns(long)) {
      const { join, column } = splitColumn(said, named);
      if (join !== null) continue;
      for (const right of both)
        for (const one of free([column])) need(kind.table, right, one, ['fields', name, ...at]);
    }
  }

  for (const [name, source] of Object.entries(said.fields)) {
    const { exceptions } = longSource(source);
    if (exceptions === undefined) continue;
    const { table, by, company } = exceptions;
    const at: MappingPath = ['fields', name, 'exceptions'];
    if (isMade || isChanged) {
      need(table, 'insert', by, [...at, 'by']);
      if (company !== undefined) need(table, 'insert', company, [...at, 'company']);
      for (const column of exceptionColumns(exceptions)) {
        need(table, 'insert', column.name, [...at, ...column.path]);
      }
    }
    if (isMade || isChanged || remove === 'row') need(table, 'delete', null, [...at, 'table']);
  }

  if (isMade && !procedures.create) {
    const [ownerColumn] = owner === 'everybody' ? [] : [owner.column ?? []].flat();
    const at: MappingPath = ['create'];
    for (const column of Object.keys(create.values ?? {}))
      need(kind.table, 'insert', column, [...at, 'values', column]);
    for (const column of [kind.company, ...Object.keys(kind.where ?? {}), ownerColumn, said.stamp])
      if (column !== undefined) need(kind.table, 'insert', column, at);
    for (const column of free([...changed, said.version])) need(kind.table, 'insert', column, at);
    // MariaDB wants the right to insert also for a column that INSERT … RETURNING only tells (seen with 10.11).
    if (create.key !== 'identity' || dialect === 'mariadb')
      need(kind.table, 'insert', kind.key, [...at, 'key']);
  }
  if (isMade && procedures.create && said.stamp !== undefined)
    need(kind.table, 'update', said.stamp, ['stamp']);
  if (isMade && typeof create.key === 'object') {
    const { key } = create;
    const at = ['create', 'key'];
    if ('numbers' in key) need(key.numbers.table, 'update', key.numbers.column, at);
    else {
      const on = 'sequence' in key ? 'sequence' : 'function';
      const name = 'sequence' in key ? key.sequence : key.procedure;
      const right = on === 'sequence' ? 'usage' : 'execute';
      needs.push({ on, name, right, column: null, path: [...path, ...at] });
    }
  }

  const also = free([changed[0], said.version]);
  if (isChanged && (!procedures.update || said.stamp !== undefined)) {
    for (const column of Object.keys(update.values ?? {}))
      need(kind.table, 'update', column, ['update', 'values', column]);
    for (const column of [...also, ...free([said.stamp])])
      need(kind.table, 'update', column, ['update']);
  }
  if (remove === 'row' && !procedures.delete) need(kind.table, 'delete', null, ['delete']);
  if (typeof remove === 'object' && !procedures.delete) {
    for (const column of Object.keys(remove.values))
      need(kind.table, 'update', column, ['delete', 'values', column]);
    for (const column of also) need(kind.table, 'update', column, ['delete']);
  }

  // A list that says whose a record is: whoever makes one is put on it (putOnList.ts, takeOffList.ts).
  if (owner !== 'everybody' && owner.table !== undefined && owner.from === undefined) {
    if (isMade) {
      for (const key of ['record', 'user', 'company'] as const) {
        const column = owner[key];
        if (column !== undefined) need(owner.table, 'insert', column, ['owner', key]);
      }
    }
    if (remove === 'row' && !procedures.delete)
      need(owner.table, 'delete', null, ['owner', 'table']);
  }
  return needs;
}
