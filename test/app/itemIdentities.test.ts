import assert from 'node:assert/strict';
import { ItemIdentities } from '../../server/app/ItemIdentities.ts';
import { linkItem } from '../../server/app/linkItem.ts';
import { showLinks } from '../../server/app/showLinks.ts';
import { AppError } from '../../server/core/AppError.ts';
import { appointment, appWorld, mail, north, patient, type AppWorld } from './appWorld.ts';
import { MarkedMailbox } from './MarkedMailbox.ts';

const single = { part: 'single', series: null } as const;

describe('what an appointment is known by', () => {
  let world: AppWorld;
  let mailbox: MarkedMailbox;

  beforeEach(async () => {
    mailbox = new MarkedMailbox();
    world = await appWorld();
    const { clock } = world;
    const log = () => undefined;
    const identities = new ItemIdentities({ mailboxes: { of: () => mailbox }, clock, log });
    world = { ...world, identities };
  });

  const keys = async (caller: AppWorld['anna'], id: string) => {
    const { links } = await showLinks(world, caller, { item: appointment(id) }, patient);
    return links.map(({ ref }) => ref.key);
  };
  const link = (id: string) =>
    linkItem(
      world,
      world.anna,
      { item: appointment(id), records: [north('customer', 'bau')] },
      patient,
    );

  it('is the same in the organizer’s and the attendee’s calendar, and after a move', async () => {
    const meeting = { iCalUid: '0400', originalStart: null, ...single };
    for (const id of ['item a', 'item b', 'item moved']) mailbox.identities.set(id, meeting);
    await link('a');
    assert.deepEqual(await keys(world.ben, 'b'), ['bau']);
    assert.deepEqual(await keys(world.anna, 'moved'), ['bau']);
  });

  it('is another one for each date of a series, and for the series', async () => {
    const uid = { iCalUid: '0400', part: 'date', series: 'item all' } as const;
    mailbox.identities.set('item all', {
      ...uid,
      originalStart: null,
      part: 'series',
      series: null,
    });
    mailbox.identities.set('item 1', { ...uid, originalStart: '2026-11-23T08:00:00.000Z' });
    mailbox.identities.set('item 2', { ...uid, originalStart: '2026-11-30T08:00:00.000Z' });
    await link('1');
    assert.deepEqual(await keys(world.ben, '2'), []);
    assert.deepEqual(await keys(world.ben, 'all'), []);
    assert.deepEqual(await keys(world.ben, '1'), ['bau']);
  });

  it('is asked once for an item, and never for mails', async () => {
    mailbox.identities.set('item a', { iCalUid: '0400', originalStart: null, ...single });
    await Promise.all([keys(world.anna, 'a'), keys(world.anna, 'a')]);
    await keys(world.anna, 'a');
    await showLinks(world, world.anna, { item: mail('1') }, patient);
    assert.equal(mailbox.calls, 1);
  });

  it('is its id here while Exchange is away; the link holds, and gets its name later', async () => {
    mailbox.failures.push(new AppError('unavailable', 'Exchange does not answer.'));
    for (const id of ['item a', 'item b']) {
      mailbox.identities.set(id, { iCalUid: '0400', originalStart: null, ...single });
    }
    await link('a');
    assert.deepEqual(await keys(world.anna, 'a'), ['bau']);
    assert.equal(mailbox.calls, 1, 'it is left alone for a while');
    world.time.now += 31_000;
    assert.deepEqual(await keys(world.anna, 'a'), ['bau']);
    assert.equal(mailbox.calls, 2);
  });
});
