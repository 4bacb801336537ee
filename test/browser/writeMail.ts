/** A mail for a test; a part that is left out is missing from the mail, too. */
export interface MailToWrite {
  subject?: string;
  from?: string;
  to?: string;
  cc?: string;
  messageId?: string | null;
  date?: string | null;
  text?: string;
  html?: string;
  attachments?: readonly string[];
}

const boundary = '=_part_of_a_test';

/** The mail as the bytes of an .eml file (RFC 5322, MIME), UTF-8 throughout, headers as they are given. */
export function writeMail(mail: MailToWrite): string {
  const headers = [
    mail.from === undefined ? null : `From: ${mail.from}`,
    mail.to === undefined ? null : `To: ${mail.to}`,
    mail.cc === undefined ? null : `Cc: ${mail.cc}`,
    mail.subject === undefined ? null : `Subject: ${encoded(mail.subject)}`,
    mail.date === null ? null : `Date: ${mail.date ?? 'Tue, 17 Nov 2026 09:30:00 +0100'}`,
    mail.messageId === null ? null : `Message-ID: ${mail.messageId ?? idOf(mail)}`,
    'MIME-Version: 1.0',
    `Content-Type: multipart/mixed; boundary="${boundary}"`,
  ];
  const body =
    mail.html === undefined
      ? part('text/plain; charset=utf-8', mail.text ?? '')
      : part('text/html; charset=utf-8', mail.html);
  const attachments = (mail.attachments ?? []).map((name) =>
    part(
      'application/octet-stream',
      'x',
      `Content-Disposition: attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
    ),
  );
  return [
    ...headers.filter((line) => line !== null),
    '',
    ...[body, ...attachments].map((one) => `--${boundary}\r\n${one}`),
    `--${boundary}--`,
    '',
  ].join('\r\n');
}

/** RFC 2047 encoded words, so that nothing in the text can end the header. */
function encoded(text: string): string {
  const letters = Array.from(text);
  const words: string[] = [];
  for (let at = 0; at < letters.length; at += 10) {
    const piece = letters.slice(at, at + 10).join('');
    words.push(`=?utf-8?B?${Buffer.from(piece).toString('base64')}?=`);
  }
  return words.join('\r\n ');
}

function part(type: string, content: string, disposition?: string): string {
  const base64 = Buffer.from(content).toString('base64').replace(/.{76}/g, '$&\r\n');
  const headers = [`Content-Type: ${type}`, 'Content-Transfer-Encoding: base64', disposition];
  return `${headers.filter((line) => line !== undefined).join('\r\n')}\r\n\r\n${base64}`;
}

let count = 0;

function idOf({ subject = '' }: MailToWrite): string {
  count += 1;
  return `<${Buffer.from(subject).toString('hex').slice(0, 40)}.${count}@test.example>`;
}
