import assert from 'node:assert/strict';
import type { LinkWorld } from '../../store/LinkWorld.ts';

const identity = 'mid:<Offer.1@example.com>';

/** Which item is which: identity, mark, alias (server/store/items/decideItem.ts). */
export function describeItems(makeWorld: () => LinkWorld): void {
  describe('a mail', () => {
    it('shows the same links in every mailbox of the company that has it', async () => {
      const world = makeWorld();
      const [anna, ben] = [await world.pair('Anna'), await world.pair('Ben')];
      await world.link(anna, world.mail({ identity, itemId: 'a1' }), '1');
      await world.link(ben, world.mail({ identity, itemId: 'b7' }), '2');
      assert.deepEqual(await world.keysOf(anna, world.mail({ identity, itemId: 'a1' })), [
        '1',
        '2',
      ]);
      assert.deepEqual(await world.keysOf(ben, world.mail({ identity })), ['1', '2']);
    });

    it('is compared by its internetMessageId without blanks around, capitals told apart', async () => {
      const world = makeWorld();
      const anna = await world.pair('Anna');
      await world.link(
        anna,
        world.mail({ identity: ' mid: <Offer.1@example.com>\r\n'.trim() }),
        '1',
      );
      assert.deepEqual(await world.keysOf(anna, world.mail({ identity: `${identity} ` })), ['1']);
      const other = world.mail({ identity: identity.toLowerCase() });
      assert.deepEqual(await world.keysOf(anna, other), []);
    });

    it('is not taken for another that carries a copy of its mark', async () => {
      const world = makeWorld();
      const anna = await world.pair('Anna');
      const { mark } = await world.link(anna, world.mail({ identity }), '1');
      const copy = world.mail({ identity: 'mid:<2@example.com>', mark });
      assert.deepEqual(await world.seen(anna, copy), { mark: null, links: [] });
      const linked = await world.link(anna, copy, '2');
      assert.notEqual(linked.mark, mark);
      assert.deepEqual(await world.keysOf(anna, world.mail({ identity })), ['1']);
    });

    it('without internetMessageId is known by its mark, and by its id in one mailbox', async () => {
      const world = makeWorld();
      const [anna, ben] = [await world.pair('Anna'), await world.pair('Ben')];
      const { mark } = await world.link(anna, world.mail({ itemId: 'a1' }), '1');
      assert.deepEqual(await world.keysOf(anna, world.mail({ itemId: 'a1' })), ['1']);
      assert.deepEqual(await world.keysOf(anna, world.mail({ itemId: 'a2', mark })), ['1']);
      assert.deepEqual(await world.keysOf(ben, world.mail({ itemId: 'a1' })), []);
      assert.deepEqual(await world.keysOf(ben, world.mail({ mark })), ['1']);
    });

    it('without internetMessageId is not taken for the mail whose mark it copied', async () => {
      const world = makeWorld();
      const anna = await world.pair('Anna');
      const { mark } = await world.link(anna, world.mail({ identity, itemId: 'a1' }), '1');
      assert.deepEqual(await world.keysOf(anna, world.mail({ mark, itemId: 'draft' })), []);
      assert.deepEqual(await world.keysOf(anna, world.mail({ mark, itemId: 'a1' })), ['1']);
    });

    it('keeps its links when it shows its internetMessageId later, for colleagues too', async () => {
      const world = makeWorld();
      const [anna, ben] = [await world.pair('Anna'), await world.pair('Ben')];
      const { mark } = await world.link(anna, world.mail({ itemId: 'draft' }), '1');
      const sent = world.mail({ identity, mark, itemId: 'sent' });
      assert.deepEqual(await world.keysOf(anna, sent), ['1']);
      assert.deepEqual(await world.keysOf(ben, world.mail({ identity })), ['1']);
    });

    it('that was two until it showed its internetMessageId has the links of both', async () => {
      const world = makeWorld();
      const [anna, ben] = [await world.pair('Anna'), await world.pair('Ben')];
      const { mark } = await world.link(anna, world.mail({ itemId: 'a1' }), '1', '2');
      await world.link(ben, world.mail({ identity, itemId: 'b1' }), '2', '3');
      const both = world.mail({ identity, mark, itemId: 'a1' });
      assert.deepEqual((await world.keysOf(anna, both)).sort(), ['1', '2', '3']);
      assert.deepEqual((await world.keysOf(ben, world.mail({ identity }))).sort(), ['1', '2', '3']);
      assert.deepEqual((await world.keysOf(anna, world.mail({ itemId: 'a1' }))).sort(), [
        '1',
        '2',
        '3',
      ]);
    });

    it('takes over an id that belonged to another mail of the mailbox', async () => {
      const world = makeWorld();
      const anna = await world.pair('Anna');
      await world.link(anna, world.mail({ identity, itemId: 'a1' }), '1');
      await world.link(anna, world.mail({ identity: 'mid:<2@example.com>', itemId: 'a1' }), '2');
      assert.deepEqual(await world.keysOf(anna, world.mail({ itemId: 'a1' })), ['2']);
      assert.deepEqual(await world.keysOf(anna, world.mail({ identity })), ['1']);
    });

    it('is not an appointment with the same mark or id', async () => {
      const world = makeWorld();
      const anna = await world.pair('Anna');
      const { mark } = await world.link(anna, world.mail({ itemId: 'a1' }), '1');
      assert.deepEqual(await world.keysOf(anna, world.appointment({ itemId: 'a1', mark })), []);
    });

    it('survives odd and overlong texts', async () => {
      const world = makeWorld();
      const anna = await world.pair('Anna');
      const odd = world.mail({
        identity: `mid:<${'ü\ud800\0'.repeat(300)}@example.com>`,
        itemId: 'é'.repeat(1000),
        conversationId: '漢'.repeat(1000),
        mark: `\0'"--`,
        subject: `\0\ud800 <script>${'x'.repeat(1900)}`,
      });
      await world.link(anna, odd, '1');
      assert.deepEqual(await world.keysOf(anna, odd), ['1']);
      const other = { ...odd, mark: null, itemId: null, identity: `${odd.identity ?? ''}2` };
      assert.deepEqual(await world.keysOf(anna, other), []);
    });
  });

  describe('an appointment', () => {
    it('is known by its mark after its id has changed, and by the new id from then on', async () => {
      const world = makeWorld();
      const anna = await world.pair('Anna');
      const { mark } = await world.link(anna, world.appointment({ itemId: 'before' }), '1');
      const moved = world.appointment({ itemId: 'after', mark });
      assert.deepEqual(await world.seen(anna, moved), {
        mark,
        links: await world.linksOf(anna, world.appointment({ itemId: 'before' })),
      });
      assert.deepEqual(await world.keysOf(anna, world.appointment({ itemId: 'after' })), ['1']);
    });

    it('that a colleague has in another calendar is another one until a mark says otherwise', async () => {
      const world = makeWorld();
      const [anna, ben] = [await world.pair('Anna'), await world.pair('Ben')];
      await world.link(anna, world.appointment({ itemId: 'x' }), '1');
      assert.deepEqual(await world.keysOf(ben, world.appointment({ itemId: 'x' })), []);
    });

    it('that shows its identity is the same in every calendar, wherever it has moved to', async () => {
      const world = makeWorld();
      const [anna, ben] = [await world.pair('Anna'), await world.pair('Ben')];
      const identity = `ical:${crypto.randomUUID()}`;
      await world.link(anna, world.appointment({ itemId: 'a1', identity }), '1');
      assert.deepEqual(await world.keysOf(ben, world.appointment({ itemId: 'b1', identity })), [
        '1',
      ]);
      assert.deepEqual(await world.keysOf(anna, world.appointment({ itemId: 'a2', identity })), [
        '1',
      ]);
    });

    it('that shows its identity later is known by it then, with the links of before', async () => {
      const world = makeWorld();
      const [anna, ben] = [await world.pair('Anna'), await world.pair('Ben')];
      const identity = `ical:${crypto.randomUUID()}`;
      await world.link(anna, world.appointment({ itemId: 'a1' }), '1');
      await world.keysOf(anna, world.appointment({ itemId: 'a1', identity }));
      assert.deepEqual(await world.keysOf(ben, world.appointment({ itemId: 'b1', identity })), [
        '1',
      ]);
    });

    it('that was copied along with its mark has none of the links, once it shows its identity', async () => {
      const world = makeWorld();
      const anna = await world.pair('Anna');
      const [identity, another] = [1, 2].map(() => `ical:${crypto.randomUUID()}`);
      const item = world.appointment({ itemId: 'a1', identity: identity ?? null });
      const { mark } = await world.link(anna, item, '1');
      const copy = world.appointment({ itemId: 'a2', identity: another ?? null, mark });
      assert.deepEqual(await world.keysOf(anna, copy), []);
    });

    it('with a mark that means nothing here is known by its id', async () => {
      const world = makeWorld();
      const anna = await world.pair('Anna');
      const { mark } = await world.link(anna, world.appointment({ itemId: 'x' }), '1');
      const strange = world.appointment({ itemId: 'x', mark: 'of-another-company' });
      assert.equal((await world.seen(anna, strange)).mark, mark);
    });

    it('linked twice before its mark was seen becomes one, with all links', async () => {
      const world = makeWorld();
      const [anna, ben] = [await world.pair('Anna'), await world.pair('Ben')];
      await world.link(anna, world.appointment({ itemId: 'a1' }), '1', '2');
      const { mark } = await world.link(ben, world.appointment({ itemId: 'b1' }), '2', '3');
      const seen = world.appointment({ itemId: 'a1', mark });
      assert.deepEqual((await world.keysOf(anna, seen)).sort(), ['1', '2', '3']);
      assert.equal((await world.seen(anna, seen)).mark, mark);
      const byBen = await world.keysOf(ben, world.appointment({ itemId: 'b1' }));
      assert.deepEqual(byBen.sort(), ['1', '2', '3']);
    });

    it('that was never saved is known by its mark alone', async () => {
      const world = makeWorld();
      const anna = await world.pair('Anna');
      const { mark } = await world.link(anna, world.appointment(), '1');
      assert.deepEqual(await world.keysOf(anna, world.appointment({ mark })), ['1']);
      assert.deepEqual(await world.keysOf(anna, world.appointment()), []);
    });
  });

  describe('an item', () => {
    it('that is not linked is not known, and looking does not make it so', async () => {
      const world = makeWorld();
      const anna = await world.pair('Anna');
      const mail = world.mail({ identity, itemId: 'a1', mark: 'x', conversationId: 'c' });
      assert.deepEqual(await world.seen(anna, mail), { mark: null, links: [] });
      assert.deepEqual(await world.seen(anna, mail), { mark: null, links: [] });
    });

    it('keeps the mark it was given, 128 bits that no other has', async () => {
      const world = makeWorld();
      const anna = await world.pair('Anna');
      const first = await world.link(anna, world.mail({ identity }), '1');
      const again = await world.link(anna, world.mail({ identity, mark: first.mark }), '2');
      const other = await world.link(anna, world.mail({ itemId: 'a2' }), '1');
      assert.match(first.mark, /^[A-Za-z0-9_-]{22}$/);
      assert.equal(again.mark, first.mark);
      assert.notEqual(other.mark, first.mark);
    });

    it('of another company or ERP is another item, whatever it is known by', async () => {
      const [world, otherErp] = [makeWorld(), makeWorld()];
      const north = await world.pair('Anna', 'north');
      const { mark, links } = await world.link(north, world.mail({ identity, itemId: 'a1' }), '1');
      const same = world.mail({ identity, itemId: 'a1', mark });

      const south = await world.pair('Anna', 'south');
      assert.equal(south.id, north.id);
      assert.deepEqual(await world.seen(south, same), { mark: null, links: [] });
      await world.link(south, same, '9');
      assert.deepEqual(await world.keysOf(south, same), ['9']);
      assert.equal(await world.store.findLink(world.erp, 'south', links[0]!.id), null);
      await assert.rejects(world.store.unlink(south, links[0]!.id, world.now()), {
        kind: 'not-found',
      });

      const elsewhere = await otherErp.pair('Anna', 'north');
      assert.deepEqual(await otherErp.keysOf(elsewhere, same), []);

      const back = await world.pair('Anna', 'north');
      assert.deepEqual(await world.keysOf(back, world.mail({ itemId: 'a1' })), ['1']);
    });
  });
}
