import type { Person } from '../Person.ts';

/** Takes apart how the demo data writes a person: `Name <address>`; a name may hold anything. */
export function demoPerson(written: string): Person {
  const [, name, address] = /^(.*?)\s*<([^<>]*)>$/.exec(written) ?? [];
  return { name: name ?? written, address: address ?? written };
}
