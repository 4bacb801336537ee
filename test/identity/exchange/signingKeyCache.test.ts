import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { countSockets } from './countSockets.ts';
import { exchangeWorld } from './exchangeWorld.ts';
import type { ExchangeWorld } from './exchangeWorld.ts';
import { refused } from './refused.ts';

describe('exchangeTokenVerifier: how often a server is asked', () => {
  let world: ExchangeWorld;
  before(async () => (world = await exchangeWorld()));
  beforeEach(() => {
    world.server.serve(world.key);
  });
  after(() => world.server.stop());

  const asked = (): number => world.server.requests.length;
  const unlisted = (x5t = world.otherKey.x5t): string =>
    world.token({ header: { x5t }, signer: world.otherKey });
  const breakDown = (): void => {
    world.server.answer = (_request, response) => response.writeHead(503).end();
  };

  /** Lets the server wait; gives what makes it answer, once it was asked. */
  const holdAnswer = (): Promise<() => void> => {
    const { promise, resolve } = Promise.withResolvers<() => void>();
    const { answer } = world.server;
    world.server.answer = (request, response) => {
      resolve(() => {
        answer(request, response);
      });
    };
    return promise;
  };

  it('asks once for 50 tokens that come at the same time', async () => {
    const verifier = world.verifier();
    await Promise.all(Array.from({ length: 50 }, () => verifier.verify(world.token())));
    assert.equal(asked(), 1);
  });

  it('asks once for 50 tokens that come at the same time while the server is down', async () => {
    breakDown();
    const verifier = world.verifier();
    const errors = await Promise.all(
      Array.from({ length: 50 }, () => refused(verifier.verify(world.token()))),
    );
    assert.deepEqual([...new Set(errors.map(({ kind }) => kind))], ['unavailable']);
    assert.equal(asked(), 1);
  });

  it('does not ask again for a day', async () => {
    const verifier = world.verifier();
    await verifier.verify(world.token());
    world.clock.pass(86_399);
    await verifier.verify(world.token());
    assert.equal(asked(), 1);
    world.clock.pass(1);
    await verifier.verify(world.token());
    assert.equal(asked(), 2);
  });

  it('forgets a withdrawn key after a day', async () => {
    const verifier = world.verifier();
    await verifier.verify(world.token());
    world.server.serve(world.otherKey);
    world.clock.pass(86_400);
    assert.equal((await refused(verifier.verify(world.token()))).reason, 'signing-key-unknown');
  });

  it('trusts nothing older than a day while the server is down', async () => {
    const verifier = world.verifier();
    await verifier.verify(world.token());
    breakDown();
    world.clock.pass(86_400);
    assert.equal((await refused(verifier.verify(world.token()))).kind, 'unavailable');
  });

  it('asks at most once a minute for keys that the server does not list', async () => {
    const verifier = world.verifier();
    for (let second = 0; second < 180; second += 1) {
      const x5t = randomBytes(20).toString('base64url');
      assert.equal((await refused(verifier.verify(unlisted(x5t)))).reason, 'signing-key-unknown');
      world.clock.pass(1);
    }
    assert.equal(asked(), 3);
  });

  it('asks at most once a minute while the server is down, and says when to try again', async () => {
    breakDown();
    const verifier = world.verifier();
    await refused(verifier.verify(world.token()));
    world.clock.pass(59);
    const error = await refused(verifier.verify(world.token()));
    assert.deepEqual([error.kind, error.retryAfter], ['unavailable', 1]);
    assert.equal(asked(), 1);

    world.clock.pass(1);
    world.server.serve(world.key);
    await verifier.verify(world.token());
    assert.equal((await refused(verifier.verify(unlisted()))).reason, 'signing-key-unknown');
    assert.equal(asked(), 1);
  });

  it('asks at most once a minute for a listed key that cannot be used', async () => {
    world.server.serve({ ...world.key, certificate: world.otherKey.certificate });
    const verifier = world.verifier();
    await refused(verifier.verify(world.token()));
    const error = await refused(verifier.verify(world.token()));
    assert.equal(error.reason, 'certificate-thumbprint');
    assert.equal(asked(), 1);

    world.clock.pass(60);
    world.server.serve(world.key);
    await verifier.verify(world.token());
  });

  it('follows a certificate roll-over within a minute', async () => {
    const verifier = world.verifier();
    await verifier.verify(world.token());
    world.server.serve(world.key, world.otherKey);
    world.clock.pass(20);
    const early = await refused(verifier.verify(unlisted()));
    assert.deepEqual([early.reason, early.retryAfter], ['signing-key-unknown', 40]);
    world.clock.pass(40);
    await verifier.verify(unlisted());
    await verifier.verify(world.token());
    assert.equal(asked(), 1);

    world.server.serve(world.otherKey);
    world.clock.pass(86_400);
    await verifier.verify(unlisted());
    assert.equal((await refused(verifier.verify(world.token()))).reason, 'signing-key-unknown');
  });

  it('goes on with the keys it has where asking for another one fails', async () => {
    const verifier = world.verifier();
    await verifier.verify(world.token());
    breakDown();
    world.clock.pass(60);
    assert.equal((await refused(verifier.verify(unlisted()))).kind, 'unavailable');
    await verifier.verify(world.token());
  });

  it('keeps the time of one server apart from that of another', async () => {
    const other = `${world.amurl}0`;
    const verifier = world.verifier({ amurls: [world.amurl, other] });
    await refused(verifier.verify(unlisted()));
    await verifier.verify(world.token({ context: { amurl: other } }));
    assert.equal(asked(), 2);
  });

  it('asks again after the clock was set back', async () => {
    breakDown();
    const verifier = world.verifier();
    await refused(verifier.verify(world.token()));
    world.clock.pass(-3_600);
    world.server.serve(world.key);
    await verifier.verify(world.token());
  });

  it('lets one caller give up without ending the fetch the others wait for', async () => {
    const arrived = holdAnswer();
    const verifier = world.verifier();
    const leaving = new AbortController();
    const left = verifier.verify(world.token(), leaving.signal);
    const stayed = verifier.verify(world.token());
    const respond = await arrived;
    leaving.abort();
    await assert.rejects(left, { name: 'AbortError' });
    respond();
    assert.equal((await stayed).issuer, 'exchange');
    assert.equal(asked(), 1);
  });

  it('waits for an answer that is under way instead of asking beside it', async () => {
    const arrived = holdAnswer();
    const verifier = world.verifier();
    const first = verifier.verify(world.token());
    const respond = await arrived;
    world.clock.pass(60);
    const second = verifier.verify(world.token());
    respond();
    assert.deepEqual(await first, await second);
    assert.equal(asked(), 1);
  });

  it('asks no one for a caller who has given up before', async () => {
    const sockets = await countSockets(() =>
      assert.rejects(world.verifier().verify(world.token(), AbortSignal.abort()), {
        name: 'AbortError',
      }),
    );
    assert.equal(sockets, 0);
  });
});
