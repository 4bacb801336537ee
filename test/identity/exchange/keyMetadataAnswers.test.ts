import assert from 'node:assert/strict';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { generate } from 'selfsigned';
import { createHash, X509Certificate } from 'node:crypto';
import { keyMetadata } from '../../../server/sandbox/exchange/keyMetadata.ts';
import { exchangeWorld } from './exchangeWorld.ts';
import type { ExchangeWorld } from './exchangeWorld.ts';
import { refused } from './refused.ts';

const badDocuments: [title: string, reason: string, text: (world: ExchangeWorld) => string][] = [
  ['an empty answer', 'metadata-not-json', () => ''],
  ['a sign-in page', 'metadata-not-json', () => '<!DOCTYPE html><title>Sign in</title>'],
  ['half a document', 'metadata-not-json', (w) => document(w).slice(0, -9)],
  ['a list', 'metadata-shape', () => '[]'],
  ['a document without keys', 'metadata-shape', () => '{"name":"Exchange"}'],
  ['keys that are no list', 'metadata-shape', () => '{"keys":{}}'],
  ['more than 50 keys', 'metadata-shape', () => JSON.stringify({ keys: Array(51).fill({}) })],
  ['no key', 'metadata-no-keys', () => '{"keys":[]}'],
  ['keys for other uses', 'metadata-no-keys', (w) => document(w).replace('signing', 'other')],
  ['keys of another type', 'metadata-no-keys', (w) => document(w).replace('x509Cert', 'pgpCert')],
  [
    'a certificate that is none',
    'certificate-unreadable',
    (w) => documentWith(w, { certificate: Buffer.from('no certificate').toString('base64') }),
  ],
  [
    'the certificate of another key under the thumbprint',
    'certificate-thumbprint',
    (w) => documentWith(w, { certificate: w.otherKey.certificate }),
  ],
];

const weakKeys = [
  ['an RSA key of 1024 bits', { keyType: 'rsa', keySize: 1024 }],
  ['a key on an elliptic curve', { keyType: 'ec', curve: 'P-256' }],
] as const;

