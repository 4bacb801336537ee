import assert from 'node:assert/strict';
import { ConsoleWorld } from './ConsoleWorld.ts';
import { OwnMailbox } from './OwnMailbox.ts';

const anna = 'anna.berger@nordwind.example';

/** Days that lie ahead, one after the other. */
const day = (ahead: number) => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);

interface Questions {
  questions: { code: string; reason: string; area: string; fields: string[] }[];
}

describe('what waits for somebody to decide, at the console', () => {
  let world: ConsoleWorld;
  let outlook: OwnMailbox;
  before(async () => {
    world = await ConsoleWorld.start(4);
    outlook = new OwnMailbox(world.exchange.url, anna);
    await world.connect();
    world.appointment(1, 1, 'Offer', day(7));
    await world.line(`accounts add ${anna} --user anna.berger --areas appointments`);
    const { code, out, err } = await world.line('sync');
    assert.equal(code, 0, out + err);
  });
  after(async () => {
    await outlook[Symbol.asyncDispose]();
    await world[Symbol.asyncDispose]();
  });

  /** Somebody changes the appointment in the ERP. */
  function inErp(set: string): void {
    const now = new Date(Date.now() + 120_000).toISOString().slice(0, 19).replace('T', ' ');
    world.erp.exec(`update termine set ${set}, geaendert_am = '${now}' where termin_nr = 1`);
  }

  /** Both change subject and place; the sync asks. @returns how the question is called. */
  async function conflict(name: string): Promise<string> {
    inErp(`betreff = 'ERP ${name}', ort = 'Kiel ${name}'`);
    await outlook.change('appointments', { subject: `Outlook ${name}`, place: `Bonn ${name}` });
    const { code, out } = await world.line('sync');
    assert.equal(code, 0, 'a question is no failure');
    assert.match(out, /questions: 1 \(changed on both sides\), see erp-link conflicts list/);
    const { questions } = await world.json<Questions>('conflicts list');
    assert.equal(questions.length, 1);
    return questions[0]?.code ?? '';
  }

  /** What stands in the mailbox by now. */
  async function inOutlook(): Promise<unknown[]> {
    const [fields] = (await outlook.items('appointments')).values();
    return [fields?.subject, fields?.place];
  }

  it('lists a question by a name that stays, and shows both sides beside each other (NX2)', async () => {
    const code = await conflict('one');
    const listed = await world.line('conflicts list');
    assert.match(listed.out, new RegExp(`^${code} .* changed on both sides: .*subject`, 'm'));
    assert.match((await world.line('status')).out, /waits for a decision/);
    const shown = await world.line(`conflicts show ${code}`, { language: 'de' });
    assert.match(shown.out, /^ +ERP +Postfach$/m);
    assert.match(shown.out, /^≠ subject +ERP one +Outlook one$/m);
    assert.match(shown.out, new RegExp(`conflicts decide ${code} --take erp`));
  });

  it('refuses an answer to another question than the one that is asked', async () => {
    const { questions } = await world.json<Questions>('conflicts list');
    const code = questions[0]?.code ?? '';
    for (const answer of ['', '--delete', '--take left', '--take subject=erp --keep']) {
      const called = await world.line(`conflicts decide ${code} ${answer}`);
      assert.equal(called.code, 2, answer);
    }
    const half = await world.line(`conflicts decide ${code} --take subject=erp`, {
      language: 'de',
    });
    assert.equal(half.code, 2);
    assert.match(half.err, /Nicht jedes fragliche Feld ist entschieden/);
  });

  it('lets one side count, and carries it out with --now', async () => {
    const { questions } = await world.json<Questions>('conflicts list');
    const { code, out } = await world.line(
      `conflicts decide ${questions[0]?.code ?? ''} --take erp --now`,
    );
    assert.equal(code, 0, out);
    assert.deepEqual(await inOutlook(), ['ERP one', 'Kiel one']);
    assert.equal((await world.line('conflicts list')).out, 'No open question.');
  });

  it('lets each field go its own way', async () => {
    const code = await conflict('two');
    const decided = await world.line(`conflicts decide ${code} --take mailbox --take place=erp`);
    assert.equal(decided.code, 0, decided.err);
    assert.match(decided.out, /the next run does it/);
    await world.line('sync');
    assert.deepEqual(await inOutlook(), ['Outlook two', 'Kiel two']);
    const row = world.erp.prepare('select betreff, ort from termine where termin_nr = 1').get();
    assert.deepEqual(row, { betreff: 'Outlook two', ort: 'Kiel two' });
  });

  it('shows nothing of what is private (NX11)', async () => {
    const set = `--set appointments.private=full`;
    assert.equal((await world.line(`accounts change ${anna} ${set}`)).code, 0);
    inErp('vertraulich = 1');
    await world.line('sync');
    const code = await conflict('three');
    const shown = await world.line(`conflicts show ${code}`);
    assert.match(shown.out, /private: only the user sees it/);
    const listed = await world.line('conflicts list');
    assert.match(listed.out, /\(private\)/);
    const asJson = await world.line(`conflicts show ${code} --json`);
    for (const { out } of [shown, listed, asJson]) assert.doesNotMatch(out, /three/);
    await world.line(`conflicts decide ${code} --take erp --now`);
    inErp('vertraulich = 0');
    await world.line('sync');
  });

  it('stops a run that would delete too much, and does exactly that once it is allowed (NX4)', async () => {
    for (let id = 2; id <= 13; id += 1) world.appointment(id, 1, `Visit ${id}`, day(id));
    // What the ERP made counts as deleted whoever deletes it.
    await world.line(`accounts change ${anna} --set appointments.deletes.whose=any`);
    // Twice: what was made since the last listing and is gone by the next one is in neither.
    for (const _ of 'ab') assert.equal((await world.line('sync')).code, 0);
    await outlook.clear('appointments');
    const stopped = await world.line('sync');
    assert.equal(stopped.code, 1, stopped.out);
    assert.match(stopped.out, /waits for approval/);
    const name = /erp-link approve (\w+)/.exec(stopped.out)?.[1] ?? '';
    const state = await world.line('status');
    assert.equal(state.code, 1);
    assert.match(state.out, new RegExp(`erp-link approve ${name}`));
    const count = () => world.erp.prepare('select count(*) from termine').pluck().get();
    assert.equal(count(), 13, 'nothing was deleted');
    assert.equal((await world.line(`approve ${name}`, { answers: ['n'] })).code, 1);
    const allowed = await world.line(`approve ${name} --yes --by Ines`);
    assert.equal(allowed.code, 0, allowed.err);
    const { approval } = await world.json<{ approval: { by: string } }>(`show ${name}`);
    assert.equal(approval.by, 'Ines');
    const { code, out } = await world.line('sync');
    assert.equal(code, 0, out);
    assert.match(out, /ERP: 13 deleted/);
    assert.equal(count(), 0);
    const again = await world.line(`approve ${name} --yes`);
    assert.match(again.err, /waits for no approval/);
  });
});

