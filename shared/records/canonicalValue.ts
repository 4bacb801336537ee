import { canonicalAddress } from './canonicalAddress.ts';
import { canonicalHtml } from './canonicalHtml.ts';
import { canonicalLine } from './canonicalLine.ts';
import { canonicalLines } from './canonicalLines.ts';
import { canonicalMoment } from './canonicalMoment.ts';
import { canonicalParties } from './canonicalParties.ts';
import { canonicalPhone } from './canonicalPhone.ts';
import { canonicalWeb } from './canonicalWeb.ts';
import type { FieldRule, FieldType } from './FieldRule.ts';
import { isBlob } from './isBlob.ts';
import { isMoment } from './isMoment.ts';
import { isParty } from './isParty.ts';
import type { Blob, FieldValue } from './SyncRecord.ts';

/** Texts, by what they are. */
const texts: Readonly<Partial<Record<FieldType, (text: string) => string | null>>> = {
  line: canonicalLine,
  text: canonicalLines,
  html: canonicalHtml,
  phone: canonicalPhone,
  mailAddress: canonicalAddress,
  web: canonicalWeb,
  date: canonicalLine,
  choice: canonicalLine,
};

/**
 * One value in the form in which it is compared. Nothing in it (an empty text, no categories) is null; null is what
 * the rule says that nothing amounts to. A value of a type that the rule does not have stays as it is: checkRecord
 * refuses it, and until then it differs from everything else.
 */
export function canonicalValue(
  rule: FieldRule | undefined,
  value: FieldValue | null,
): FieldValue | null {
  if (rule === undefined) return value;
  const canonical = value === null ? null : canonicalByType(rule.type, value);
  return canonical ?? rule.empty ?? (rule.type === 'flag' ? false : null);
}

function canonicalByType(type: FieldType, value: FieldValue): FieldValue | null {
  if (typeof value === 'string') return texts[type]?.(value) ?? (type in texts ? null : value);
  // Minus zero is written as zero.
  if (typeof value === 'number') return value === 0 ? 0 : value;
  if (type === 'moment') return isMoment(value) ? canonicalMoment(value) : value;
  if (type === 'blob') return isBlob(value) ? bare(value, '') : value;
  return Array.isArray(value) ? canonicalArray(type, value) : value;
}

function canonicalArray(type: FieldType, members: readonly unknown[]): FieldValue | null {
  if (members.length === 0) return null;
  if (
    (type === 'set' || type === 'list') &&
    members.every((member) => typeof member === 'string')
  ) {
    const lines = members.map(canonicalLine).filter((line) => line !== null);
    if (lines.length === 0) return null;
    return type === 'set' ? [...new Set(lines)].sort() : lines;
  }
  if (type === 'parties' && members.every(isParty)) return canonicalParties(members);
  if (type === 'blobs' && members.every(isBlob)) return canonicalBlobs(members);
  return members as FieldValue;
}

/** Servers put in content types of their own, so bytes and name must do. */
function bare({ sha256, bytes }: Blob, name: string): Blob {
  return { sha256: sha256.toLowerCase(), bytes, contentType: '', name };
}

function canonicalBlobs(blobs: readonly Blob[]): Blob[] {
  const key = ({ name, sha256, bytes }: Blob) => `${name}\n${sha256}\n${String(bytes)}`;
  return blobs
    .map((blob) => bare(blob, canonicalLine(blob.name) ?? ''))
    .sort((a, b) => (key(a) < key(b) ? -1 : 1));
}
