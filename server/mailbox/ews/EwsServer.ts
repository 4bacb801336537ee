import type { Clock } from '../../ports/Clock.ts';
import { EwsAccount } from './EwsAccount.ts';
import type { EwsServerSettings } from './EwsServerSettings.ts';
import { checkUrl } from './transport/checkUrl.ts';
import type { EwsCredentials } from './transport/EwsCredentials.ts';

/**
 * One Exchange server. All requests go to its one configured URL, whoever asks; an address that
 * comes from anywhere else is never used.
 */
export class EwsServer {
  readonly #settings: EwsServerSettings;
  readonly #url: URL;
  readonly #clock: Clock;

  /** @throws AppError `not-configured` where the URL is none that credentials may be sent to */
  constructor(settings: EwsServerSettings, clock: Clock) {
    this.#url = checkUrl(settings.url, 'address of Exchange');
    this.#settings = settings;
    this.#clock = clock;
  }

  /**
   * An account that signs in: the service account for many mailboxes, or one user. To be closed.
   *
   * @throws AppError `not-configured`, `not-signed-in`
   */
  account(credentials: EwsCredentials): EwsAccount {
    return new EwsAccount(this.#settings, this.#url, credentials, this.#clock);
  }
}
