import { ItemError } from '../soap/ItemError.ts';
import type { Editable } from './Editable.ts';
import { writeEntry } from './writeEntry.ts';
import type { FieldPath } from './FieldPath.ts';
import { mapiFields } from './mapiFields.ts';
import { readOnlyProperties } from './readOnlyProperties.ts';

/** What an item cannot be without. */
const needed = new Set(['ItemClass', 'Start', 'End', 'IsAllDayEvent', 'UID']);

/** Takes a field away. */
export function deleteField(item: Editable, path: FieldPath): void {
  switch (path.kind) {
    case 'property':
      if (readOnlyProperties.has(path.name) || needed.has(path.name)) refuseDelete(path.name);
      Reflect.deleteProperty(item.properties, path.name);
      return;
    case 'entry':
      writeEntry(item.properties, path.name, path.key, path.part, null);
      return;
    case 'extended': {
      const field = mapiFields.get(path.key);
      Reflect.deleteProperty(item.extended, path.key);
      const [name = '', entry, part] = field?.split('/') ?? [];
      if (entry !== undefined) writeEntry(item.properties, name, entry, part ?? null, null);
      else if (name !== '' && !readOnlyProperties.has(name))
        Reflect.deleteProperty(item.properties, name);
      return;
    }
    case 'header':
      refuseDelete(path.key);
  }
}

function refuseDelete(name: string): never {
  throw new ItemError(
    'ErrorInvalidPropertyDelete',
    `Delete action is invalid for property ${name}.`,
  );
}
