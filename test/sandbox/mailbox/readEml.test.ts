import assert from 'node:assert/strict';
import { readEml } from '../../../server/sandbox/mailbox/readEml.ts';
import { testMailbox } from './testMailbox.ts';

const now = Date.UTC(2026, 10, 21, 9);
const read = (lines: (string | Buffer)[]) =>
  readEml(
    Buffer.concat(lines.flatMap((line) => [Buffer.from(line), Buffer.from('\r\n')])),
    testMailbox,
    now,
  );

describe('reading a mail', () => {
  it('survives without From, Date, Message-ID and Subject', async () => {
    const mail = await read(['To: a@example.com', '', 'Text']);
    assert.equal(mail.from, null);
    assert.equal(mail.sentAt, null);
    assert.equal(mail.internetMessageId, null);
    assert.equal(mail.subject, '');
    assert.equal(mail.receivedAt, '2026-11-21T09:00:00.000Z');
    assert.equal(mail.text.trim(), 'Text');
  });

  it('takes a date that is none for no date', async () => {
    const mail = await read(['From: a@example.com', 'Date: the day before', '', '']);
    assert.equal(mail.sentAt, null);
  });

  it('decodes words and bodies of other character sets', async () => {
    const mail = await read([
      'From: =?iso-8859-1?Q?J=F6rg?= <j@example.com>',
      'Subject: =?utf-8?B?w4RyZ2Vy?=',
      'Content-Type: text/plain; charset=windows-1252',
      'Content-Transfer-Encoding: 8bit',
      '',
      Buffer.from([0x47, 0x72, 0xfc, 0xdf, 0x65, 0x20, 0x80]),
    ]);
    assert.equal(mail.from?.name, 'Jörg');
    assert.equal(mail.subject, 'Ärger');
    assert.equal(mail.text.trim(), 'Grüße €');
  });

  it('unfolds groups of recipients', async () => {
    const mail = await read(['To: Team: a@example.com, B <b@example.com>;', '', '']);
    assert.deepEqual(
      mail.to.map(({ address }) => address),
      ['a@example.com', 'b@example.com'],
    );
  });

  it('makes text of a mail that has only HTML, without its scripts', async () => {
    const mail = await read([
      'Content-Type: text/html; charset=utf-8',
      '',
      '<style>p{}</style><p>Gr&uuml;&szlig;e</p><script>alert(1)</script><p>A &amp; B</p>',
    ]);
    assert.equal(mail.text, 'Grüße\nA & B');
    assert.match(mail.html ?? '', /<script>/);
  });

  it('keeps a body of one megabyte whole', async () => {
    const mail = await read(['Content-Type: text/html', '', `<p>${'x'.repeat(1_048_576)}</p>`]);
    assert.equal(mail.text.length, 1_048_576);
  });

  it('lists attachments, a mail in the mail as an item, and pictures of the body as inline', async () => {
    const mail = await read([
      'Content-Type: multipart/mixed; boundary=b',
      '',
      '--b',
      'Content-Type: text/html',
      '',
      '<img src="cid:logo@example.com">',
      '--b',
      'Content-Type: image/png',
      'Content-ID: <logo@example.com>',
      'Content-Disposition: inline; filename=logo.png',
      '',
      'png',
      '--b',
      'Content-Type: message/rfc822',
      '',
      'Subject: Inside',
      '',
      'inner',
      '--b',
      "Content-Disposition: attachment; filename*=utf-8''%C3%84nderung.pdf",
      'Content-Type: application/pdf',
      '',
      'pdf',
      '--b--',
    ]);
    assert.deepEqual(
      mail.attachments.map(({ name, isInline, type }) => [name, isInline, type]),
      [
        ['logo.png', true, 'file'],
        ['message.eml', false, 'item'],
        ['Änderung.pdf', false, 'file'],
      ],
    );
  });

  it('knows a meeting request with its time and place, and no other calendar part', async () => {
    const invitation = (method: string) =>
      read([
        'From: a@example.com',
        'Subject: Meeting',
        `Content-Type: text/calendar; method=${method}; charset=utf-8`,
        '',
        'BEGIN:VCALENDAR',
        `METHOD:${method}`,
        'BEGIN:VEVENT',
        'UID:1',
        'DTSTART;TZID=Europe/Berlin:20261124T100000',
        'DTEND;TZID=Europe/Berlin:20261124T113000',
        'LOCATION:Werk 2',
        'END:VEVENT',
        'END:VCALENDAR',
      ]);
    const request = await invitation('REQUEST');
    assert.equal(request.itemClass, 'IPM.Schedule.Meeting.Request');
    assert.deepEqual(request.meeting, {
      start: '2026-11-24T09:00:00.000Z',
      end: '2026-11-24T10:30:00.000Z',
      location: 'Werk 2',
    });
    const answer = await invitation('REPLY');
    assert.equal(answer.itemClass, 'IPM.Note');
    assert.equal(answer.meeting, null);
  });

  it('puts a reply into the conversation of the mail it answers', async () => {
    const first = await read(['Message-ID: <1@example.com>', 'Subject: A', '', '']);
    const second = await read([
      'Message-ID: <2@example.com>',
      'In-Reply-To: <1@example.com>',
      'References: <1@example.com>',
      '',
      '',
    ]);
    assert.equal(first.conversationId, second.conversationId);
  });

  it('refuses what is no mail', async () => {
    await assert.rejects(read([Buffer.from([0, 1, 2, 3])]), { kind: 'invalid-input' });
  });
});
