import assert from 'node:assert/strict';
import { addressContent } from '../../../addin/insert/addressContent.ts';
import { figuresContent } from '../../../addin/insert/figuresContent.ts';
import { insertDe } from '../../../addin/strings/insert/insertDe.ts';
import { insertEn } from '../../../addin/strings/insert/insertEn.ts';
import { sayFigure } from '../../../addin/strings/sayFigure.ts';

const hostile = `</td><script>run()</script><img src=x onerror="run()"> & 'Co'`;
const money = { type: 'money', amount: '1234567.89', currency: 'EUR' } as const;
const date = { type: 'date', date: '2026-12-01' } as const;

describe('figures for a mail', () => {
  const rows = (locale: string) =>
    [
      ['Fällig', sayFigure(date, locale, 'Europe/Berlin')],
      ['Gesamtbetrag', sayFigure(money, locale, 'Europe/Berlin')],
    ] as const;

  it('stand below each other as plain text, labels and values in columns', () => {
    const { text } = figuresContent('Rechnung RE-1', rows('de-DE'));
    assert.deepEqual(text.replaceAll('\u00a0', ' ').split('\n'), [
      'Rechnung RE-1',
      'Fällig:        01.12.2026',
      'Gesamtbetrag:  1.234.567,89 €',
      '',
    ]);
  });

  it('are written as the reader writes amounts and dates', () => {
    const { html } = figuresContent('Invoice RE-1', rows('en-GB'));
    assert.match(html, /€1,234,567\.89/);
    assert.match(html, /1 Dec 2026/);
  });

  it('count letters as they are seen, so that columns stay straight', () => {
    const { text } = figuresContent('X', [
      ['Zu\u0308rich', '1'],
      ['Wien 👨‍👩‍👧', '2'],
    ]);
    const values = text.split('\n').slice(1, 3);
    const segments = (line: string) => [...new Intl.Segmenter().segment(line)].length;
    assert.deepEqual(values.map(segments), [10, 10]);
  });

  it('run nothing, load nothing and colour nothing that text around them does not', () => {
    const { html } = figuresContent(hostile, [[hostile, hostile]]);
    assert.doesNotMatch(html, /<script|<img|url\(|https?:|[^-]color:|background/);
    assert.equal(html.match(/<t[dh]/g)?.length, 3);
  });
});

describe('an address for a mail', () => {
  it('has a line each in HTML and in text, and its signs are no markup', () => {
    const { html, text } = addressContent([hostile, '90402 Nürnberg']);
    assert.doesNotMatch(html, /<script|<img/);
    assert.equal(html.match(/<br>/g)?.length, 2);
    assert.equal(text, `${hostile}\n90402 Nürnberg\n`);
  });
});

describe('the texts of inserting', () => {
  it('are there in both languages, and short where they stand on buttons', () => {
    assert.deepEqual(Object.keys(insertDe), Object.keys(insertEn));
    assert.deepEqual(Object.keys(insertDe.reasons), Object.keys(insertEn.reasons));
    for (const { address, figures, document, isAttached, undo } of [insertDe, insertEn]) {
      for (const text of [address, figures, document, isAttached, undo]) {
        assert.ok(text.length <= 22, text);
      }
    }
  });
});
