import { settleAppointment } from '../calendar/settleAppointment.ts';
import { ItemError } from '../soap/ItemError.ts';
import { element } from '../xml/element.ts';
import { utcText } from '../zones/utcText.ts';
import type { Item } from './Item.ts';

/**
 * Brings an item into the state Exchange keeps after any change: what depends on what.
 *
 * @param before what it was; undefined for a new one
 * @throws ItemError for values that do not go together.
 */
export function settleItem(item: Item, now: number, before?: Item): void {
  const { kind, properties } = item;
  if (before !== undefined) dropStaleMime(properties, before.properties);
  if (kind === 'CalendarItem') settleAppointment(item);
  if (kind === 'Contact') settleContact(item, before);
  if (kind === 'Task') settleTask(item, now, before);
  if (kind !== 'Contact' && kind !== 'DistributionList') return;
  const subject = properties['DisplayName']?.text ?? properties['FileAs']?.text;
  if (subject !== undefined && !('Subject' in properties)) {
    properties['Subject'] = element('Subject', subject);
  }
}

const inMime = ['Subject', 'Body', 'From', 'ToRecipients', 'CcRecipients', 'BccRecipients'];

/** A mail whose text was changed is no longer the one that came: its MIME is made anew. */
function dropStaleMime(properties: Item['properties'], before: Item['properties']): void {
  const isSame = (name: string) =>
    JSON.stringify(properties[name]) === JSON.stringify(before[name]);
  if (properties['MimeContent'] !== undefined && isSame('MimeContent') && !inMime.every(isSame))
    delete properties['MimeContent'];
}

/** FileAs follows the names as FileAsMapping says ([MS-OXOCNTC] 2.2.1.1.12). */
function settleContact({ properties }: Item, before: Item | undefined): void {
  const text = (name: string) => properties[name]?.text ?? '';
  const [given, surname] = [text('GivenName'), text('Surname')];
  if (properties['DisplayName'] === undefined && (given || surname) !== '') {
    properties['DisplayName'] = element('DisplayName', `${given} ${surname}`.trim());
  }
  const lastFirst = [surname, given].filter((part) => part !== '').join(', ');
  const made: Readonly<Record<string, string>> = {
    LastCommaFirst: lastFirst,
    FirstSpaceLast: `${given} ${surname}`.trim(),
    Company: text('CompanyName'),
    LastCommaFirstCompany: [lastFirst, text('CompanyName')].filter(Boolean).join('\r\n'),
    CompanyLastFirst: [text('CompanyName'), lastFirst].filter(Boolean).join('\r\n'),
    LastFirst: `${surname} ${given}`.trim(),
    DisplayName: text('DisplayName'),
  };
  const mapping = text('FileAsMapping');
  const follows = made[mapping];
  if (follows !== undefined) properties['FileAs'] = element('FileAs', follows);
  else if (properties['FileAs'] === undefined && before === undefined) {
    const usual = lastFirst || text('CompanyName');
    if (usual !== '') properties['FileAs'] = element('FileAs', usual);
  }
}

/** Status, percentage and completion say the same ([MS-OXOTASK] 2.2.2.2). */
function settleTask({ properties }: Item, now: number, before: Item | undefined): void {
  const percent = Number(properties['PercentComplete']?.text ?? 0);
  if (!(percent >= 0 && percent <= 100)) {
    throw new ItemError('ErrorInvalidPercentCompleteValue', 'The percentage is not from 0 to 100.');
  }
  const changed = (name: string) => properties[name]?.text !== before?.properties[name]?.text;
  const status = properties['Status']?.text;
  const set = (name: string, value: string | number) => (properties[name] = element(name, value));
  const completed = properties['CompleteDate']?.text;
  if (completed !== undefined && Date.parse(completed) > now + 86_400_000) {
    throw new ItemError('ErrorInvalidCompleteDate', 'The completion date is in the future.');
  }
  if (changed('CompleteDate') && completed !== undefined) set('Status', 'Completed');
  else if (changed('Status') && status === 'Completed') set('PercentComplete', 100);
  else if (changed('PercentComplete') && percent === 100) set('Status', 'Completed');
  else if (changed('PercentComplete') && status === 'Completed')
    set('Status', percent > 0 ? 'InProgress' : 'NotStarted');
  else if (changed('Status') && percent === 100) set('PercentComplete', 0);

  if (properties['Status']?.text === 'Completed') {
    set('PercentComplete', 100);
    properties['CompleteDate'] ??= element(
      'CompleteDate',
      `${utcText(now).slice(0, 10)}T00:00:00Z`,
    );
  } else delete properties['CompleteDate'];
  const [start, due] = [properties['StartDate']?.text, properties['DueDate']?.text];
  if (start !== undefined && due !== undefined && start > due) {
    // Exchange moves the due date along.
    set('DueDate', start);
  }
}
