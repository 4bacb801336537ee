import assert from 'node:assert/strict';
import { ProgressLine } from '../../server/cli/sync/ProgressLine.ts';
import type { Console } from '../../server/cli/Command.ts';
import { ConsoleWorld } from './ConsoleWorld.ts';

const anna = 'anna.berger@nordwind.example';

describe('the program erp-link', () => {
  let world: ConsoleWorld;
  before(async () => {
    world = await ConsoleWorld.start(40);
    await world.connect();
    await world.line(`accounts add ${anna} --user anna.berger --areas contacts`);
  });
  after(() => world[Symbol.asyncDispose]());

  it('ends between two items when it is interrupted, and goes on the next time', async () => {
    const fault = { kind: 'slow', milliseconds: 200 } as const;
    world.exchange.exchange.plan({ fault, times: 5 });
    const stop = new AbortController();
    const seen: string[] = [];
    const { out } = await world.line('sync contacts', {
      signal: stop.signal,
      progress: (line) => {
        seen.push(line);
        if (/writing/.test(line)) stop.abort(new Error('SIGINT'));
      },
    });
    assert.match(out, /contacts: (stopped|done)/);
    assert.ok(
      seen.some((line) => line.startsWith(`${anna}, contacts: `)),
      seen.join('\n'),
    );
    assert.equal(seen.at(-1), '', 'the line is taken away');
    const { code, out: rest } = await world.line('sync contacts');
    assert.equal(code, 0, rest);
    assert.match((await world.line('status')).out, /30 linked/);
  });

  it('refuses settings that are wrong with what was expected, and shows no secret', async () => {
    const { code, err } = await world.line('status', {
      isProgram: true,
      environment: { STORE_KEY: 'geheim' },
    });
    assert.equal(code, 1);
    assert.match(err, /storeKeys\.0: expected 32 random bytes/);
    assert.doesNotMatch(err, /geheim/);
  });

  it('says what is missing where no key is set that passwords are encrypted with', async () => {
    const { code, err } = await world.line('connections test Exchange', {
      environment: { STORE_KEY: Buffer.alloc(32, 1).toString('base64') },
      language: 'de',
    });
    assert.equal(code, 1);
    assert.match(err, /Schlüssel/);
  });
});

describe('the progress of runs', () => {
  const step = { stage: 'apply', done: 5, total: 10, perSecond: 1, secondsLeft: 200 } as const;

  function lines(progress: boolean, quiet = false) {
    const shown: string[] = [];
    const told: string[] = [];
    const clock = { time: 0, now: () => clock.time };
    const console = {
      err: (line: string) => told.push(line),
      progress: progress ? (line: string) => shown.push(line) : undefined,
      language: 'de',
    } as unknown as Console;
    return { shown, told, clock, line: new ProgressLine(console, quiet, clock) };
  }

  it('is one line on a terminal, which is rewritten and taken away at the end', () => {
    const { shown, told, clock, line } = lines(true);
    const tell = line.of('Anna');
    clock.time = 1_000;
    tell(step);
    tell({ ...step, done: 6 });
    line.end('Anna');
    assert.deepEqual(shown, ['Anna: schreibt [#####.....] 5/10, 3 min noch', '']);
    assert.deepEqual(told, []);
  });

  it('is a line now and then elsewhere, and none in JSON', () => {
    const { told, clock, line } = lines(false);
    const tell = line.of('Anna');
    for (let second = 0; second <= 25; second += 1) {
      clock.time = second * 1_000;
      tell({ ...step, total: null, secondsLeft: null, done: second });
    }
    assert.deepEqual(told, ['Anna: schreibt 10', 'Anna: schreibt 20']);
    const quiet = lines(false, true);
    quiet.clock.time = 60_000;
    quiet.line.of('Anna')(step);
    assert.deepEqual(quiet.told, []);
  });
});
