import type { Person } from '../shared/items.ts';
import { cutText } from './cutText.ts';

/**
 * Each person once, where they stand first: who is in To and in Cc is shown in To. Whoever has neither
 * name nor address is nobody. Texts are cut to what the backend takes.
 */
export function distinctPeople(people: readonly Person[]): Person[] {
  const seen = new Set<string>();
  const distinct: Person[] = [];
  for (const { role, ...raw } of people) {
    const name = cutText(raw.name.trim(), 400);
    const address = cutText(raw.address.trim(), 400);
    const key = (address === '' ? name : address).toLowerCase();
    if (key === '' || seen.has(key)) continue;
    seen.add(key);
    distinct.push({ role, name, address });
  }
  return distinct;
}
