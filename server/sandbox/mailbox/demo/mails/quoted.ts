/**
 * An earlier mail as German or English Outlook puts it below an answer.
 * @param mail from and to as `Name <address>`, the day in words.
 */
export function quoted(
  language: 'de' | 'en',
  mail: { from: string; to: string; sent: string; subject: string; text: string },
): string {
  const [from, sent, to, subject] =
    language === 'de' ? ['Von', 'Gesendet', 'An', 'Betreff'] : ['From', 'Sent', 'To', 'Subject'];
  return [
    language === 'de' ? '-----Ursprüngliche Nachricht-----' : '-----Original Message-----',
    `${from}: ${mail.from}`,
    `${sent}: ${mail.sent}`,
    `${to}: ${mail.to}`,
    `${subject}: ${mail.subject}`,
    '',
    mail.text,
  ].join('\n');
}
