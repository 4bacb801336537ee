import assert from 'node:assert/strict';
import { CategoryMarks } from '../../server/app/CategoryMarks.ts';
import { linkItem } from '../../server/app/linkItem.ts';
import { restoreLink } from '../../server/app/restoreLink.ts';
import { showLinks } from '../../server/app/showLinks.ts';
import { unlinkItem } from '../../server/app/unlinkItem.ts';
import { AppError } from '../../server/core/AppError.ts';
import { until } from '../until.ts';
import { appWorld, mail, north, patient, type AppWorld } from './appWorld.ts';
import { MarkedMailbox } from './MarkedMailbox.ts';

const away = new AppError('unavailable', 'Exchange does not answer.');

describe('the category on linked items', () => {
  let world: AppWorld;
  let mailbox: MarkedMailbox;
  let marks: CategoryMarks;
  let logged: string[];

  beforeEach(async () => {
    mailbox = new MarkedMailbox();
    logged = [];
    world = await appWorld();
    marks = new CategoryMarks({
      mailboxes: { of: () => mailbox },
      links: world.links,
      category: 'ERP',
      log: (_level, _facts, message) => logged.push(message),
      pauses: [1, 1],
    });
    world = { ...world, marks };
  });
  afterEach(() => marks.stop());

  const item = mail('1');
  const link = (...keys: string[]) =>
    linkItem(
      world,
      world.anna,
      { item, records: keys.map((key) => north('customer', key)) },
      patient,
    );

  it('is set with the first link, stays while one is left, and goes with the last', async () => {
    const { links } = await link('bau', 'weiss');
    await marks.settled();
    assert.deepEqual(mailbox.categories('item 1'), ['ERP']);
    const [first, second] = links.map(({ id }) => id);
    await unlinkItem(world, world.anna, first ?? '', patient);
    await marks.settled();
    assert.deepEqual(mailbox.categories('item 1'), ['ERP']);
    await unlinkItem(world, world.anna, second ?? '', patient);
    await marks.settled();
    assert.deepEqual(mailbox.categories('item 1'), []);
    await restoreLink(world, world.anna, second ?? '', patient);
    await marks.settled();
    assert.deepEqual(mailbox.categories('item 1'), ['ERP']);
  });

  it('comes to a colleague’s copy when the colleague opens it, and goes the same way', async () => {
    const { links } = await link('bau');
    const theirs = { ...item, itemId: 'ben’s copy' };
    await showLinks(world, world.ben, { item: theirs }, patient);
    await marks.settled();
    assert.deepEqual(mailbox.categories('ben’s copy'), ['ERP']);
    await unlinkItem(world, world.anna, links[0]?.id ?? '', patient);
    await showLinks(world, world.ben, { item: theirs }, patient);
    await marks.settled();
    assert.deepEqual(mailbox.categories('ben’s copy'), []);
  });

  it('is not asked for on items that were never linked, nor twice for one', async () => {
    await showLinks(world, world.anna, { item: mail('2') }, patient);
    await link('bau');
    await marks.settled();
    await showLinks(world, world.anna, { item }, patient);
    await showLinks(world, world.anna, { item }, patient);
    await marks.settled();
    assert.equal(mailbox.calls, 1);
  });

  it('is left out without failing the link while Exchange is away, and comes once it is back', async () => {
    mailbox.failures.push(away);
    const { links } = await link('bau');
    assert.equal(links.length, 1);
    const look = () => mailbox.categories('item 1');
    await until('the category', look, (found) => found.includes('ERP'));
    assert.match(logged.join(), /tried again/);
  });

  it('waits for the next look at the item after the last try, and comes with it', async () => {
    mailbox.failures.push(away, away, away);
    await link('bau');
    await until(
      'three tries',
      () => mailbox.calls,
      (calls) => calls === 3,
    );
    await marks.settled();
    assert.match(logged.at(-1) ?? '', /until the item is opened again/);
    assert.deepEqual(mailbox.categories('item 1'), []);
    await showLinks(world, world.anna, { item }, patient);
    await marks.settled();
    assert.deepEqual(mailbox.categories('item 1'), ['ERP']);
  });

  it('does not try again what cannot succeed', async () => {
    mailbox.failures.push(new AppError('not-allowed', 'No right to impersonate.'));
    await link('bau');
    await marks.settled();
    assert.equal(mailbox.calls, 1);
  });

  it('ends as the last wish was when link and unlink follow each other quickly', async () => {
    const { promise, resolve } = Promise.withResolvers<undefined>();
    mailbox.before = promise;
    const { links } = await link('bau');
    await unlinkItem(world, world.anna, links[0]?.id ?? '', patient);
    resolve(undefined);
    await marks.settled();
    assert.deepEqual(mailbox.categories('item 1'), []);
  });
});
