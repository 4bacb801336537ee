import assert from 'node:assert/strict';
import { findDocumentNumbers } from '../../server/core/findDocumentNumbers.ts';
import { numberLabel } from '../../server/core/numberLabel.ts';

function meaningIn(subject: string): (string | null)[] {
  return findDocumentNumbers({ subject, body: '', attachmentNames: [] }).map((one) => one.of);
}

describe('numberLabel', () => {
  for (const [words, label] of [
    ['Kunde Kundennummer KUNDENNR Kd customer Lieferantennummer Debitorennummer', 'organization'],
    ['Rechnung Rechnungsnummer Auftragsnr Invoice Bestellnummer Ticket Sendungsnummer', 'other'],
    ['Nr No nummer ref Aktenzeichen', 'any'],
    ['Guten Nummerierung number1 Kunden-Info', null],
  ] as const) {
    for (const word of words.split(' ')) {
      it(`takes "${word}" for ${label ?? 'no label'}`, () => {
        assert.equal(numberLabel(word), label);
      });
    }
  }
});

describe('findDocumentNumbers', () => {
  for (const [text, meaning] of [
    ['Kundennummer 10042', 'organization'],
    ['Kunden-Nr. 10042', 'organization'],
    ['Kd.-Nr. 10042', 'organization'],
    ['Customer no. 10042', 'organization'],
    ['Rechnung Nr. 10042', 'other'],
    ['Rechnungs-Nr.: 10042', 'other'],
    ['Ticket #10042', 'other'],
    ['Rechnung-10042', 'other'],
    ['Nr. 10042', null],
    ['#10042', null],
    ['Frage zu 10042', null],
    ['Kunde: Rechnung 10042', 'other'],
  ] as const) {
    it(`says of the number in "${text}" that it is ${meaning ?? 'of nothing in particular'}`, () => {
      assert.ok(meaningIn(text).includes(meaning), String(meaningIn(text)));
    });
  }

  it('says nothing of a number that is called both', () => {
    assert.deepEqual(meaningIn('Rechnung 10042, Kundennummer 10042'), [null]);
  });
});
