import { itemLimits } from '../../shared/itemLimits.ts';
import type { RecordSummary } from '../../shared/recordViews.ts';
import type { Session } from '../../shared/Session.ts';
import type { Notice } from '../Notice.ts';
import type { OpenItem } from '../OpenItem.ts';
import { askLinks } from '../askLinks.ts';
import { identifyOpen } from '../identifyOpen.ts';
import { sayTitles } from '../strings/commands/sayTitles.ts';
import { sayWriting } from '../strings/commands/sayWriting.ts';
import { sayLocal } from '../strings/sayLocal.ts';
import { titleOf } from '../titleOf.ts';
import type { CommandTools } from './CommandTools.ts';

/**
 * What is said over a mail being written: who its recipients are in the ERP, and what it is linked to. Undefined where its
 * recipients have changed meanwhile.
 *
 * @param inherited titles of what it was linked to just now; else the links are looked up.
 */
export async function tellWriting(
  tools: CommandTools,
  item: OpenItem,
  inherited?: readonly string[],
): Promise<Notice | null | undefined> {
  const { api, words } = tools;
  const session = await api.signIn();
  const asked = item.people.filter(({ address }) => address !== '').slice(0, itemLimits.people);
  const [titles, answer] = await Promise.all([
    inherited ?? linkedTitles(tools, item),
    asked.length === 0 ? { people: [] } : api.call('recognizePeople', { people: asked }),
  ]);
  const known = new Map(answer.people.map((one) => [one.address.toLowerCase(), one.records]));
  const people = asked.flatMap(({ name, address }) => {
    const [record] = known.get(address.toLowerCase()) ?? [];
    return record ? [sayPerson(tools, session, name === '' ? address : name, record)] : [];
  });
  const say = inherited ? words.inherited : words.writtenLinks;
  const linked = titles.length === 0 ? '' : say(sayTitles(titles, words));
  const text = sayWriting(people, linked, words);
  // Who was added meanwhile has an event of their own, which may have been faster.
  if (!(await isStill(tools, item))) return undefined;
  return text === '' ? null : { kind: 'done', text };
}

async function isStill({ outlook }: CommandTools, { people }: OpenItem): Promise<boolean> {
  const now = await outlook.readSelection();
  if (now.state !== 'item') return false;
  const addresses = (some: OpenItem['people']) => some.map(({ address }) => address).join('\n');
  return addresses(now.item.people) === addresses(people);
}

async function linkedTitles(tools: CommandTools, item: OpenItem): Promise<string[]> {
  const ref = await identifyOpen(tools.outlook, item, { itemId: null, mark: null });
  const { links } = await askLinks(tools, item, ref);
  return links.map(({ title }) => title);
}

/** Such as: Eva Bau: Contact 1042 of Zänker GmbH. */
function sayPerson(
  { words, language }: CommandTools,
  { erp }: Session,
  who: string,
  record: RecordSummary,
): string {
  const kind = erp.kinds.find((one) => one.kind === record.ref.kind);
  const label = kind ? sayLocal(kind.label, language) : record.ref.kind;
  const called = record.family === 'person' ? (record.number ?? '') : titleOf(record);
  return words.person(who, `${label} ${called}`.trim(), record.organization?.title ?? '');
}
