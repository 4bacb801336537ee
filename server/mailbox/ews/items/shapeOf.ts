import type { ItemShape } from '../operations/parts/ItemShape.ts';
import type { PropertyPath } from '../operations/parts/PropertyPath.ts';
import type { FieldTable } from './FieldTable.ts';
import { keptField } from './keptField.ts';
import { stampField } from './stampField.ts';

/** Each property that a table needs, once; with where the item lies, its class, and our own properties. */
export function shapeOf(
  table: FieldTable,
  body: 'Text' | 'Best',
  more: readonly PropertyPath[] = [],
): ItemShape {
  const paths: readonly PropertyPath[] = [
    { field: 'item:ParentFolderId' },
    { field: 'item:ItemClass' },
    ...Object.values(table).flatMap((field) => field.paths),
    ...more,
    keptField.path,
    stampField.path,
  ];
  const once = new Map(paths.map((path) => [JSON.stringify(path), path]));
  return { base: 'IdOnly', body, properties: [...once.values()] };
}
