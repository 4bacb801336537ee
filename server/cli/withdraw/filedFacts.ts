import type { Party } from '../../../shared/records/SyncRecord.ts';
import type { Moment } from '../../../shared/records/Moment.ts';
import { isPrivate } from '../../core/sync/isPrivate.ts';
import type { Language } from '../Command.ts';
import { plainLine } from '../erp/plainLine.ts';
import { thingTitle } from '../reports/thingTitle.ts';
import { shortId } from '../runs/shortId.ts';
import { timeText } from '../texts/timeText.ts';
import type { FiledMail } from './FiledMail.ts';

/** A mail as it is listed: the name to call it by, when it came or went, from whom or to whom, and its subject. */
export function filedFacts(
  { area, pair }: FiledMail,
  language: Language,
): { code: string; when: string; who: string; title: string } {
  const fields = pair.mailbox?.fields ?? {};
  const parties = Array.isArray(fields.parties) ? (fields.parties as Party[]) : [];
  const role = area === 'incomingMail' ? 'from' : 'to';
  const other = isPrivate(fields) ? undefined : parties.find((one) => one.role === role);
  const at = (fields.received ?? fields.sent) as Moment | null | undefined;
  const isInstant = at?.kind === 'zoned' && at.zone === 'UTC';
  return {
    code: shortId(pair.id),
    when: isInstant ? timeText(Date.parse(`${at.local}Z`), language) : '',
    who: plainLine(other?.name.trim() || other?.address || ''),
    title: thingTitle(fields, language),
  };
}
