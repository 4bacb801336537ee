import type { ErrorKind } from '../../../../shared/errorKinds.ts';
import { AppError } from '../../../core/AppError.ts';
import { maskText } from './maskText.ts';
import { responseCodes } from './responseCodes.ts';

/** What Exchange said of a failure, in a response message or a SOAP fault. */
interface Refusal {
  code: string;
  text: string;
  values: ReadonlyMap<string, string>;
}

/**
 * The error that a response code means. `reason` is the code itself.
 *
 * @param effect of a write some codes leave open whether it happened: `uncertain`
 */
export function responseError(refusal: Refusal, effect: 'read' | 'write'): AppError {
  const inner = refusal.values.get('InnerErrorResponseCode');
  // ErrorInternalServerError may wrap the code that matters, also where HTTP says 200.
  const code = refusal.code === 'ErrorInternalServerError' ? wrapped(refusal) : refusal.code;
  const known = kinds.get(code) ?? 'bad-answer';
  const kind = effect === 'write' && perhapsDone.has(code) ? 'uncertain' : known;
  const line = refusal.values.get('LineNumber');
  return new AppError(kind, sentenceFor(code) ?? kindSentences[kind], {
    reason: wordOf(code),
    details: {
      code: wordOf(refusal.code),
      ...(inner !== undefined && { inner: wordOf(inner) }),
      ...(line !== undefined && { line: wordOf(line) }),
      text: maskText(refusal.text),
    },
    ...(kind === 'too-many-requests' && { retryAfter: secondsToWait(refusal.values, code) }),
  });
}

/** Undefined for most codes, and for words such as `constructor`. */
function sentenceFor(code: string): string | undefined {
  return Object.hasOwn(sentences, code) ? sentences[code] : undefined;
}

/** A code as it may stand in the log: what is none could be anything. */
function wordOf(code: string): string {
  return /^\w{1,100}$/.test(code) ? code : 'unknown-code';
}

/** What an internal error stands for: the code it names; one that names a wait alone is throttling too. */
function wrapped({ code, values }: Refusal): string {
  const inner = values.get('InnerErrorResponseCode');
  if (inner !== undefined && kinds.has(inner)) return inner;
  return values.has('BackOffMilliseconds') ? 'ErrorServerBusy' : code;
}

const kinds = new Map<string, ErrorKind>(
  Object.entries(responseCodes).flatMap(([kind, codes]) =>
    codes
      .trim()
      .split(/\s+/)
      .map((code): [string, ErrorKind] => [code, kind as ErrorKind]),
  ),
);

/** Exchange stopped somewhere in the midst of the work: nobody knows what was kept. */
const perhapsDone = new Set([
  'ErrorTimeoutExpired',
  'ErrorInternalServerError',
  'ErrorInternalServerTransientError',
  'ErrorRequestAborted',
  'ErrorClientDisconnected',
  'ErrorConnectionFailed',
  'ErrorProxyCallFailed',
  'ErrorProxySoapException',
  'ErrorMailboxFailover',
  'ErrorResponseSchemaValidation',
]);

/** Exchange names the wait in milliseconds; where it does not, these are cautious. */
function secondsToWait(values: ReadonlyMap<string, string>, code: string): number {
  const milliseconds = Number(values.get('BackOffMilliseconds'));
  if (milliseconds > 0) return Math.min(Math.ceil(milliseconds / 1000), longestWait);
  return code === 'ErrorServerBusy' ? 30 : 60;
}

/** An hour: a server that names more has named nonsense. */
const longestWait = 3600;

const kindSentences: Record<ErrorKind, string> = {
  'invalid-input': 'Exchange does not accept this.',
  'not-signed-in': 'Exchange does not accept the sign-in of this account.',
  'not-allowed': 'Exchange does not allow this account to do that.',
  'not-found': 'Exchange does not find this any more.',
  conflict: 'It was changed in Exchange in between.',
  'cursor-expired': 'Exchange has forgotten where the last run stopped.',
  'too-many-requests': 'Exchange is busy and asks us to wait.',
  unavailable: 'Exchange cannot do this at the moment.',
  'bad-answer': 'Exchange failed at this.',
  uncertain: 'It is not known whether Exchange has done this.',
  'not-configured': 'This Exchange server or mailbox is not set up for it.',
};

/** Codes for which a person can do something. */
const sentences: Readonly<Partial<Record<string, string>>> = {
  ErrorImpersonateUserDenied:
    'The service account may not act for this mailbox. An administrator should give it the role ApplicationImpersonation.',
  ErrorImpersonationDenied:
    'The service account may not act for this mailbox. An administrator should give it the role ApplicationImpersonation.',
  ErrorImpersonationFailed: 'Exchange does not find the mailbox the service account is to act for.',
  ErrorNonExistentMailbox: 'There is no mailbox with this address.',
  ErrorMissingExchangePrincipal: 'There is no mailbox with this address.',
  ErrorPasswordExpired: 'The password of the account has expired.',
  ErrorPasswordChangeRequired: 'The password of the account must be changed first.',
  ErrorAccountDisabled: 'The account is disabled.',
  ErrorQuotaExceeded: 'The mailbox is full.',
  ErrorMessageSizeExceeded: 'This is larger than Exchange accepts.',
  ErrorAttachmentSizeLimitExceeded: 'The attachment is larger than Exchange accepts.',
  ErrorOccurrenceCrossingBoundary:
    'An occurrence of a series cannot be moved past the one before or after it.',
  ErrorUnsupportedRecurrence: 'Exchange cannot express this series.',
  ErrorCalendarInvalidRecurrence: 'Exchange cannot express this series.',
  ErrorRecurrenceHasNoOccurrence: 'This series has no occurrence.',
  ErrorCalendarEndDateIsEarlierThanStartDate: 'The appointment ends before it begins.',
  ErrorCalendarDurationIsTooLong: 'The appointment lasts longer than Exchange accepts.',
  ErrorMailboxMoveInProgress: 'The mailbox is being moved to another server.',
};
