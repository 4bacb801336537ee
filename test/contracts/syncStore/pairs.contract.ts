import assert from 'node:assert/strict';
import type { Side } from '../../../shared/records/Area.ts';
import type { Conflict } from '../../../server/core/sync/Conflict.ts';
import type { Scope } from '../../../server/ports/SyncStore.ts';
import { pagesOf } from './pagesOf.ts';
import { SyncWorld } from './SyncWorld.ts';

/** A question about pair `p<n>`. */
const asked = (n: number, since: number): Conflict => ({
  since,
  reason: 'changed-on-both',
  key: `changed-on-both|p${n}`,
  fields: ['name'],
});

const place = { erp: 'demo', company: 'north', area: 'contacts' } as const;

const twice = { kind: 'conflict', reason: 'ref-paired-twice' };

/** What belongs together, and what each side said. */
export function describePairs(makeWorld: () => SyncWorld): void {
  describe('pairs', () => {
    it('are kept with all they say', async () => {
      const world = makeWorld();
      const lease = await world.lease();
      const pairs = [
        world.pair(1),
        world.pair(2, { erp: null, origin: 'mailbox', isOwner: false }),
        world.pair(3, { mailbox: null, conflict: asked(3, 7) }),
      ];
      await world.store.savePairs(lease, pairs, []);
      assert.deepEqual(await world.store.pairs(world.scope, ['p3', 'p1', 'p1', 'none']), [
        pairs[0],
        pairs[2],
      ]);
      assert.deepEqual(await world.allPairs(), pairs);
      assert.equal(await world.store.countPairs(world.scope), 3);
    });

    it('take the place of what they were, and the later of two with one id counts', async () => {
      const world = makeWorld();
      const lease = await world.lease();
      await world.store.savePairs(lease, [world.pair(1)], []);
      const moved = world.pair(1, { mailbox: { ...world.pair(1).mailbox!, ref: 'm9' } });
      await world.store.savePairs(lease, [world.pair(1, { isOwner: false }), moved], []);
      assert.deepEqual(await world.allPairs(), [moved]);
      assert.deepEqual(await world.store.pairsByRef(world.scope, 'mailbox', ['m1']), []);
      assert.deepEqual(await world.store.pairsByRef(world.scope, 'mailbox', ['m9']), [moved]);
    });

    it('are found by the reference on one side', async () => {
      const world = makeWorld();
      const lease = await world.lease();
      await world.store.savePairs(lease, [world.pair(1), world.pair(2), world.pair(3)], []);
      const found = await world.store.pairsByRef(world.scope, 'erp', ['e3', 'm1', 'e1', 'e1']);
      assert.deepEqual(
        found.map((pair) => pair.id),
        ['p1', 'p3'],
      );
      assert.deepEqual(await world.store.pairsByRef(world.scope, 'mailbox', []), []);
      const tasks = { ...world.scope, area: 'tasks' as const };
      assert.deepEqual(await world.store.pairsByRef(tasks, 'erp', ['e1']), []);
    });

    it('are found by identity in every account, and within the area only', async () => {
      const [anna, ben] = [makeWorld(), makeWorld()];
      const identity = `${anna.scope.account} meeting`;
      await anna.store.savePairs(await anna.lease(), [anna.pair(1, { identity })], []);
      const other = [ben.pair(1, { identity }), ben.pair(2)];
      await ben.store.savePairs(await ben.lease(), other, []);
      const found = await anna.store.pairsByIdentity(place, [identity, 'none', identity]);
      assert.deepEqual(
        found.map((pair) => pair.account).toSorted(),
        [anna.scope.account, ben.scope.account].toSorted(),
      );
      assert.deepEqual(
        await anna.store.pairsByIdentity({ ...place, area: 'tasks' }, [identity]),
        [],
      );
      assert.deepEqual(await anna.store.pairsByIdentity(place, []), []);
    });

    it('are found by the meeting’s or mail’s own id in every account', async () => {
      const [anna, ben] = [makeWorld(), makeWorld()];
      const uid = `${anna.scope.account} uid`;
      const item = (iCalUid: string) => ({
        ref: 'm1',
        version: 'v1',
        fields: { iCalUid },
        native: null,
      });
      const lease = await anna.lease();
      await anna.store.savePairs(lease, [anna.pair(1, { mailbox: item(uid) })], []);
      const only = { mailbox: null, erp: { ...item(uid), ref: 'e1', fields: { messageId: uid } } };
      await ben.store.savePairs(await ben.lease(), [ben.pair(1, only), ben.pair(2)], []);
      const found = await anna.store.pairsByAlias(place, [uid, 'none', '']);
      assert.deepEqual(
        found.map((pair) => pair.account).toSorted(),
        [anna.scope.account, ben.scope.account].toSorted(),
      );
      assert.deepEqual(await anna.store.pairsByAlias({ ...place, area: 'tasks' }, [uid]), []);
      // Another id takes the place of the one it had.
      await anna.store.savePairs(lease, [anna.pair(1, { mailbox: item('new') })], []);
      assert.equal((await anna.store.pairsByAlias(place, [uid])).length, 1);
    });

    it('of two ERPs or companies with equal keys never meet, also of one account', async () => {
      const [anna, ben] = [makeWorld(), makeWorld()];
      const uid = `${anna.scope.account} uid`;
      const elsewhere = [
        { ...anna.scope, erp: 'other' },
        { ...anna.scope, company: 'south' },
        { ...ben.scope, erp: 'other' },
        { ...ben.scope, company: 'south' },
      ];
      const scopes = [anna.scope, ben.scope, ...elsewhere];
      const identity = `${anna.scope.account} 4711`;
      const mailbox = { ref: 'm1', version: 'v1', fields: { iCalUid: uid }, native: null };
      const pairOf = ({ account, erp, company }: Scope) =>
        anna.pair(1, {
          account,
          identity,
          mailbox,
          erp: { ...anna.pair(1).erp!, fields: { name: `${erp} ${company}` } },
        });
      for (const scope of scopes) {
        await anna.store.savePairs(await anna.lease(scope), [pairOf(scope)], []);
      }
      for (const scope of scopes) {
        const kin = scopes
          .filter(({ erp, company }) => erp === scope.erp && company === scope.company)
          .map(pairOf);
        const found = await anna.store.pairsByIdentity(scope, [identity]);
        assert.deepEqual(new Set(found), new Set(kin));
        assert.deepEqual(new Set(await anna.store.pairsByAlias(scope, [uid])), new Set(kin));
        assert.deepEqual(await anna.store.pairsByRef(scope, 'erp', ['e1']), [pairOf(scope)]);
        assert.equal(await anna.store.countPairs(scope), 1);
      }
      await anna.store.forgetAccount(anna.scope.account);
      assert.deepEqual(
        await Promise.all(scopes.map((scope) => anna.store.countPairs(scope))),
        [0, 1, 0, 0, 1, 1],
      );
    });

    it('never share a reference, and then nothing is stored', async () => {
      const world = makeWorld();
      const lease = await world.lease();
      await world.store.savePairs(lease, [world.pair(1)], []);
      await world.observe(lease, 'erp', 'e5');
      const ids = (await world.open()).map((one) => one.id);
      const copy = world.pair(2, { mailbox: world.pair(1).mailbox });
      await assert.rejects(world.store.savePairs(lease, [world.pair(3), copy], ids), twice);
      await assert.rejects(
        world.store.savePairs(
          lease,
          [world.pair(4), world.pair(5, { erp: world.pair(4).erp })],
          [],
        ),
        twice,
      );
      assert.deepEqual(await world.allPairs(), [world.pair(1)]);
      assert.deepEqual(await world.openRefs(), ['e5']);
    });

    it('exchange their references in one go', async () => {
      const world = makeWorld();
      const lease = await world.lease();
      const [a, b] = [world.pair(1), world.pair(2)];
      await world.store.savePairs(lease, [a, b], []);
      const [left, right] = [
        { ...a, mailbox: b.mailbox },
        { ...b, mailbox: a.mailbox },
      ];
      await world.store.savePairs(lease, [left, right], []);
      assert.deepEqual(await world.allPairs(), [left, right]);
    });

    it('may have the reference that a pair of another scope has', async () => {
      const [anna, ben] = [makeWorld(), makeWorld()];
      await anna.store.savePairs(await anna.lease(), [anna.pair(1)], []);
      await ben.store.savePairs(await ben.lease(), [ben.pair(1)], []);
      assert.deepEqual(await anna.allPairs(), [anna.pair(1)]);
      assert.deepEqual(await ben.allPairs(), [ben.pair(1)]);
    });

    it('about which people are asked come longest open first, in pages, until somebody has decided', async () => {
      const world = makeWorld();
      const lease = await world.lease();
      const since = [50, 20, 20, 30, -1];
      const pairs = since.map((at, n) => world.pair(n, { conflict: asked(n, at) }));
      await world.store.savePairs(lease, [...pairs, world.pair(9)], []);
      const open = async (size: number) =>
        (await pagesOf(world.store.pairsAsked(world.scope, size))).flat();
      const order = [4, 1, 2, 3, 0].map((n) => pairs[n]);
      assert.deepEqual(await open(2), order);
      assert.deepEqual(await open(5), order);
      await world.store.savePairs(lease, [world.pair(1)], []);
      await world.store.forgetPairs(lease, ['p3'], []);
      assert.deepEqual(
        (await open(9)).map(({ id }) => id),
        ['p4', 'p2', 'p0'],
      );
      const tasks = { ...world.scope, area: 'tasks' as const };
      assert.deepEqual(await pagesOf(world.store.pairsAsked(tasks, 9)), []);
    });

    it('of which a side is still to be made come by id, in pages, and not where people parted them', async () => {
      const world = makeWorld();
      const lease = await world.lease();
      const pairs = [
        world.pair(1, { mailbox: null }),
        world.pair(2, { mailbox: null, partedOn: 'mailbox' }),
        world.pair(3, { erp: null, conflict: asked(3, 1) }),
        world.pair(4, { mailbox: null, partedOn: null }),
        world.pair(5),
        world.pair(6, { erp: null, mailbox: null }),
      ];
      await world.store.savePairs(lease, pairs, []);
      const toMake = async (side: Side, size: number) =>
        (await pagesOf(world.store.pairsToMake(world.scope, side, size))).flat();
      assert.deepEqual(await toMake('mailbox', 1), [pairs[0], pairs[3]]);
      assert.deepEqual(await toMake('mailbox', 9), [pairs[0], pairs[3]]);
      assert.deepEqual(await toMake('erp', 9), [pairs[2]]);
      await world.store.savePairs(lease, [world.pair(1)], []);
      assert.deepEqual(await toMake('mailbox', 9), [pairs[3]]);
    });

    it('of another account or area are refused', async () => {
      const world = makeWorld();
      const lease = await world.lease();
      for (const changes of [{ account: 'somebody' }, { area: 'tasks' as const }]) {
        await assert.rejects(world.store.savePairs(lease, [world.pair(1, changes)], []), {
          kind: 'invalid-input',
          reason: 'other-scope',
        });
      }
    });

    it('are saved and forgotten together with the observations that this settles', async () => {
      const world = makeWorld();
      const lease = await world.lease();
      await world.observe(lease, 'erp', 'e1', 'e2');
      const [first, second] = await world.open();
      await world.store.savePairs(lease, [world.pair(1), world.pair(2)], [first!.id]);
      assert.deepEqual(await world.openRefs(), ['e2']);
      await world.store.forgetPairs(lease, ['p1', 'none'], [second!.id]);
      assert.deepEqual(await world.openRefs(), []);
      assert.deepEqual(await world.allPairs(), [world.pair(2)]);
      assert.equal(await world.store.countPairs(world.scope), 1);
    });

    it('come all, in pages, also while some of them are written', async () => {
      const world = makeWorld();
      const lease = await world.lease();
      const pairs = Array.from({ length: 7 }, (_, n) => world.pair(n));
      await world.store.savePairs(lease, pairs, []);
      assert.deepEqual(await world.allPairs(3), pairs);
      assert.deepEqual(await world.allPairs(7), pairs);
      const seen: string[] = [];
      for await (const page of world.store.allPairs(world.scope, 2)) {
        seen.push(...page.map((pair) => pair.id));
        await world.store.forgetPairs(lease, [page[0]!.id], []);
      }
      assert.deepEqual(
        seen,
        pairs.map((pair) => pair.id),
      );
    });

    it('are none in a scope that never was, and that is no error', async () => {
      const world = new SyncWorld(makeWorld().store);
      assert.equal(await world.store.countPairs(world.scope), 0);
      assert.deepEqual(await world.allPairs(), []);
      assert.deepEqual(await world.open(), []);
      assert.deepEqual(await world.store.openIntents(world.scope), []);
      assert.deepEqual(await world.store.setAsides(world.scope), []);
      assert.deepEqual(await world.store.runs(world.scope, 9), []);
      await world.store.verify(world.scope);
    });

    it('keep any text as it is', async () => {
      const world = makeWorld();
      const lease = await world.lease();
      const odd = ['\0', '\ud800', 'ä'.repeat(3000), `${'ä'.repeat(2999)}b`, 'sha256:x', "'"];
      const pairs = odd.map((text) =>
        world.pair(text, {
          identity: text + world.scope.account,
          erp: { ref: text, version: text, fields: { [`f${text}`]: text }, native: text },
        }),
      );
      await world.store.savePairs(lease, pairs, []);
      for (const [at, text] of odd.entries()) {
        assert.deepEqual(await world.store.pairs(world.scope, [`p${text}`]), [pairs[at]]);
        assert.deepEqual(await world.store.pairsByRef(world.scope, 'erp', [text]), [pairs[at]]);
        assert.deepEqual(await world.store.pairsByIdentity(place, [text + world.scope.account]), [
          pairs[at],
        ]);
      }
      assert.equal((await world.allPairs(2)).length, odd.length);
    });
  });
}
