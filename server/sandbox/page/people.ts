import type { Person } from '../mailbox/Person.ts';

/** People as they are written into a form's line: `Name <address>; Name <address>`. */
export function writePeople(people: readonly Person[]): string {
  return people
    .map(({ name, address }) => (name && name !== address ? `${name} <${address}>` : address))
    .join('; ');
}

/** Reads {@link writePeople}'s line as a person types it; a bare address is a person too. */
export function readPeople(line: string): Person[] {
  return line
    .split(/[;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => {
      const [, name, address] = /^(.*?)\s*<([^>]*)>$/.exec(part) ?? [];
      return { name: name || address || part, address: address ?? part };
    });
}
