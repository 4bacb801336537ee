import type { FilableMail } from '../../shared/filing.ts';
import { filingLimits } from '../../shared/filingLimits.ts';
import type { RecordRef } from '../../shared/recordViews.ts';
import type { Notice } from '../Notice.ts';
import type { OpenItem } from '../OpenItem.ts';
import { PaneError } from '../PaneError.ts';
import { askLinks } from '../askLinks.ts';
import { fileToTheEnd } from '../fileToTheEnd.ts';
import { recordKey } from '../recordKey.ts';
import { sayTime } from '../strings/sayTime.ts';
import { sayTitles } from '../strings/commands/sayTitles.ts';
import { pickFilingTexts } from '../strings/filing/pickFilingTexts.ts';
import type { Command } from './Command.ts';
import type { CommandTools } from './CommandTools.ts';
import { chooseTarget } from './chooseTarget.ts';
import { linkOpen } from './linkOpen.ts';
import { sayFailure } from './sayFailure.ts';

/** Where a mail is filed. */
interface Target {
  ref: RecordRef;
  title: string;
}

/**
 * Files the open mail with all its attachments to what it is linked to; one that is linked to nothing is linked to the record
 * that is meant first.
 */
export const fileAndLink: Command = async (tools, item) => {
  const { api, words } = tools;
  const session = await api.signIn();
  if (session.erp.takesMails !== true) {
    throw new PaneError('not-configured', 'No mails.', { reason: 'filing-off' });
  }
  const [mail, { links }] = await Promise.all([
    api.call('showFiling', { item: item.ref }),
    askLinks(tools, item, item.ref),
  ]);
  const told = sayKnown(tools, mail, links);
  if (told) return told;
  const attachments = mail.keepsDocuments ? mail.attachments : [];
  const size = attachments.reduce((sum, one) => sum + one.size, 0);
  if (size > filingLimits.bytes || attachments.length > filingLimits.attachments) {
    return { kind: 'failed', text: words.tooMuch };
  }
  const ids = attachments.map(({ id }) => id);
  const takes = ({ ref }: Target): boolean => mail.kinds.includes(ref.kind);
  if (links.length > 0) {
    const targets = links.filter(takes);
    if (targets.length > filingLimits.records) return { kind: 'failed', text: words.tooMuch };
    if (targets.length > 0) return file(tools, item, targets, ids);
    const text = pickFilingTexts(tools.language).toOther(sayTitles(titlesOf(links), words));
    return { kind: 'failed', text };
  }
  const target = await chooseTarget(tools, item, takes);
  if (target === null) return { kind: 'failed', text: words.choose };
  await linkOpen(tools, item, [target.ref]);
  try {
    return await file(tools, item, [target], ids);
  } catch (error) {
    const text = words.linkedOnly(sayTitles([target.title], words), sayFailure(error, tools));
    return { kind: 'failed', text };
  }
};

/** What is said of a mail that is filed, or is being filed, already. */
function sayKnown(
  { words, locale }: CommandTools,
  { state }: FilableMail,
  links: readonly Target[],
): Notice | null {
  const { filed, progress, busy } = state;
  if (filed) {
    const when = sayTime(filed.at, locale, new Date());
    // A link tells the number, too.
    const named = filed.records.map(
      (one) => links.find(({ ref }) => recordKey(ref) === recordKey(one.ref)) ?? one,
    );
    const titles = sayTitles(titlesOf(named), words);
    const text = filed.isMine
      ? words.filedByMe(titles, when)
      : words.filedBy(filed.by, titles, when);
    return { kind: 'done', text };
  }
  return progress === null && busy === null ? null : { kind: 'done', text: words.filingAlready };
}

async function file(
  { api, outlook, words }: CommandTools,
  item: OpenItem,
  targets: readonly Target[],
  attachments: string[],
): Promise<Notice> {
  await outlook.notify(item, { kind: 'busy', text: words.filing }).catch(() => undefined);
  const records = targets.map(({ ref }) => ref);
  const { filed } = await fileToTheEnd(api, item.ref, { records, attachments, again: false });
  const titles = sayTitles(titlesOf(targets), words);
  return { kind: 'done', text: words.filed(titles, filed?.documents ?? attachments.length) };
}

function titlesOf(some: readonly { title: string }[]): string[] {
  return some.map(({ title }) => title);
}
