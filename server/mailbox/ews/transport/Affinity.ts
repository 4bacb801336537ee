/**
 * A group of subscriptions that one machine of an Exchange cluster keeps: all its requests name the
 * same anchor mailbox and bring back the cookie that the first answer gave.
 * https://learn.microsoft.com/exchange/client-developer/exchange-web-services/how-to-maintain-affinity-between-group-of-subscriptions-and-mailbox-server
 */
export class Affinity {
  readonly #anchor: string;
  #cookie: string | undefined;

  /** @param anchor the mail address of the group's first mailbox */
  constructor(anchor: string) {
    this.#anchor = anchor;
  }

  /** The headers of a request that belongs to the group. */
  headers(): Record<string, string> {
    return {
      'x-anchormailbox': this.#anchor,
      'x-preferserveraffinity': 'true',
      ...(this.#cookie !== undefined && { cookie: `${cookieName}=${this.#cookie}` }),
    };
  }

  /** Keeps the one cookie that matters here; all others are none of ours. */
  keep(setCookie: string | readonly string[] | undefined): void {
    for (const line of typeof setCookie === 'string' ? [setCookie] : (setCookie ?? [])) {
      const value =
        /^\s*X-BackEndOverrideCookie=([\x21\x23-\x2b\x2d-\x3a\x3c-\x5b\x5d-\x7e]*)/i.exec(
          line,
        )?.[1];
      if (value !== undefined && value.length <= 4096) this.#cookie = value;
    }
  }
}

const cookieName = 'X-BackEndOverrideCookie';
