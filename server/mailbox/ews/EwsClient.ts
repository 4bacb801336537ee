import { randomUUID } from 'node:crypto';
import { AppError } from '../../core/AppError.ts';
import type { AnswerEvent } from './answers/AnswerEvent.ts';
import { readStream } from './answers/readStream.ts';
import { responseError } from './answers/responseError.ts';
import type { AccountParts } from './AccountParts.ts';
import type { EwsCall } from './EwsCall.ts';
import type { MailboxAccess } from './MailboxAccess.ts';
import { bodyTexts } from './transport/bodyTexts.ts';
import { connectionError } from './transport/connectionError.ts';
import type { Gate } from './transport/Gate.ts';
import { headProblem } from './transport/headProblem.ts';
import type { HttpResponse } from './transport/HttpResponse.ts';
import { usualLimits } from './xml/usualLimits.ts';
import { writeEnvelope } from './writeEnvelope.ts';

/** How often a request is sent whose sign-in is refused, where it was accepted before. */
const mostTries = 3;

/** What a request holds while it is under way. */
interface Place {
  /** Of `SignInPause.enter`; another one each time the sign-in is tried again. */
  leaveSignIn: () => void;
  leave: () => void;
}

/** The requests of one mailbox. Operations are functions over it, one a file in `operations/`. */
export class EwsClient {
  readonly #account: AccountParts;
  readonly #mailbox: MailboxAccess;
  readonly #gate: Gate;

  constructor(account: AccountParts, mailbox: MailboxAccess, gate: Gate) {
    this.#account = account;
    this.#mailbox = mailbox;
    this.#gate = gate;
  }

  /**
   * Sends a call and hands out its answer while it arrives. Whoever stops early closes the connection.
   *
   * @throws AppError what the call as a whole failed with. Of a write, everything but `uncertain`
   *   means that surely nothing was done; of a read an abort throws the signal's reason. `not-signed-in` also
   *   without a request, for a while after one that was refused.
   */
  async *events(call: EwsCall, signal: AbortSignal): AsyncGenerator<AnswerEvent, void> {
    const place = await this.#enter(call, signal);
    const id = randomUUID();
    let response: HttpResponse | undefined;
    // Until a status or a fault says that it was refused.
    let mayBeDone = true;
    try {
      response = await this.#send(call, id, signal);
      let verdict = headProblem(response, id);
      for (
        let tries = 1;
        this.#isDoubtful(verdict?.error, place) && tries < mostTries;
        tries += 1
      ) {
        mayBeDone = false;
        response.done();
        place.leaveSignIn = await this.#account.signIn.enter(signal);
        mayBeDone = true;
        response = await this.#send(call, id, signal);
        verdict = headProblem(response, id);
      }
      mayBeDone = verdict?.surelyNotDone !== true;
      if (response.status === 200) this.#account.signIn.accepted();
      if (verdict && !verdict.mayHoldFault) throw verdict.error;
      for await (const event of this.#read(call, response, verdict?.error)) {
        if (event.at === 'fault') {
          mayBeDone = false;
          throw event.error;
        }
        this.#heed(event, call);
        yield event;
      }
    } catch (error) {
      throw this.#judge(error, { call, id, mayBeDone, signal });
    } finally {
      response?.done();
      place.leave();
    }
  }

