import type { Folder } from '../store/Folder.ts';

const kinds: readonly (readonly [string, string])[] = [
  ['IPF.Appointment', 'CalendarFolder'],
  ['IPF.Contact', 'ContactsFolder'],
  ['IPF.Task', 'TasksFolder'],
];

/** The name of a folder's element, which follows from its class. */
export function folderKind({ folderClass }: Pick<Folder, 'folderClass'>): string {
  const found = kinds.find(([prefix]) => `${folderClass}.`.startsWith(`${prefix}.`));
  return found?.[1] ?? 'Folder';
}
