import { AppError } from '../../core/AppError.ts';

/** Every rule of platform.md A1.6 that a token can fail, and the sentence its owner reads. */
const sentences = {
  'token-too-large': 'Outlook sent a sign-in that is too large to come from Exchange.',
  'token-malformed': 'The sign-in that Outlook sent could not be read.',
  'token-type': 'The sign-in that Outlook sent is not of the type that Exchange issues.',
  'token-algorithm': 'The sign-in that Outlook sent is not signed in the way Exchange signs.',
  'token-own-key': 'The sign-in that Outlook sent brings its own key, which Exchange never does.',
  'token-critical-header':
    'The sign-in that Outlook sent has an extension that Exchange never uses.',
  'token-thumbprint': 'The sign-in that Outlook sent does not say which key signed it.',
  'token-context': 'The sign-in that Outlook sent does not say which mailbox it is for.',
  'token-version':
    'The sign-in that Outlook sent has a version that is not supported. An administrator should check that the mailbox is on Exchange Server.',
  'token-mailbox': 'The sign-in that Outlook sent does not name its mailbox.',
  'token-source':
    'The sign-in that Outlook sent comes from an Exchange server that is not on the list. An administrator should compare the metadata address of the server, port included, with the configured list.',
  'token-audience':
    'The sign-in that Outlook sent is for another add-in address. An administrator should compare the first SourceLocation in the manifest with the configured add-in addresses.',
  'token-times': 'The sign-in that Outlook sent does not say from when to when it is valid.',
  'token-not-yet-valid':
    'The sign-in that Outlook sent is not valid yet. An administrator should check the clocks of the Exchange server and of this server.',
  'token-expired':
    'The sign-in that Outlook sent has expired. Close the pane and open it again; if that does not help, an administrator should check the clocks of the Exchange server and of this server.',
  'signing-key-unknown':
    'Exchange does not know the key that signed the sign-in. Try again in a minute; if that does not help, an administrator should check the Exchange Auth certificate.',
  'signature-wrong':
    'The signature of the sign-in is wrong. Close the pane and open it again; if that does not help, an administrator should check the Exchange Auth certificate.',
} as const;

/** What a refusal may carry beside its reason. Never the token or a part of its payload that names a person. */
interface RefusalFacts {
  details?: Record<string, unknown>;
  cause?: unknown;
  /** Seconds after which the same token may be accepted. */
  retryAfter?: number;
}

/** The error for a token that fails the one rule named by `reason`. */
export function refusal(reason: keyof typeof sentences, facts: RefusalFacts = {}): AppError {
  return new AppError('not-signed-in', sentences[reason], { reason, ...facts });
}
