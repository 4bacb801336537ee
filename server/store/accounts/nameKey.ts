import { storableText } from '../storableText.ts';

/** By what a name is unique: whatever its case and the way its letters are put together (Unicode NFKC). */
export function nameKey(name: string): string {
  return storableText(name.trim().normalize('NFKC').toLowerCase(), true);
}