describe('exchangeTokenVerifier: what the server answers', () => {
  let world: ExchangeWorld;
  before(async () => (world = await exchangeWorld()));
  beforeEach(() => {
    world.server.serve(world.key);
  });
  after(() => world.server.stop());

  /** Kind and reason of the error that a right token meets. */
  async function outcome(settings = {}): Promise<[string, string | undefined]> {
    const error = await refused(world.verifier(settings).verify(world.token()));
    return [error.kind, error.reason];
  }

  for (const [title, reason, text] of badDocuments) {
    it(`calls ${title} a bad answer`, async () => {
      world.server.serveText(text(world));
      assert.deepEqual(await outcome(), ['bad-answer', reason]);
    });
  }

  for (const [title, options] of weakKeys) {
    it(`takes no ${title.replace(/^an? /, '')}`, async () => {
      const { cert } = await generate(undefined, { ...options, algorithm: 'sha256' });
      const { raw } = new X509Certificate(cert);
      const x5t = createHash('sha1').update(raw).digest('base64url');
      const weak = { x5t, certificate: raw.toString('base64') };
      world.server.serveText(JSON.stringify(keyMetadata([weak], world.amurl)));
      const error = await refused(world.verifier().verify(world.token({ header: { x5t } })));
      assert.deepEqual([error.kind, error.reason], ['bad-answer', 'certificate-weak-key']);
    });
  }

  for (const status of [301, 302, 303, 307, 308]) {
    it(`follows no redirect with ${String(status)}`, async () => {
      world.server.answer = (_request, response) => {
        response.writeHead(status, { location: `${world.amurl}?moved` }).end();
      };
      assert.deepEqual(await outcome(), ['bad-answer', 'metadata-redirect']);
      assert.deepEqual(world.server.requests, ['/autodiscover/metadata/json/1']);
    });
  }

  for (const [status, kind] of [
    [204, 'bad-answer'],
    [401, 'bad-answer'],
    [404, 'bad-answer'],
    [429, 'unavailable'],
    [500, 'unavailable'],
    [503, 'unavailable'],
  ] as const) {
    it(`says ${kind} for the status ${String(status)}`, async () => {
      world.server.answer = (_request, response) => response.writeHead(status).end();
      assert.deepEqual(await outcome(), [kind, 'metadata-status']);
    });
  }

  it('cuts a server that does not answer', async () => {
    world.server.answer = () => undefined;
    const limit = { fetchTimeoutMs: 150 };
    assert.deepEqual(await outcome(limit), ['unavailable', 'metadata-timeout']);
  });

  it('cuts a server that sends a byte now and then', async () => {
    world.server.answer = (_request, response) => {
      const timer = setInterval(() => response.write(' '), 10);
      response.on('close', () => {
        clearInterval(timer);
      });
    };
    const limit = { fetchTimeoutMs: 150 };
    assert.deepEqual(await outcome(limit), ['unavailable', 'metadata-timeout']);
  });

  it('cuts a server that sends without end', async () => {
    const { promise: closed, resolve } = Promise.withResolvers<number>();
    world.server.answer = (_request, response) => {
      let sent = 0;
      const send = (): void => {
        do sent += 16_384;
        while (response.write(Buffer.alloc(16_384, ' ')));
      };
      response.on('drain', send).on('close', () => {
        resolve(sent);
      });
      send();
    };
    assert.deepEqual(await outcome({ maxBytes: 65_536 }), ['bad-answer', 'metadata-too-large']);
    // What lies in the buffers of both ends comes on top of what was read.
    assert.ok((await closed) < 16_000_000);
  });

  it('reads nothing of an answer that announces too much', async () => {
    world.server.answer = (_request, response) => {
      response.writeHead(200, { 'content-length': 70_000 });
      response.flushHeaders();
    };
    assert.deepEqual(await outcome({ maxBytes: 65_536 }), ['bad-answer', 'metadata-too-large']);
  });

  it('reads an answer of exactly the allowed size', async () => {
    world.server.serveText(document(world).padEnd(65_536));
    await world.verifier({ maxBytes: 65_536 }).verify(world.token());
  });

  it('inflates nothing, so a small answer cannot become a large one', async () => {
    world.server.answer = (_request, response) => {
      response.setHeader('content-encoding', 'gzip');
      response.end(gzipSync(document(world)));
    };
    assert.deepEqual(await outcome(), ['bad-answer', 'metadata-not-json']);
  });

  it('trusts no certificate that the configured CA did not sign', async () => {
    const error = await refused(world.verifier({ ca: undefined }).verify(world.token()));
    assert.deepEqual([error.kind, error.reason], ['unavailable', 'metadata-tls']);
    assert.match(error.message, /CA certificates/);
    assert.deepEqual(world.server.requests, []);
  });

  it('checks certificates even where the environment says not to', async () => {
    const emitWarning = process.emitWarning.bind(process);
    process.emitWarning = () => undefined;
    process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = '0';
    try {
      assert.deepEqual(await outcome({ ca: undefined }), ['unavailable', 'metadata-tls']);
    } finally {
      delete process.env['NODE_TLS_REJECT_UNAUTHORIZED'];
      process.emitWarning = emitWarning;
    }
  });

  it('says unavailable where no one listens', async () => {
    const amurl = `https://127.0.0.1:${String(await freePort())}/autodiscover/metadata/json/1`;
    const verifier = world.verifier({ amurls: [amurl] });
    const error = await refused(verifier.verify(world.token({ context: { amurl } })));
    assert.deepEqual([error.kind, error.reason], ['unavailable', 'metadata-unreachable']);
    assert.equal(error.details['code'], 'ECONNREFUSED');
  });

  it('says unavailable where the connection breaks in the middle', async () => {
    world.server.answer = (_request, response) => {
      response.writeHead(200, { 'content-length': 5_000 });
      response.write('{"keys":', () => response.destroy());
    };
    assert.deepEqual(await outcome(), ['unavailable', 'metadata-unreachable']);
  });
});

function document(world: ExchangeWorld): string {
  return documentWith(world, {});
}

function documentWith(world: ExchangeWorld, other: { certificate?: string }): string {
  return JSON.stringify(keyMetadata([{ ...world.key, ...other }], world.amurl));
}

/** A port that was free a moment ago. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
