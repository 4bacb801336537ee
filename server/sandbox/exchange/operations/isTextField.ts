import { childRanks } from '../schema/childRanks.ts';
import { typeNamed } from '../schema/typeNamed.ts';
import type { FieldPath } from '../shape/FieldPath.ts';

/** The types whose fields can be searched and sorted by. */
const types = 'CalendarItemType ContactItemType TaskType MeetingRequestMessageType FolderType';
const notText = /^(boolean|int|integer|long|short|double|decimal|dateTime|date|time|duration)$/;
const notTextOfMapi =
  /^(Boolean|Currency|Double|Float|Integer|Long|Short|SystemTime|ApplicationTime)/;

/** Whether values of a field are compared as text, `007` being another than `7`; else as their form says. */
export function isTextField(path: FieldPath): boolean {
  switch (path.kind) {
    case 'entry':
    case 'header':
      return true;
    case 'extended':
      return !notTextOfMapi.test(path.path['PropertyType'] ?? 'String');
    case 'property': {
      const found = types
        .split(' ')
        .flatMap((type) => childRanks(typeNamed(type)).get(path.name) ?? []);
      return !found.some(({ type }) => notText.test(typeNamed(type).value ?? ''));
    }
  }
}
