import assert from 'node:assert/strict';
import { keyMetadata } from '../../../server/sandbox/exchange/keyMetadata.ts';
import { countSockets } from './countSockets.ts';
import { exchangeWorld } from './exchangeWorld.ts';
import type { ExchangeWorld } from './exchangeWorld.ts';
import { refused } from './refused.ts';

/** Addresses a forger may try, given the one that is on the list. */
const nearMisses: [title: string, near: (amurl: string) => string][] = [
  ['a slash at the end', (url) => `${url}/`],
  ['the host in capitals', (url) => url.replace('localhost', 'LOCALHOST')],
  ['a dot after the host', (url) => url.replace('localhost', 'localhost.')],
  ['the same server by its number', (url) => url.replace('localhost', '127.0.0.1')],
  ['the scheme in capitals', (url) => url.replace('https', 'HTTPS')],
  ['http', (url) => url.replace('https', 'http')],
  ['another port', (url) => url.replace(/:\d+/, ':1')],
  ['no port', (url) => url.replace(/:\d+/, '')],
  ['a nought before the port', (url) => url.replace(/:(\d+)/, ':0$1')],
  ['a user name', (url) => url.replace('//', '//user@')],
  ['the listed host as user name', (url) => url.replace('/auto', '@evil.example/auto')],
  ['a query', (url) => `${url}?x=1`],
  ['an empty query', (url) => `${url}?`],
  ['a fragment', (url) => `${url}#x`],
  ['another version', (url) => url.replace(/1$/, '2')],
  ['the path in capitals', (url) => url.replace('autodiscover', 'Autodiscover')],
  ['a step up and back', (url) => url.replace('/json', '/x/../json')],
  ['an escaped letter', (url) => url.replace('/json', '/%6Ason')],
  ['a backslash', (url) => url.replace('/json', '\\json')],
  ['a blank before it', (url) => ` ${url}`],
  ['a line break after it', (url) => `${url}\n`],
  ['a zero byte after it', (url) => `${url}\0`],
  ['a Cyrillic letter that looks the same', (url) => url.replace('localh', 'localһ')],
  ['a full-width letter', (url) => url.replace('localhost', 'ｌocalhost')],
  ['an invisible letter', (url) => url.replace('localhost', 'local\u200bhost')],
  ['the listed host as a subdomain', (url) => url.replace('localhost', 'localhost.evil.example')],
  ['the cloud metadata address', () => 'http://169.254.169.254/latest/meta-data'],
  ['a file', () => 'file:///etc/hostname'],
  ['inline data', () => 'data:application/json,{"keys":[]}'],
  ['nothing', () => ''],
];

describe('exchangeTokenVerifier: where signing keys come from', () => {
  let world: ExchangeWorld;
  let listed: string;
  before(async () => {
    world = await exchangeWorld();
    listed = world.amurl.replace('127.0.0.1', 'localhost');
  });
  beforeEach(() => {
    world.server.serve(world.key);
  });
  after(() => world.server.stop());

  it('asks the server that is on the list, and it alone', async () => {
    const verifier = world.verifier({ amurls: [listed] });
    const sockets = await countSockets(() =>
      verifier.verify(world.token({ context: { amurl: listed } })),
    );
    assert.deepEqual(world.server.requests, ['/autodiscover/metadata/json/1']);
    assert.equal(sockets, 1);
  });

  for (const [title, near] of nearMisses) {
    it(`asks no one for an address that differs by ${title}`, async () => {
      const amurl = near(listed);
      assert.notEqual(amurl, listed);
      const verifier = world.verifier({ amurls: [listed] });
      const sockets = await countSockets(async () => {
        const error = await refused(verifier.verify(world.token({ context: { amurl } })));
        assert.deepEqual([error.kind, error.reason], ['not-signed-in', 'token-source']);
      });
      assert.equal(sockets, 0);
      assert.deepEqual(world.server.requests, []);
    });
  }

  it('asks no one for a list the right address is only a part of', async () => {
    const verifier = world.verifier({ amurls: [`${listed}1`] });
    await refused(verifier.verify(world.token({ context: { amurl: listed } })));
    assert.deepEqual(world.server.requests, []);
  });

  it('refuses a token that names one server of the list and is signed by another', async () => {
    const other = `${world.amurl}0`;
    world.server.answer = ({ url }, response) => {
      const key = url?.endsWith('/10') ? world.otherKey : world.key;
      response.end(JSON.stringify(keyMetadata([key], world.amurl)));
    };
    const verifier = world.verifier({ amurls: [world.amurl, other] });
    const stranger = { header: { x5t: world.otherKey.x5t }, signer: world.otherKey };
    await verifier.verify(world.token({ ...stranger, context: { amurl: other } }));
    const error = await refused(verifier.verify(world.token(stranger)));
    assert.equal(error.reason, 'signing-key-unknown');
  });
});
