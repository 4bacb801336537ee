import assert from 'node:assert/strict';
import { gzipSync } from 'node:zlib';
import { getItem } from '../../../server/mailbox/ews/operations/getItem.ts';
import { getStreamingEvents } from '../../../server/mailbox/ews/operations/getStreamingEvents.ts';
import { collect } from './collect.ts';
import { endless } from './endless.ts';
import { envelopes } from './envelopes.ts';
import { never } from './never.ts';
import { openMailbox } from './openMailbox.ts';
import { readOne } from './readOne.ts';
import { rejection } from './rejection.ts';
import { ScriptedServer, type Reply } from './ScriptedServer.ts';

const whole = envelopes.answer('GetItem', envelopes.success('GetItem', envelopes.contacts('a')));
const inside = (content: string): string => whole.replace('<t:Contact>', `<t:Contact>${content}`);

const begin = whole.slice(0, whole.indexOf('<t:Contact>'));

const cases: Record<string, { reply: Reply; reason: string | RegExp }> = {
  'an HTML page with status 200': {
    reply: { type: 'text/html', body: '<html><body>Sign in</body></html>' },
    reason: 'content-type',
  },
  'an HTML page that says it is XML': {
    reply: { body: '<html><head><title>Sign in</title></head></html>' },
    reason: 'not-soap',
  },
  'no content type': { reply: { type: '', body: whole }, reason: 'content-type' },
  'another encoding': {
    reply: { type: 'text/xml; charset=utf-16', body: whole },
    reason: 'charset',
  },
  'nothing at all': { reply: { body: '' }, reason: 'malformed-xml' },
  'half an answer': { reply: { body: whole.slice(0, -40) }, reason: 'malformed-xml' },
  'an answer without its response message': {
    reply: { body: envelopes.answer('GetItem') },
    reason: 'miscounted',
  },
  'more response messages than were asked for': {
    reply: {
      body: envelopes.answer(
        'GetItem',
        envelopes.success('GetItem', envelopes.contacts('a')),
        envelopes.success('GetItem', envelopes.contacts('b')),
      ),
    },
    reason: 'miscounted',
  },
  'the answer to another operation': {
    reply: { body: envelopes.answer('FindItem') },
    reason: 'other-operation',
  },
  'a body that is not UTF-8': {
    reply: { body: Buffer.from(whole.replace('Id="a"', 'Id="\u00e4"'), 'latin1') },
    reason: 'not-utf-8',
  },
  'an entity bomb': {
    reply: {
      body: `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;&b;">]><a>&c;</a>`,
    },
    reason: 'doctype',
  },
  'an external entity': {
    reply: {
      body: `<?xml version="1.0"?><!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>`,
    },
    reason: 'doctype',
  },
  'an entity nobody declared': { reply: { body: inside('&bomb;') }, reason: 'malformed-xml' },
  'a million attributes': {
    reply: { body: inside(`<t:A ${attributes(1_000_000)}/>`) },
    reason: 'too-many-attributes',
  },
  'elements nested without end': { reply: endless(begin, '<t:A>'), reason: 'too-deep' },
  'parts of an item without end': {
    reply: endless(begin + '<t:A>', '<t:B/>'),
    reason: 'too-many-elements',
  },
  'a text without end': { reply: endless(begin + '<t:A>', 'x'), reason: /text-too-long/ },
  'a length of 100 MB': {
    reply: (response) => {
      response.writeHead(200, { 'content-type': 'text/xml', 'content-length': 100 * 1024 * 1024 });
      response.flushHeaders();
    },
    reason: 'answer-too-large',
  },
  'a small packed answer that is large': {
    reply: {
      headers: { 'content-encoding': 'gzip' },
      body: gzipSync(Buffer.alloc(100 * 1024 * 1024, 0x20)),
    },
    reason: /answer-too-large|text-too-long/,
  },
  'a packed answer that is broken': {
    reply: { headers: { 'content-encoding': 'gzip' }, body: 'not gzip' },
    reason: 'gzip',
  },
  'a packing nobody asked for': {
    reply: { headers: { 'content-encoding': 'br' }, body: 'x' },
    reason: 'content-encoding',
  },
  'namespaces without end': {
    reply: endless(
      begin,
      Array.from({ length: 63 }, (_, at) => at)
        .map((at) => `<t:A xmlns:p${at}="x" xmlns:q${at}="x">`)
        .join(''),
    ),
    reason: 'too-many-namespaces',
  },
  'an answer that belongs to another request': {
    reply: {
      headers: { 'client-request-id': '00000000-0000-4000-8000-000000000000' },
      body: whole,
    },
    reason: 'other-request',
  },
  'more headers than anybody sends': {
    reply: {
      headers: Object.fromEntries(
        Array.from({ length: 2000 }, (_, at) => [`x-${at}`, 'x'.repeat(50)]),
      ),
      body: whole,
    },
    reason: 'not-http',
  },
  'something that is no HTTP': {
    reply: (response) => void response.socket?.end('220 mail.example.com ESMTP\r\n'),
    reason: 'not-http',
  },
  'a redirect': {
    reply: { status: 302, headers: { location: 'https://elsewhere.example/EWS/' } },
    reason: 'redirect',
  },
};

