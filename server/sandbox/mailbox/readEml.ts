import PostalMime from 'postal-mime';
import type { Address, Email } from 'postal-mime';
import { AppError } from '../../core/AppError.ts';
import { htmlToText } from './htmlToText.ts';
import type { Mailbox } from './Mailbox.ts';
import type { MailEntry } from './MailEntry.ts';
import type { MeetingFacts } from './MailItem.ts';
import type { Person } from './Person.ts';
import { readIcs } from './readIcs.ts';

/** Nesting and header bytes that a mail may have; more is refused and named. */
const mimeLimits = { maxNestingDepth: 100, maxHeadersSize: 1024 * 1024 };

/**
 * Reads a mail (RFC 5322, MIME) with its character sets decoded. Real mails lack things: without
 * Message-ID, Date or From it is a mail all the same.
 * @param now milliseconds; when the mail came in, where it does not say so itself
 * @throws AppError `invalid-input` where the bytes are no mail
 */
export async function readEml(raw: Uint8Array, mailbox: Mailbox, now: number): Promise<MailEntry> {
  if (!/^[!-9;-~]+[ \t]*:/m.test(Buffer.from(raw.subarray(0, 64_000)).toString('latin1'))) {
    throw new AppError('invalid-input', 'This is no mail: it has no header line.');
  }
  const mail = await parse(raw);
  const sentAt = isoDate(mail.date);
  const sender = people(mail.sender ? [mail.sender] : [])[0] ?? null;
  const from = people(mail.from ? [mail.from] : [])[0] ?? sender;
  const html = mail.html?.trim() ? mail.html : null;
  const meeting = readMeeting(mail, mailbox, now);
  const subject = (mail.subject ?? '').replace(/\s+/g, ' ').trim();
  return {
    itemClass: meeting ? 'IPM.Schedule.Meeting.Request' : 'IPM.Note',
    subject,
    from,
    sender: sender ?? from,
    to: people(mail.to ?? []),
    cc: people(mail.cc ?? []),
    bcc: people(mail.bcc ?? []),
    internetMessageId: mail.messageId?.trim() ? mail.messageId.trim() : null,
    conversationId: threadOf(mail) ?? `subject:${subject.replace(/^((re|aw|fwd?|wg):\s*)+/i, '')}`,
    sentAt,
    receivedAt: sentAt ?? new Date(now).toISOString(),
    html,
    text: mail.text?.trim() ? mail.text.replace(/\r\n/g, '\n') : htmlToText(html ?? ''),
    headers: mail.headerLines.map(({ line }) => line).join('\r\n'),
    meeting,
    mime: raw,
    attachments: mail.attachments.map((part, index) => {
      const isMail = part.mimeType === 'message/rfc822';
      return {
        name: part.filename ?? (isMail ? 'message.eml' : `attachment-${index + 1}`),
        contentType: part.mimeType,
        isInline: html !== null && !!part.contentId && part.disposition !== 'attachment',
        type: isMail ? ('item' as const) : ('file' as const),
        contentId: part.contentId?.replace(/^<|>$/g, '') ?? null,
        content: bytes(part.content),
      };
    }),
  };
}

async function parse(raw: Uint8Array): Promise<Email> {
  try {
    return await PostalMime.parse(raw, { ...mimeLimits, forceRfc822Attachments: true });
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new AppError('invalid-input', `This mail cannot be taken apart: ${reason}.`, { cause });
  }
}

/** A mail is an invitation where a text/calendar part says METHOD:REQUEST (RFC 6047). */
function readMeeting(mail: Email, mailbox: Mailbox, now: number): MeetingFacts | null {
  const part = mail.attachments.find(
    ({ mimeType, method }) => mimeType === 'text/calendar' && (method ?? 'REQUEST') === 'REQUEST',
  );
  if (!part) return null;
  try {
    const { method, entries } = readIcs(
      new TextDecoder().decode(bytes(part.content)),
      mailbox,
      now,
    );
    const entry = entries[0];
    if (!entry || (part.method ?? method) !== 'REQUEST') return null;
    return {
      start: new Date(entry.start).toISOString(),
      end: new Date(entry.end).toISOString(),
      location: entry.location,
    };
  } catch (error) {
    // A broken invitation is still a mail that can be read; Outlook shows it as one.
    if (error instanceof AppError) return null;
    throw error;
  }
}

function threadOf(mail: Email): string | undefined {
  return mail.references?.match(/<[^>]+>/)?.[0] ?? mail.inReplyTo?.trim() ?? mail.messageId?.trim();
}

function people(addresses: Address[]): Person[] {
  return addresses
    .flatMap((one) => one.group ?? [one])
    .map(({ name, address }) => ({ name: name || address, address }));
}

function isoDate(text: string | undefined): string | null {
  const at = Date.parse(text ?? '');
  return Number.isFinite(at) ? new Date(at).toISOString() : null;
}

function bytes(content: ArrayBuffer | Uint8Array | string): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content);
}
