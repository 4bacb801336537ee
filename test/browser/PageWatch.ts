import assert from 'node:assert/strict';
import type { BrowserContext, Frame, Page } from 'playwright-core';

/** Schemes that an address on one of our pages may have. */
const allowed = /^(https|mailto|tel|sms):$/;

/** What a page kept about itself for {@link PageWatch}. */
interface Witness {
  __pwned?: unknown;
  __policyViolations?: string[];
}

/**
 * Watches a page for signs that somebody else's text was executed: the canary `__pwned` in any frame,
 * dialogs, requests that leave the try-out, popups, and what the content policy had to stop on our own
 * pages. A mail's body is not ours: what its frame's policy stops is meant to be stopped.
 */
export class PageWatch {
  readonly #page: Page;
  readonly #origin: string;
  readonly #signs: string[] = [];

  private constructor(page: Page, origin: string) {
    this.#page = page;
    this.#origin = origin;
  }

  /** Attaches to a page and loads it anew, so that it is watched from its first moment. */
  static async on(page: Page, origin: string): Promise<PageWatch> {
    const watch = new PageWatch(page, origin);
    await watch.#attach(page.context());
    await page.reload();
    return watch;
  }

  async #attach(context: BrowserContext): Promise<void> {
    this.#page.on('dialog', (dialog) => {
      this.#signs.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    context.on('request', (request) => {
      const { origin, protocol } = new URL(request.url());
      if (origin !== this.#origin && /^https?:$/.test(protocol)) {
        this.#signs.push(`request to ${request.url()}`);
      }
    });
    context.on('page', (popup) => this.#signs.push(`window opened: ${popup.url()}`));
    await context.addInitScript(() => {
      const witness = window as Witness;
      witness.__policyViolations = [];
      document.addEventListener('securitypolicyviolation', (event) => {
        witness.__policyViolations?.push(`${event.effectiveDirective} ${event.blockedURI}`);
      });
    });
  }

  /** Fails when anything was executed so far, or when an address on our pages is none to be pressed. */
  async assertHarmless(): Promise<void> {
    const signs = [...this.#signs];
    for (const frame of this.#page.frames()) signs.push(...(await signsIn(frame)));
    assert.deepEqual(signs, [], 'somebody else’s text was executed or would be');
  }
}

async function signsIn(frame: Frame): Promise<string[]> {
  const isOurs = !frame.url().startsWith('about:');
  const seen = await frame.evaluate(() => {
    const witness = window as Witness;
    const lead = { a: 'href', area: 'href', base: 'href', form: 'action', button: 'formaction' };
    const addresses = Object.entries({ ...lead, input: 'formaction', object: 'data' }).flatMap(
      ([tag, name]) =>
        [...document.querySelectorAll(`${tag}[${name}]`)].map(
          (element) => element.getAttribute(name) ?? '',
        ),
    );
    return {
      pwned: witness.__pwned !== undefined,
      violations: witness.__policyViolations ?? [],
      schemes: addresses.map((address) => URL.parse(address, document.baseURI)?.protocol ?? 'none'),
      handlers: [...document.querySelectorAll('*')].filter((element) =>
        element.getAttributeNames().some((name) => /^on/i.test(name)),
      ).length,
      scripts: document.querySelectorAll('script:not([src])').length,
    };
  });
  const where = isOurs ? new URL(frame.url()).pathname : 'the mail’s frame';
  const signs: string[] = [];
  if (seen.pwned) signs.push(`${where}: script was executed`);
  if (seen.handlers > 0) signs.push(`${where}: ${seen.handlers} elements with handlers`);
  if (seen.scripts > 0) signs.push(`${where}: ${seen.scripts} inline scripts`);
  for (const scheme of seen.schemes) {
    if (!allowed.test(scheme)) signs.push(`${where}: an address with ${scheme}`);
  }
  // The page takes a mail's HTML apart in a document that nobody sees; a <base> in it is refused there.
  const stopped = seen.violations.filter((text) => !text.startsWith('base-uri '));
  if (isOurs) signs.push(...stopped.map((text) => `${where}: policy stopped ${text}`));
  return signs;
}
