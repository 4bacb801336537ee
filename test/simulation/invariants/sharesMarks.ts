import type { Area } from '../../../shared/records/Area.ts';
import { sameValue } from '../../../shared/records/sameValue.ts';
import type { Fields } from '../../../shared/records/SyncRecord.ts';

/** By what people would know that two things are the same. */
const marks: Readonly<Record<string, readonly (readonly string[])[]>> = {
  contacts: [
    ['email1'],
    ['businessPhone'],
    ['firstName', 'lastName'],
    ['birthday'],
    ['customerNumber'],
  ],
  appointments: [['subject'], ['start', 'end'], ['iCalUid']],
  tasks: [['subject'], ['due']],
  incomingMail: [['messageId'], ['subject'], ['received']],
  sentMail: [['messageId'], ['subject'], ['sent']],
};

/** Whether two of their marks are the same, or the one that says it all. */
export function sharesMarks(area: Area, one: Fields, other: Fields): boolean {
  const shared = (marks[area] ?? []).filter((names) =>
    names.every((name) => {
      const [left, right] = [one[name] ?? null, other[name] ?? null];
      return left !== null && (sameValue(area, name, left, right) || isAlike(left, right));
    }),
  );
  const isUid = shared.some(([name]) => name === 'iCalUid' || name === 'messageId');
  return shared.length >= 2 || isUid;
}

/** One side may keep it shorter, in capitals, with fewer blanks. */
function isAlike(left: unknown, right: unknown): boolean {
  if (typeof left !== 'string' || typeof right !== 'string') return false;
  const [a, b] = [bare(left), bare(right)];
  return a.startsWith(b) || b.startsWith(a);
}

function bare(text: string): string {
  return text.replace(/\s+/g, '').toUpperCase();
}