function attributes(count: number): string {
  return Array.from({ length: count }, (_, at) => `a${at}=""`).join(' ');
}

describe('hostile answers of EWS', () => {
  for (const [title, { reply, reason }] of Object.entries(cases)) {
    it(`refuses ${title}`, async () => {
      const before = process.memoryUsage().rss;
      const start = performance.now();
      const error = await rejection(readOne(reply));
      assert.equal(error.kind, 'bad-answer', error.message);
      if (typeof reason === 'string') assert.equal(error.reason, reason);
      else assert.match(String(error.reason), reason);
      const grown = (process.memoryUsage().rss - before) / 1024 / 1024;
      assert.ok(grown < 400, `grew by ${Math.round(grown)} MB`);
      assert.ok(performance.now() - start < 15_000, 'took too long');
    }).timeout(20_000);
  }

  it('reads a whole answer, packed or not', async () => {
    const packed = { headers: { 'content-encoding': 'gzip' }, body: gzipSync(whole) };
    for (const reply of [{ body: whole }, packed]) {
      const [outcome] = await readOne(reply);
      assert.equal(outcome?.state, 'done');
    }
  });

  it('reads items that hold references to characters XML does not know', async () => {
    const body = inside('<t:Subject>a&#x0;b&#31;c&#xD;d&amp;#x1;</t:Subject>');
    const [outcome] = await readOne({ body });
    assert.ok(outcome?.state === 'done');
    assert.equal(outcome.value, 'a\ufffdb\ufffdc\rd&#x1;');
  });

  it('gives up on an answer that drips', async () => {
    const drip: Reply = async (response) => {
      response.writeHead(200, { 'content-type': 'text/xml; charset=utf-8' });
      for (let at = 0; !response.destroyed; at = (at + 1) % begin.length) {
        response.write(begin[at]);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    };
    const error = await rejection(readOne(drip, 400));
    assert.equal(error.kind, 'unavailable');
    assert.equal(error.reason, 'exchange-timeout');
  });

  it('gives up on headers that drip', async () => {
    const drip: Reply = async ({ socket }) => {
      socket?.write('HTTP/1.1 200 OK\r\nx-a: ');
      while (socket?.destroyed === false) {
        socket.write('x');
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    };
    const error = await rejection(readOne(drip, 400));
    assert.equal(error.kind, 'unavailable');
    assert.equal(error.reason, 'exchange-timeout');
  });

  it('knows a connection that broke off from an answer that is half', async () => {
    const error = await rejection(
      readOne((response) => {
        response.writeHead(200, { 'content-type': 'text/xml', 'content-length': whole.length });
        response.write(whole.slice(0, 300), () => response.destroy());
      }),
    );
    assert.equal(error.kind, 'unavailable');
    assert.equal(error.reason, 'exchange-disconnected');
  });

  for (const [title, again] of Object.entries({
    'texts between notifications': `<m:Notification><t:SubscriptionId>s</t:SubscriptionId><t:StatusEvent/></m:Notification>${' '.repeat(500_000)}`,
    'a comment': ' ',
  })) {
    it(`refuses an endless envelope of a stream: ${title}`, async () => {
      const answer = envelopes.answer(
        'GetStreamingEvents',
        envelopes.success('GetStreamingEvents', '<m:Notifications>'),
      );
      const end = title === 'a comment' ? '<!--' : '';
      const head = answer.slice(0, answer.indexOf('<m:Notifications>') + 17) + end;
      await using server = await ScriptedServer.start(() => endless(head, again));
      await using mailbox = openMailbox(server.url);
      const request = { subscriptionIds: ['s'], minutes: 1 };
      const error = await rejection(collect(getStreamingEvents(mailbox.client, request, never)));
      assert.equal(error.kind, 'bad-answer');
      assert.match(String(error.reason), /answer-too-large|text-too-long/);
    }).timeout(20_000);
  }

  it('does not lose the others when one item cannot be read', async () => {
    const body = envelopes.answer(
      'GetItem',
      envelopes.success('GetItem', envelopes.contacts('a')),
      envelopes.success('GetItem', '<m:Items/>'),
      envelopes.failure('GetItem', 'ErrorItemNotFound'),
    );
    await using server = await ScriptedServer.start(() => ({ body }));
    await using mailbox = openMailbox(server.url);
    const items = ['a', 'b', 'c'].map((id) => ({ id }));
    const outcomes = await getItem(
      mailbox.client,
      { items, shape: { base: 'IdOnly' } },
      (item) => item.name,
      never,
    );
    assert.deepEqual(
      outcomes.map((one) => (one.state === 'done' ? one.value : one.error.kind)),
      ['Contact', 'bad-answer', 'not-found'],
    );
  });
});
