import type { MailEntry } from '../MailEntry.ts';
import type { MeetingFacts } from '../MailItem.ts';
import type { Mailbox } from '../Mailbox.ts';
import type { DemoMail } from './DemoMail.ts';
import { demoPerson } from './demoPerson.ts';
import { demoTime } from './demoTime.ts';

/** A mail of the demo data with its day counted from now. */
export function demoMailEntry(
  mail: DemoMail,
  meeting: MeetingFacts | null,
  mailbox: Mailbox,
  now: number,
): MailEntry {
  const planned = demoTime(now, mail.day, mail.time, mailbox.timeZone);
  const at = planned > now ? demoTime(now, mail.day - 1, mail.time, mailbox.timeZone) : planned;
  const sentAt = new Date(at).toISOString();
  const from = demoPerson(mail.from);
  const internetMessageId = `<${mail.key}@${from.address.split('@')[1] ?? 'nordwind.example'}>`;
  const to = mail.to.map(demoPerson);
  const cc = (mail.cc ?? []).map(demoPerson);
  return {
    itemClass: meeting ? 'IPM.Schedule.Meeting.Request' : 'IPM.Note',
    subject: mail.subject,
    from,
    sender: from,
    to,
    cc,
    bcc: [],
    internetMessageId,
    conversationId: mail.thread ?? mail.key,
    sentAt,
    receivedAt: sentAt,
    html: mail.html ?? null,
    text: mail.text,
    headers: [
      `From: ${mail.from}`,
      `To: ${mail.to.join(', ')}`,
      ...(mail.cc ? [`Cc: ${mail.cc.join(', ')}`] : []),
      `Subject: ${mail.subject}`,
      `Date: ${new Date(at).toUTCString()}`,
      `Message-ID: ${internetMessageId}`,
    ].join('\r\n'),
    meeting,
    attachments: (mail.attachments ?? []).map(({ name, contentType, text }) => ({
      name,
      contentType,
      isInline: false,
      type: 'file' as const,
      contentId: null,
      content: new TextEncoder().encode(text),
    })),
  };
}
