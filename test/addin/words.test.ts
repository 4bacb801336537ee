import assert from 'node:assert/strict';
import { sayDay } from '../../addin/strings/sayDay.ts';
import { sayFigure } from '../../addin/strings/sayFigure.ts';
import type { Figure } from '../../shared/recordViews.ts';

/** Intl writes blanks that do not break; a test reads better without. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

describe('figures in words', () => {
  const say = (value: Figure['value'], locale = 'de-DE', zone = 'Europe/Berlin') =>
    plain(sayFigure(value, locale, zone));

  it('writes amounts of money as the reader does, with every cent', () => {
    const money = (amount: string) => ({ type: 'money' as const, amount, currency: 'EUR' });
    assert.equal(say(money('1190.05')), '1.190,05 €');
    assert.equal(say(money('1190.05'), 'en-GB'), '€1,190.05');
    assert.equal(say(money('-0.10')), '-0,10 €');
    // A float would end in …993.
    assert.equal(say(money('9007199254740993.11')), '9.007.199.254.740.993,11 €');
  });

  it('writes an amount whose currency is none as it came', () => {
    assert.equal(say({ type: 'money', amount: '5.00', currency: '€€€' }), '5.00 €€€');
  });

  it('writes numbers, dates and texts', () => {
    assert.equal(say({ type: 'number', number: 12345.5 }), '12.345,5');
    assert.equal(say({ type: 'date', date: '2026-12-03' }), '03.12.2026');
    assert.equal(say({ type: 'date', date: '2026-12-03' }, 'en-US'), 'Dec 3, 2026');
    assert.equal(say({ type: 'text', text: '<b>open</b>' }), '<b>open</b>');
  });

  it('never moves a wall time, and names its zone only to readers elsewhere', () => {
    const time = { type: 'time' as const, at: '2026-07-01T09:30', zone: 'Europe/Berlin' };
    assert.equal(say(time), '01.07.2026, 09:30');
    assert.equal(say(time, 'de-DE', 'America/New_York'), '01.07.2026, 09:30 (Europe/Berlin)');
  });

  it('shows a time that is none as it came', () => {
    assert.equal(say({ type: 'time', at: 'soon', zone: 'Europe/Berlin' }), 'soon');
  });
});

describe('days in words', () => {
  const now = new Date(2026, 10, 21, 9, 0);
  const say = (then: Date, locale = 'en') => plain(sayDay(then.toISOString(), locale, now));

  for (const [then, en, de] of [
    [new Date(2026, 10, 21, 0, 1), 'today', 'heute'],
    [new Date(2026, 10, 20, 23, 59), 'yesterday', 'gestern'],
    [new Date(2026, 10, 18, 12), '3 days ago', 'vor 3 Tagen'],
    [new Date(2026, 10, 14, 12), 'Nov 14, 2026', '14.11.2026'],
    // A server whose clock is ahead.
    [new Date(2026, 10, 22, 9), 'Nov 22, 2026', '22.11.2026'],
  ] as const) {
    it(`says ${en}`, () => {
      assert.equal(say(then), en);
      assert.equal(say(then, 'de'), de);
    });
  }

  it('counts days, not hours, across a change of the clock', () => {
    const after = new Date(2026, 9, 26, 0, 30);
    const said = sayDay(new Date(2026, 9, 24, 23, 30).toISOString(), 'en', after);
    assert.equal(said, '2 days ago');
  });

  it('shows a moment that is none as it came', () => {
    assert.equal(sayDay('never', 'en', now), 'never');
  });
});
