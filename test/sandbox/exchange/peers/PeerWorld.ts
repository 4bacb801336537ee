import assert from 'node:assert/strict';
import type { ExchangeServer } from '../../../../server/sandbox/exchange/ExchangeServer.ts';
import { startExchange } from '../../../../server/sandbox/exchange/startExchange.ts';
import { schemaErrors } from '../messageSchema.ts';

/** An emulated Exchange for a program that others wrote; all that goes over the line is checked against the schema. */
export class PeerWorld implements AsyncDisposable {
  readonly server: ExchangeServer;
  readonly #invalid: string[] = [];

  private constructor(server: ExchangeServer) {
    this.server = server;
    server.onTraffic = ({ request, answer }) => {
      // Sent by exchangelib when it guesses, and in no schema.
      const known = request.replace('"Exchange2019"', '"Exchange2016"');
      for (const message of [known, answer]) {
        const wrong = schemaErrors(message);
        if (wrong.length > 0) this.#invalid.push(`${wrong.join('; ')}\n${message}`);
      }
    };
  }

  /** Anna and Ben, and a service account that may act for both. */
  static async start(): Promise<PeerWorld> {
    return new PeerWorld(
      await startExchange({
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
      }),
    );
  }

  /** Fails when a request or an answer, streamed ones too, broke Microsoft's schema. */
  check(): void {
    assert.deepEqual(this.#invalid, []);
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.server.close();
  }
}
