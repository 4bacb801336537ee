import type { Area } from '../../../shared/records/Area.ts';
import type { Fields } from '../../../shared/records/SyncRecord.ts';
import { sharesMarks } from './sharesMarks.ts';

/**
 * Whether one can be taken for the other by what is in it, as class 16 wants it: two of their marks are the same, and no
 * name or number says that they are two. Two people of different names behind one address and phone are two to
 * everybody; so is a record that got another number and another name in one breath.
 */
export function isKnownAgain(area: Area, one: Fields, other: Fields): boolean {
  return sharesMarks(area, one, other) && (area !== 'contacts' || !isNamedApart(one, other));
}

function isNamedApart(one: Fields, other: Fields): boolean {
  return [nameOf, numberOf].some((of) => {
    const [left, right] = [of(one), of(other)];
    return left !== '' && right !== '' && left !== right;
  });
}

function nameOf(fields: Fields): string {
  const [first, last, ...others] = ['firstName', 'lastName', 'displayName', 'company1'].map(
    (name) => bare(fields[name]),
  );
  const person = bare([first, last].join(' '));
  return [person, ...others].find((name) => name !== '') ?? '';
}

function numberOf({ customerNumber }: Fields): string {
  return bare(customerNumber);
}

/** Sides differ in capitals and blanks, and in which part of a name comes first. */
function bare(value: unknown): string {
  if (typeof value !== 'string') return '';
  return value.trim().toUpperCase().split(/\s+/).sort().join(' ');
}