  /** A sign-in that was accepted until now may be refused once by a server under load: it is tried again, by one request. */
  #isDoubtful(error: AppError | undefined, { leaveSignIn }: Place): boolean {
    if (error === undefined || !isOfAccount(error)) return false;
    const isDoubtful = this.#account.signIn.doubted(leaveSignIn);
    if (isDoubtful) leaveSignIn();
    return isDoubtful;
  }

  async #enter(call: EwsCall, signal: AbortSignal): Promise<Place> {
    const leaveMailbox = call.streaming === true ? undefined : await this.#gate.enter(signal);
    try {
      const gate = call.streaming === true ? this.#account.streams : this.#account.gate;
      const leaveAccount = await gate.enter(signal);
      let leaveSignIn = (): void => undefined;
      try {
        leaveSignIn = await this.#account.signIn.enter(signal);
        // Another request of the mailbox may have been told to wait while this one waited for the account.
        if (call.streaming !== true) this.#gate.requireOpen();
      } catch (error) {
        leaveSignIn();
        leaveAccount();
        throw error;
      }
      const place: Place = {
        leaveSignIn,
        leave: () => {
          place.leaveSignIn();
          leaveAccount();
          leaveMailbox?.();
        },
      };
      return place;
    } catch (error) {
      leaveMailbox?.();
      throw error;
    }
  }

  #send(call: EwsCall, id: string, signal: AbortSignal): Promise<HttpResponse> {
    const { settings, sender } = this.#account;
    const timeoutMs = call.timeoutMs ?? settings.timeoutMs ?? 100_000;
    const headers = {
      'content-type': 'text/xml; charset=utf-8',
      accept: 'text/xml',
      // A packed stream would hold back notifications until there is enough to pack.
      'accept-encoding': call.streaming === true ? 'identity' : 'gzip',
      'user-agent': 'ERP-Link',
      'client-request-id': id,
      'return-client-request-id': 'true',
      // Without it a front end may ask the wrong machine first (sync-knowledge.md 3.6).
      'x-anchormailbox': this.#mailbox.address,
      ...call.affinity?.headers(),
    };
    const body = writeEnvelope(call.body, settings, this.#mailbox);
    const silenceMs = Math.min(timeoutMs, call.streaming === true ? 120_000 : timeoutMs);
    const limited = AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]);
    return sender.send({ method: 'POST', headers, body, silenceMs }, limited);
  }

  async *#read(
    call: EwsCall,
    response: HttpResponse,
    statusProblem: AppError | undefined,
  ): AsyncGenerator<AnswerEvent, void> {
    call.affinity?.keep(response.headers['set-cookie']);
    const maxBytes = { ...usualLimits, ...call.limits }.bytes;
    try {
      // A stream that lasts half an hour is limited by its envelopes, not by their sum.
      const texts = bodyTexts(response, call.streaming === true ? Infinity : maxBytes);
      yield* readStream(texts, call);
    } catch (error) {
      // A page behind a status 500 says less than the status.
      if (statusProblem && error instanceof AppError && error.kind === 'bad-answer') {
        throw statusProblem;
      }
      throw error;
    }
  }

  /** Throttling also comes item by item. */
  #heed(event: AnswerEvent, call: EwsCall): void {
    if (event.at !== 'message' || event.message.class === 'Success') return;
    const error = responseError(event.message, 'read');
    if (error.kind === 'too-many-requests') this.#close(error, call);
  }

  /**
   * With impersonation the mailbox's own budget is spent and the others may go on; a status of HTTP
   * and the limits on connections concern the account as a whole. Connections that hang have a limit of
   * their own.
   */
  #close(error: AppError, call: EwsCall): void {
    const { reason = '', retryAfter: seconds = 30 } = error;
    if (reason === 'waiting' || limitsOneThing.has(reason)) return;
    if (call.streaming === true && reason === 'ErrorExceededConnectionCount') {
      this.#account.streams.close(seconds);
      return;
    }
    this.#gate.close(seconds);
    const isWhole = reason.startsWith('http-') || reason === 'ErrorExceededConnectionCount';
    if (isWhole || !this.#mailbox.impersonate) this.#account.gate.close(seconds);
    if (isWhole) this.#account.streams.close(seconds);
  }

  #judge(
    error: unknown,
    at: { call: EwsCall; id: string; mayBeDone: boolean; signal: AbortSignal },
  ): unknown {
    const isAborted = at.signal.aborted;
    if (isAborted && at.call.effect === 'read') return at.signal.reason;
    const isFailure = error instanceof AppError || isAborted || isFailureOfTransport(error);
    if (!isFailure) return error;
    const known = connectionError(error);
    if (known.kind === 'too-many-requests') this.#close(known, at.call);
    if (isOfAccount(known)) this.#account.signIn.refused(known);
    const details = { ...known.details, operation: at.call.operation, requestId: at.id };
    const open = at.call.effect === 'write' && at.mayBeDone && !notSent.has(known.reason ?? '');
    return new AppError(open ? 'uncertain' : known.kind, open ? openSentence : known.message, {
      ...(known.reason !== undefined && { reason: known.reason }),
      ...(known.retryAfter !== undefined && { retryAfter: known.retryAfter }),
      details,
      cause: open ? known : known.cause,
    });
  }
}

const openSentence = 'It is not known whether Exchange has done this.';

/** Reasons that say that the request never left. */
const notSent = new Set([
  'exchange-unreachable',
  'exchange-certificate',
  'ntlm-challenge',
  'oauth-refused',
  'oauth-unavailable',
  'oauth-unreachable',
  'oauth-answer',
]);

/** Whether the account that signs in was refused; a code of Exchange may mean the mailbox that it acts for. */
function isOfAccount({ kind, reason = '' }: AppError): boolean {
  return kind === 'not-signed-in' && (reason.startsWith('http-') || reason === 'oauth-refused');
}

/** Limits on something that was asked for; other requests may go on. */
const limitsOneThing = new Set([
  'ErrorExceededSubscriptionCount',
  'ErrorSubmissionQuotaExceeded',
  'ErrorExceededMessageLimit',
]);

/** Anything else that was thrown is a defect and is to be seen as one. */
function isFailureOfTransport(error: unknown): boolean {
  const { code, name } = error as { code?: unknown; name?: unknown };
  return typeof code === 'string' || name === 'AbortError' || name === 'TimeoutError';
}
