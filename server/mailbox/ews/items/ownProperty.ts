import type { ExtendedField } from '../operations/parts/ExtendedField.ts';

/** The set of all named properties that are ours; no other program uses this GUID. Never to be changed. */
const ownSet = '8f6b2f4e-52d3-4b0c-9c67-1f0c3c1a7d95';

/** A text property of our own. A mailbox has room for a few thousand names, so they are few and fixed. */
export function ownProperty(name: string): ExtendedField & { set: string; name: string } {
  return { type: 'String', set: ownSet, name };
}
