import assert from 'node:assert/strict';
import { ConnectionLog } from '../../../server/app/operating/ConnectionLog.ts';
import { AppError } from '../../../server/core/AppError.ts';

const anna = { to: 'exchange', connection: 'Haus', account: 'a1' } as const;
const away = new AppError('unavailable', 'Exchange does not answer.', {
  reason: 'exchange-unreachable',
});

describe('the log of connections (MT10)', () => {
  let now: number;
  let lines: { level: string; facts: Record<string, unknown>; message: string }[];
  let log: ConnectionLog;
  beforeEach(() => {
    now = 1000;
    lines = [];
    log = new ConnectionLog((level, facts, message) => lines.push({ level, facts, message }), {
      now: () => now,
    });
  });

  it('tells of success and failure once each, with the cause in plain words of both languages', () => {
    log.note(anna, null);
    log.note(anna, null);
    now = 2000;
    log.note(anna, away);
    now = 3000;
    log.note(anna, away);
    now = 4000;
    log.note(anna, null);
    assert.deepEqual(
      lines.map(({ level, message }) => [level, message]),
      [
        ['info', 'connection works'],
        ['warn', 'connection failed'],
        ['info', 'connection works'],
      ],
    );
    const failed = log.entries[1]!;
    assert.deepEqual([failed.since, failed.until, failed.times], [2000, 3000, 2]);
    assert.match(failed.trouble?.cause.en ?? '', /Exchange server cannot be reached/);
    assert.match(failed.trouble?.cause.de ?? '', /Exchange-Server ist nicht erreichbar/);
  });

  it('keeps accounts and connections apart', () => {
    log.note(anna, away);
    log.note({ ...anna, account: 'b2' }, null);
    log.note({ to: 'erp', connection: 'demo', account: null }, null);
    assert.deepEqual(
      log.entries.map(({ account, trouble }) => [account, trouble?.reason]),
      [
        ['a1', 'exchange-unreachable'],
        ['b2', undefined],
        [null, undefined],
      ],
    );
  });

  it('reminds once an hour of what goes on failing', () => {
    for (let minute = 0; minute <= 120; minute++) {
      now = minute * 60_000;
      log.note(anna, away);
    }
    assert.deepEqual(
      lines.map(({ facts }) => facts['times']),
      [1, 61, 121],
    );
  });

  it('keeps the last hundred, failures before successes', () => {
    for (let account = 0; account < 150; account++) {
      log.note({ ...anna, account: `a${account}` }, account % 3 === 0 ? away : null);
    }
    assert.equal(log.entries.length, 100);
    assert.equal(log.entries.filter(({ trouble }) => trouble !== null).length, 50);
    assert.equal(lines.length, 150);
  });

  it('takes an answer for an answer, whatever it says, and a stop for nothing', () => {
    log.note(anna, new AppError('not-found', 'This is not there.'));
    log.note(anna, new AppError('cursor-expired', 'Everything has to be read again.'));
    assert.deepEqual(
      log.entries.map(({ trouble, times }) => [trouble, times]),
      [[null, 2]],
    );
    log.note(
      anna,
      new AppError('unavailable', 'The server is being stopped.', { reason: 'stopping' }),
    );
    log.note(anna, new TypeError('a defect of ours'));
    assert.equal(log.entries.length, 1);
  });

  it('repeats no address that a server’s words hold', () => {
    const words = 'The user anna@example.com <ops@mail.example.com> is not known.';
    log.note(anna, new AppError('not-allowed', words, { reason: 'odd' }));
    assert.doesNotMatch(JSON.stringify([lines, log.entries]), /@|example\.com/);
    assert.match(JSON.stringify(lines), /is not known/);
  });
});
