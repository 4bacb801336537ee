import assert from 'node:assert/strict';
import { startExchange } from '../../../server/sandbox/exchange/startExchange.ts';
import type { StartOptions } from '../../../server/sandbox/exchange/StartOptions.ts';
import type { ExchangeServer } from '../../../server/sandbox/exchange/ExchangeServer.ts';
import { readXml } from '../../../server/sandbox/exchange/xml/readXml.ts';
import type { XmlElement } from '../../../server/sandbox/exchange/xml/XmlElement.ts';
import { schemaErrors } from './messageSchema.ts';

/** Who asks, and how. */
interface AskOptions {
  user?: string;
  /** Elements of the SOAP header. */
  header?: string;
}

/** An emulated Exchange with a clock of its own, asked in XML; each message is checked against the schema. */
export class ExchangeWorld {
  readonly server: ExchangeServer;
  readonly clock: { now: number };

  private constructor(server: ExchangeServer, clock: { now: number }) {
    this.server = server;
    this.clock = clock;
  }

  static async start(options: Partial<StartOptions> = {}): Promise<ExchangeWorld> {
    const clock = { now: Date.UTC(2026, 10, 22, 8) };
    let last = 0;
    const server = await startExchange({
      accounts: [
        { address: 'anna@example.com', name: 'Anna Berg', password: 'a' },
        { address: 'ben@example.com', name: 'Ben Kurz', password: 'b' },
        {
          address: 'service@example.com',
          name: 'Service',
          password: 's',
          mayImpersonate: true,
          hasNoMailbox: true,
        },
      ],
      now: () => clock.now,
      guid: () => {
        last += 1;
        return `00000000-0000-4000-8000-${last.toString(16).padStart(12, '0')}`;
      },
      ...options,
    });
    return new ExchangeWorld(server, clock);
  }

  get exchange() {
    return this.server.exchange;
  }

  close(): Promise<void> {
    return this.server.close();
  }

  /** Sends an envelope as it is. */
  post(envelope: string, user = 'anna@example.com'): Promise<Response> {
    const account = this.exchange.accounts.find(({ address }) => address === user);
    const credentials = Buffer.from(`${user}:${account?.password ?? ''}`).toString('base64');
    return fetch(this.server.url, {
      method: 'POST',
      headers: {
        authorization: `Basic ${credentials}`,
        'content-type': 'text/xml; charset=utf-8',
      },
      body: envelope,
    });
  }

  /** Asks for the operation in the body's XML (prefixes m and t), and gives its answer. */
  async ask(body: string, { user, header = '' }: AskOptions = {}): Promise<XmlElement> {
    const request = envelopeOf(body, header);
    assert.deepEqual(schemaErrors(request), [], 'the request is valid');
    const response = await this.post(request, user);
    const text = await response.text();
    assert.deepEqual(schemaErrors(text), [], `the answer is valid: ${text}`);
    const found = readXml(text).children.find(({ name }) => name === 'Body')?.children[0];
    assert.ok(found !== undefined, 'there is an answer');
    return found;
  }
}

/** An envelope with that body. */
export function envelopeOf(body: string, header = ''): string {
  return (
    '<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"' +
    ' xmlns:m="http://schemas.microsoft.com/exchange/services/2006/messages"' +
    ' xmlns:t="http://schemas.microsoft.com/exchange/services/2006/types">' +
    `<s:Header><t:RequestServerVersion Version="Exchange2013_SP1"/>${header}</s:Header>` +
    `<s:Body>${body}</s:Body></s:Envelope>`
  );
}

/** All elements of that name, wherever they are. */
export function all(root: XmlElement, name: string): XmlElement[] {
  return root.children.flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...all(child, name),
  ]);
}

/** The first element of that name. */
export function one(root: XmlElement, name: string): XmlElement {
  const [found] = all(root, name);
  assert.ok(found !== undefined, `there is a ${name}`);
  return found;
}

/** The response codes of an answer, in order; that of a fault in front of its letter. */
export function codes(root: XmlElement): string[] {
  return all(root, 'ResponseCode').map(({ text }) => text);
}

/** An item's or folder's id as an element, ready for a request. */
export function idOf(root: XmlElement, name = 'ItemId'): string {
  const { Id, ChangeKey } = one(root, name).attributes;
  return `<t:${name} Id="${Id}"${ChangeKey === undefined ? '' : ` ChangeKey="${ChangeKey}"`}/>`;
}
