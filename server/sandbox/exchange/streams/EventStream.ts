import type { ServerResponse } from 'node:http';
import type { Call } from '../operations/Call.ts';
import { failureMessage } from '../operations/failureMessage.ts';
import { successMessage } from '../operations/successMessage.ts';
import { ItemError } from '../soap/ItemError.ts';
import { writeAnswer } from '../soap/writeAnswer.ts';
import type { Subscription } from '../store/Subscription.ts';
import { element } from '../xml/element.ts';
import type { XmlElement } from '../xml/XmlElement.ts';
import { notificationOf } from './notificationOf.ts';

/** How long, in milliseconds, a connection is silent before it says that it still lives. */
const heartbeat = 45_000;
/** Bytes that wait for a client that does not read: beyond that the connection is closed. */
const mostWaiting = 8_000_000;

/** One connection of GetStreamingEvents, from its first envelope to its last. */
export class EventStream {
  readonly #call: Call;
  readonly #response: ServerResponse;
  readonly #subscriptions: readonly Subscription[];
  readonly #onWritten: (envelope: string) => void;
  #isDue = false;

  /** @param onWritten called with each envelope */
  constructor(
    call: Call,
    response: ServerResponse,
    subscriptions: readonly Subscription[],
    onWritten: (envelope: string) => void,
  ) {
    this.#call = call;
    this.#response = response;
    this.#subscriptions = subscriptions;
    this.#onWritten = onWritten;
  }

  /** Refuses, with one envelope. */
  fail(error: ItemError, subscriptionIds: readonly string[]): void {
    const ids = element(
      'ErrorSubscriptionIds',
      subscriptionIds.map((id) => element('SubscriptionId', id)),
    );
    this.#write(failureMessage('GetStreamingEventsResponseMessage', error, [ids]));
    this.#response.end();
  }

  /** Tells what happens, for so many milliseconds. */
  run(milliseconds: number): void {
    this.#say('ConnectionStatus', 'OK');
    const take = () => this.#taken();
    for (const subscription of this.#subscriptions) {
      subscription.onTaken?.();
      subscription.onTaken = take;
    }
    const unwatch = this.#subscriptions.map(({ mailbox }) => mailbox.watch(() => this.#tellSoon()));
    const beat = setInterval(() => {
      for (const subscription of this.#subscriptions)
        subscription.usedOn = this.#call.exchange.now();
      this.#say('ConnectionStatus', 'OK');
    }, heartbeat);
    const end = setTimeout(() => {
      this.#say('ConnectionStatus', 'Closed');
      this.#response.end();
    }, milliseconds);
    this.#response.on('close', () => {
      clearInterval(beat);
      clearTimeout(end);
      for (const stop of unwatch) stop();
      for (const subscription of this.#subscriptions) {
        if (subscription.onTaken === take) subscription.onTaken = null;
      }
    });
    this.#tellAll();
  }

  /** Another connection was opened for one of the subscriptions. */
  #taken(): void {
    if (this.#response.writableEnded) return;
    const ids = this.#subscriptions.map(({ id }) => id);
    this.fail(
      new ItemError('ErrorNewEventStreamConnectionOpened', 'Another connection was opened.'),
      ids,
    );
  }

  /** Once for all that happens in one turn. */
  #tellSoon(): void {
    if (this.#isDue) return;
    this.#isDue = true;
    setImmediate(() => {
      this.#isDue = false;
      if (!this.#response.writableEnded) this.#tellAll();
    });
  }

  #tellAll(): void {
    const missed = this.#subscriptions.filter(({ mailbox, told }) =>
      mailbox.events.hasMissed(told),
    );
    if (missed.length > 0) {
      for (const { id } of missed) this.#call.exchange.subscriptions.remove(id);
      const error = new ItemError('ErrorMissedNotificationEvents', 'Some events are gone.');
      this.fail(
        error,
        missed.map(({ id }) => id),
      );
      return;
    }
    const told = this.#subscriptions.flatMap((each) => notificationOf(this.#call, each) ?? []);
    if (told.length > 0) this.#say('Notifications', told);
  }

  #say(name: string, content: string | XmlElement[]): void {
    this.#write(successMessage('GetStreamingEventsResponseMessage', [element(name, content)]));
  }

  #write(message: XmlElement): void {
    const answer = element('GetStreamingEventsResponse', [element('ResponseMessages', [message])]);
    const envelope = writeAnswer(answer);
    this.#response.write(envelope);
    this.#onWritten(envelope);
    if (this.#response.writableLength > mostWaiting) this.#response.destroy();
  }
}
