import type { FieldValue } from '../../../shared/records/SyncRecord.ts';
import { isBlob } from '../../../shared/records/isBlob.ts';
import { isMoment } from '../../../shared/records/isMoment.ts';
import { isParty } from '../../../shared/records/isParty.ts';
import type { Language } from '../Command.ts';
import { plainLine } from './plainLine.ts';

/** A field's value in one line, as a person reads it; empty for nothing. */
export function fieldText(value: FieldValue | null | undefined, language: Language): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') {
    return language === 'de' ? (value ? 'ja' : 'nein') : value ? 'yes' : 'no';
  }
  if (typeof value === 'string' || typeof value === 'number') return plainLine(String(value));
  if (Array.isArray(value)) {
    const members = value as readonly (string | object)[];
    return members.map((one) => memberText(one)).join(', ');
  }
  if (isMoment(value)) {
    if (value.kind === 'date') return value.date;
    const local = value.local.replace('T', ' ').replace(/:00$/, '');
    return value.kind === 'zoned' && value.zone === 'UTC' ? `${local} UTC` : local;
  }
  if (isBlob(value)) return `${value.contentType}, ${value.bytes} B`;
  return plainLine(JSON.stringify(value));
}

function memberText(member: string | object): string {
  if (typeof member === 'string') return plainLine(member);
  return isParty(member)
    ? plainLine(member.address || member.name)
    : plainLine(JSON.stringify(member));
}