describe('starting over, rebuilding and auditing, at the console', () => {
  let world: ConsoleWorld;
  before(async () => {
    world = await ConsoleWorld.start(4);
    await world.connect();
    for (let id = 1; id <= 3; id += 1) world.appointment(id, 1, `Visit ${id}`, day(id));
    await world.line(`accounts add ${anna} --user anna.berger --areas appointments`);
    assert.equal((await world.line('sync')).code, 0);
  });
  after(() => world[Symbol.asyncDispose]());

  it('rebuilds links from the stamps once that is wished, and writes to neither side (NX6)', async () => {
    const place = `appointments --account ${anna}`;
    assert.equal((await world.line(`rebuild ${place}`, { answers: ['no'] })).code, 1);
    const { code, out } = await world.line(`rebuild ${place}`, { answers: ['yes'] });
    assert.equal(code, 0, out);
    assert.match(out, /3 recognized on both sides/);
    assert.doesNotMatch(out, /made|changed|deleted/);
  });

  it('compares both sides as a whole', async () => {
    const { code, out } = await world.line('audit');
    assert.equal(code, 0, out);
    assert.match(out, /3 compared/);
  });

  it('starts over after a look, deletes what was shown and no more, and begins anew (BS9)', async () => {
    const place = `start-over appointments --account ${anna} --take paired`;
    const seen = await world.line(`${place} --preview`);
    assert.match(seen.out, /mailbox: 3 to delete for good/);
    assert.match(seen.out, /Visit 1/);
    const mistyped = await world.line(place, { answers: ['yes'] });
    assert.equal(mistyped.code, 1, 'the number has to be typed');
    const fewer = await world.line(`${place} --allow 2`);
    assert.equal(fewer.code, 1);
    assert.match(fewer.err, /--allow 2 is not enough: 3 would be deleted/);
    const { code, out } = await world.line(place, { answers: ['3'] });
    assert.equal(code, 0, out);
    assert.match(out, /mailbox: 3 deleted/);
    assert.match(out, /links forgotten: 3/);
    assert.equal((await world.line('export')).out.split('\n').length, 1);
    assert.match((await world.line('sync')).out, /mailbox: 3 made/);
    const rows = world.erp.prepare('select count(*) from termine').pluck().get();
    assert.equal(rows, 3, 'nothing is deleted on the leading side');
  });

  it('takes over by mark what an earlier set-up left out, from today on (EM4)', async () => {
    const jonas = 'jonas.keller@nordwind.example';
    world.appointment(50, 2, 'Left out', day(5));
    world.appointment(51, 2, 'Long ago', '2026-01-05');
    const words = '--user jonas.keller --areas appointments --set appointments.start=changes';
    assert.equal((await world.line(`accounts add ${jonas} ${words}`)).code, 0);
    const first = await world.line(`sync --account ${jonas}`);
    assert.doesNotMatch(first.out, /made/);
    assert.equal((await world.line('mark jonas.keller')).code, 0);
    const { out } = await world.line(`sync --account ${jonas}`);
    assert.match(out, /mailbox: 1 made/);
    assert.match((await world.line('show last')).out, /made: Left out/);
  });
});
