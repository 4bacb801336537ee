import assert from 'node:assert/strict';
import { ConsoleWorld } from './ConsoleWorld.ts';

describe('the console: a record that was merged or renumbered in the ERP', () => {
  let world: ConsoleWorld;
  let old: number;
  before(async () => {
    world = await ConsoleWorld.start(4);
    await world.connect();
    const added = await world.line(
      'accounts add anna.berger@nordwind.example --user 1 --company 1 --areas contacts',
    );
    assert.equal(added.code, 0, added.err);
    assert.equal((await world.line('sync contacts')).code, 0);
    const first = world.erp.prepare('select min(ap_nr) as n from ansprechpartner').get();
    old = (first as { n: number }).n;
  });
  after(() => world[Symbol.asyncDispose]());

  it('is named by its kind as the pane says it or the mapping, and by two numbers', async () => {
    const few = await world.line(`relink person ${old}`);
    assert.deepEqual([few.code, few.err.includes('the old number')], [2, true]);
    const { code, err } = await world.line(`relink nonsense ${old} 2`, { language: 'de' });
    assert.equal(code, 2);
    assert.match(err, /Eine Art „nonsense“ hat das ERP nicht; es gibt: customer \(Kunde\)/);
  });

  it('is not followed to a number that there is not', async () => {
    const { code, err } = await world.line(`relink person ${old} 77777 --yes`, { language: 'de' });
    assert.equal(code, 1);
    assert.match(err, /Einen Satz mit der neuen Nummer gibt es nicht/);
  });

  it('is refused while the old number is in the ERP still: it may be typed wrongly', async () => {
    const { code, err } = await world.line(`relink person ${old} ${old + 1} --yes`);
    assert.deepEqual([code, /old number is still in the ERP/.test(err)], [1, true], err);
  });

  it('is shown with what would be done, asked about, followed, and then nothing is left to do', async () => {
    world.erp.prepare('update ansprechpartner set ap_nr = 90001 where ap_nr = ?').run(old);
    const preview = await world.line(`relink Contact ${old} 90001 --preview`);
    assert.equal(preview.code, 0, preview.err);
    assert.match(preview.out, new RegExp(`^${old} → 90001, \\S`));
    assert.match(preview.out, /References made in the pane: 0$/m);
    assert.match(preview.out, /anna\.berger@nordwind\.example, contacts: linked to the new record/);
    const named = world.erp
      .prepare('select bezeichnung as name from mandanten where mandant_nr = 1')
      .get();
    const company = (named as { name: string }).name;
    const kept = await world.line(`relink person ${old} 90001`, { answers: ['n'] });
    assert.equal(kept.code, 1);
    const wrong = await world.line(`relink person ${old} 90001 --company none`);
    assert.deepEqual([wrong.code, wrong.err.includes(company)], [2, true]);
    const done = await world.line(`relink person ${old} 90001 --company "${company}"`, {
      answers: ['y'],
    });
    assert.equal(done.code, 0, done.err + done.out);
    assert.match(done.out, /^Done\.$/m);
    const again = await world.line(`relink person ${old} 90001 --yes`);
    assert.match(again.out, /Linked in no mailbox/);
    const { out } = await world.line('sync contacts');
    assert.doesNotMatch(out, /deleted|made/);
  });
});
