import assert from 'node:assert/strict';
import { timeZoneOffsets } from '../../../server/sandbox/page/host/timeZoneOffsets.ts';
import { wallTime } from '../../../server/sandbox/mailbox/wallTime.ts';
import { zonedTime } from '../../../server/sandbox/mailbox/zonedTime.ts';

const berlin = 'Europe/Berlin';
const at = (text: string, zone = berlin) => {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = text.split(/\D/).map(Number);
  return new Date(zonedTime({ year, month, day, hour, minute, second: 0 }, zone)).toISOString();
};

describe('wall time in a zone', () => {
  it('is winter time and summer time', () => {
    assert.equal(at('2026-01-15 12:00'), '2026-01-15T11:00:00.000Z');
    assert.equal(at('2026-07-15 12:00'), '2026-07-15T10:00:00.000Z');
    assert.equal(at('2026-07-15 12:00', 'Asia/Kolkata'), '2026-07-15T06:30:00.000Z');
  });

  it('is moved on where daylight saving skips it, and taken the first time where it comes twice', () => {
    assert.equal(at('2026-03-29 02:30'), '2026-03-29T01:30:00.000Z');
    assert.equal(at('2026-10-25 02:30'), '2026-10-25T00:30:00.000Z');
    assert.equal(at('2026-10-25 03:00'), '2026-10-25T02:00:00.000Z');
  });

  it('is what the clocks show, there and back, every hour of a year', () => {
    for (let hour = 0; hour < 365 * 24; hour += 1) {
      const instant = Date.UTC(2026, 0, 1, hour);
      const back = zonedTime(wallTime(instant, berlin), berlin);
      // The second of the two equal hours in autumn is told from the first by nobody.
      assert.ok(back === instant || instant === Date.UTC(2026, 9, 25, 1), String(hour));
    }
  });

  it('is told to office.js as ranges without gaps', () => {
    const now = Date.UTC(2026, 5, 1);
    const ranges = timeZoneOffsets(berlin, now);
    for (const [index, { end }] of ranges.entries()) {
      assert.equal(end, ranges[index + 1]?.start ?? 8.64e15);
    }
    const turn = ranges.find(({ start }) => start === Date.UTC(2026, 2, 29, 1));
    assert.equal(turn?.offset, 120);
    assert.equal(timeZoneOffsets('Asia/Kolkata', now).length, 1);
  });
});
