import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findDocumentNumbers } from '../../server/core/findDocumentNumbers.ts';
import { normalizeNumber } from '../../server/core/normalizeNumber.ts';

function inSubject(subject: string): string[] {
  return findDocumentNumbers({ subject, body: '', attachmentNames: [] }).map((one) => one.normal);
}

function inBody(body: string): string[] {
  return findDocumentNumbers({ subject: '', body, attachmentNames: [] }).map((one) => one.normal);
}

function inNames(...attachmentNames: string[]): string[] {
  return findDocumentNumbers({ subject: '', body: '', attachmentNames }).map((one) => one.normal);
}

describe('normalizeNumber', () => {
  for (const [text, number] of [
    ['RE-2026-10042', 'RE202610042'],
    ['re 2026/10042', 'RE202610042'],
    ['ＲＥ－１００４２', 'RE10042'],
    ['AN–2026–00123', 'AN202600123'],
    ['äb 7', 'ÄB7'],
    ['00042', '00042'],
    ['—', ''],
  ] as const) {
    it(`makes "${number}" of "${text}"`, () => {
      assert.equal(normalizeNumber(text), number);
    });
  }
});

describe('findDocumentNumbers', () => {
  describe('finds, however it is written,', () => {
    for (const [text, number] of [
      ['RE-2026-10042', 'RE202610042'],
      ['AW: Ihre RE-2026-10042, danke', 'RE202610042'],
      ['re-2026-10042 bezahlt', 'RE202610042'],
      ['RE 2026 10042 offen', 'RE202610042'],
      ['RE2026-10042', 'RE202610042'],
      ['Rechnung_RE-2026-10042_final', 'RE202610042'],
      ['(RE-2026-10042)', 'RE202610042'],
      ['Rechnung Nr. 10042', '10042'],
      ['Rechnungs-Nr.: 10042', '10042'],
      ['Rechnungsnr.4711', '4711'],
      ['Invoice no. 4711 attached', '4711'],
      ['Order 4711, 3 pieces', '4711'],
      ['PO: 4500012345', '4500012345'],
      ['Kundennummer 10042', '10042'],
      ['Ticket #4711', '4711'],
      ['AU 2026/0815', 'AU20260815'],
      ['Auftrag AU-2026/0815', 'AU20260815'],
      ['INV/2026/00017', 'INV202600017'],
      ['RE-\u200b2026-\u200b10042', 'RE202610042'],
      ['\u202eRE-2026-10042\u202c', 'RE202610042'],
      ['Rech\u00adnung 4711', '4711'],
      ['Angebot AN–2026–00123', 'AN202600123'],
      ['RE-1950', 'RE1950'],
      ['ÄB-2026-77', 'ÄB202677'],
      ['A\u0308B-2026-77', 'ÄB202677'],
      ['Rechnung 2026/08', '202608'],
      ['Bestellung 20260512', '20260512'],
      ['Rechnung RE-10042/RE-10043', 'RE10042'],
      ['Rechnung RE-10042/RE-10043', 'RE10043'],
      ['RG 10042,10043', '10043'],
      ['Frage zu 10042', '10042'],
      ['Rechnung 0815-123456', '0815123456'],
      ['RE-2026-10042 EUR 500,00', 'RE202610042'],
      ['RE-2026-10042 %', 'RE202610042'],
      ['Invoice 10042 EUR 500', '10042'],
    ] as const) {
      it(`${number} in "${text}"`, () => {
        assert.ok(inSubject(text).includes(number), inSubject(text).join(' '));
      });
    }
  });

  describe('takes for no number', () => {
    for (const [what, text] of [
      ['a date', 'am 12.05.2026, 5/12/26 und 2026-05-12'],
      ['a moment', '2026-05-12T10:30:00Z'],
      ['a month', '05/2026 und Mai 2026/08'],
      ['a compact date', '20260512'],
      ['a time', 'um 10:30 Uhr, 1030 Uhr'],
      ['an amount', '1.234,56 und 12345,60 und 12345.60'],
      ['an amount with its currency', '12345 EUR, EUR 12345, 12.345 €, $ 12345, 12345 Euro'],
      ['a share', '12345 %'],
      ['a telephone number', 'Tel. 089 1234567, +49 (0)89 1234-567, 089/1234567, 0049 89 123456'],
      ['a telephone number behind its word', 'Fax: 1234567'],
      ['a bank account', 'DE89 3704 0044 0532 0130 00, DE89370400440532013000'],
      ['a post code', '80331 München, D-80331 München'],
      ['a web address', 'https://x.example/RE-2026-10042 und www.x.example/AU-12345'],
      ['a mail address', 'RE-2026-10042@x.example'],
      ['an identifier of a computer', '3f2504e0-4f89-11d3-9a0c-0305e82c3301'],
      ['a host', '192.168.100.200'],
      ['a year', 'Messe 2026, Messe-2026'],
      ['a weight', '12345 kg, 12345kg'],
      ['a telling word', 'COVID19 Q3 H2O A4 B2B'],
    ] as const) {
      it(`${what}: "${text}"`, () => {
        assert.deepEqual(inSubject(text), []);
      });
    }
  });

  it('needs six bare digits in a body and five in a subject, because post codes have five', () => {
    assert.deepEqual(inSubject('Frage zu 10042'), ['10042']);
    assert.deepEqual(inBody('Frage zu 10042'), []);
    assert.deepEqual(inBody('Frage zu 100427'), ['100427']);
  });

  it('calls bare digits unsure, and what has letters, parts or a word before it sure', () => {
    const sure = findDocumentNumbers({
      subject: '100427 RE-10042 2026/10042',
      body: 'Auftrag 4711',
      attachmentNames: [],
    }).filter((one) => one.sure);
    assert.deepEqual(
      sure.map((one) => one.number),
      ['RE-10042', '2026/10042', '4711'],
    );
  });

  it('reads the names of attachments without their extension, underscores as blanks', () => {
    assert.ok(inNames('AU_2026_0815.pdf').includes('AU20260815'));
    assert.deepEqual(inNames('Rechnung_10042.xml'), ['10042']);
    assert.deepEqual(inNames('Rechnung RE-2026-10042 Kopie.PDF'), ['RE202610042']);
    assert.deepEqual(inNames('smime.p7m', 'image001.png', 'video.mp4'), ['IMAGE001']);
  });

  it('says where it found a number first: subject, then attachment, then body', () => {
    const found = findDocumentNumbers({
      subject: 'RE-1001',
      body: 'RE-1001 RE-1002 RE-1003',
      attachmentNames: ['RE-1002.pdf'],
    });
    assert.deepEqual(
      found.map((one) => [one.number, one.where]),
      [
        ['RE-1001', 'subject'],
        ['RE-1002', 'attachment'],
        ['RE-1003', 'body'],
      ],
    );
  });

  it('says which number a part belongs to, unless it also stands alone', () => {
    const within = (subject: string): string | null | undefined =>
      findDocumentNumbers({ subject, body: '', attachmentNames: [] }).find(
        (one) => one.normal === '10042',
      )?.within;
    assert.equal(within('RE 2026 10042'), 'RE202610042');
    assert.equal(within('RE 2026 10042, Kunden-Nr. 10042'), null);
  });

  it('gives the number as it stands in the text', () => {
    const [found] = findDocumentNumbers({
      subject: 'zu re 2026/10042!',
      body: '',
      attachmentNames: [],
    }).filter((one) => one.within === null);
    assert.equal(found?.number, 're 2026/10042');
  });

  it('gives at most 200, those of the subject first', () => {
    const body = Array.from({ length: 5_000 }, (_, index) => `RE-${10_000 + index}`).join(' ');
    const found = findDocumentNumbers({ subject: 'AU-4711', body, attachmentNames: [] });
    assert.equal(found.length, 200);
    assert.equal(found[0]?.number, 'AU-4711');
  });

  it('finds a number with letters in any surroundings of plain words', () => {
    const words = fc.array(fc.constantFrom('Hallo', 'bitte', 'prüfen', 'danke', 'the', 'see'));
    const number = fc
      .tuple(fc.constantFrom('RE', 'AU', 'INV'), fc.integer({ min: 1000, max: 999_999 }))
      .map(([prefix, digits]) => `${prefix}-${digits}`);
    fc.assert(
      fc.property(words, number, words, (before, quoted, behind) => {
        const text = [...before, quoted, ...behind].join(' ');
        assert.ok(inBody(text).includes(normalizeNumber(quoted)), text);
      }),
    );
  });

  it('gives only what the text holds, normalized, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (subject) => {
        const text = subject.normalize('NFC').replace(/\p{Cf}/gu, '');
        for (const one of findDocumentNumbers({ subject, body: '', attachmentNames: [] })) {
          assert.ok(text.includes(one.number));
          assert.equal(one.normal, normalizeNumber(one.number));
          assert.ok(one.normal.length >= 3 && one.normal.length <= 24);
        }
      }),
    );
  });
});

describe('findDocumentNumbers on hostile text', () => {
  const pieces = [
    'a', '0', '1 ', '0-', '1.', '@', ' @', 'DE12', 'DE12 3', '+49 ', '00', '089 1', '(0', 'tel: 1',
    'Nr. ', 'Rechnung ', 'RE 1234 ', 'RE_1_', 'www.', '://', '\n', ' ', '\u0308', '#', 'ﷺ', '€1',
  ]; // prettier-ignore

  /** Milliseconds of the processor, the least of three: what else the machine does is not counted. */
  function duration(body: string): number {
    const runs = [1, 2, 3].map(() => {
      const start = process.cpuUsage();
      findDocumentNumbers({ subject: '', body, attachmentNames: [] });
      return process.cpuUsage(start).user / 1000;
    });
    return Math.min(...runs);
  }

  for (const piece of pieces) {
    it(`takes time in proportion to the length for ${JSON.stringify(piece)} repeated`, () => {
      const short = duration(piece.repeat(8_000 / piece.length));
      const long = duration(piece.repeat(64_000 / piece.length));
      // Eight times the text: eight times the time, sixty-four if it were quadratic.
      assert.ok(long < Math.max(short, 4) * 24, `${short} ms, then ${long} ms`);
    });
  }
});
