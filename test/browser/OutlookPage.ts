import assert from 'node:assert/strict';
import type { BrowserContext, FrameLocator, Page } from 'playwright-core';
import type { BrowserTryOut } from './BrowserTryOut.ts';

/** How the small Outlook is opened. */
export interface OutlookSettings {
  mailbox: 'anna' | 'jonas';
  level: '1.5' | '1.10';
  language: 'en-US' | 'de-DE';
  theme: 'light' | 'dark' | 'contrast';
}

interface HostLog {
  calls: { api: string }[];
  violations: { api: string; since: string }[];
  failures: { api: string; reason: string }[];
}

/** A person in front of the try-out's Outlook: opens mails and appointments, and the pane beside them. */
export class OutlookPage {
  readonly page: Page;
  readonly #context: BrowserContext;
  /** What the browser's console said that should not be: errors of scripts and of the content policy. */
  readonly errors: string[] = [];

  private constructor(page: Page, context: BrowserContext) {
    this.page = page;
    this.#context = context;
    page.on('pageerror', (error) => this.errors.push(error.message));
    page.on('console', (message) => {
      // The browser reports every answer of 400 and more; the pane shows those itself.
      if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) {
        this.errors.push(message.text());
      }
    });
  }

  /** Opens the page in a browser of its own: nothing is remembered from another one. */
  static async open(
    { browser, tryOut }: BrowserTryOut,
    settings: Partial<OutlookSettings> = {},
    viewport = { width: 1400, height: 900 },
  ): Promise<OutlookPage> {
    const context = await browser.newContext({ ignoreHTTPSErrors: true, viewport });
    const page = await context.newPage();
    const outlook = new OutlookPage(page, context);
    const query = new URLSearchParams({
      mailbox: 'anna',
      level: '1.5',
      language: 'en-US',
      theme: 'light',
      ...settings,
    });
    await page.goto(`${tryOut.url}/?${query.toString()}`);
    return outlook;
  }

  /** The pane's own page, inside its frame. */
  get pane(): FrameLocator {
    return this.page.locator('aside.pane iframe').contentFrame();
  }

  /** Opens the mail whose subject holds these words. */
  async openMail(subject: string | RegExp): Promise<void> {
    await this.page.locator('.mails button', { hasText: subject }).first().click();
  }

  /** Presses the add-in's button in the ribbon. */
  async openPane(): Promise<void> {
    await this.page
      .getByRole('button', { name: /Link to ERP|Mit ERP verknüpfen/ })
      .first()
      .click();
    await this.pane.locator('#pane :is(main, form)').first().waitFor();
  }

  /** Signs in to the ERP in the pane. */
  async pair(login: string, password: string): Promise<void> {
    await this.pane.getByLabel(/ERP user name|ERP-Benutzer/).fill(login);
    await this.pane.getByLabel(/ERP password|ERP-Passwort|ERP-Kennwort/).fill(password);
    await this.pane.getByRole('button', { name: /^(Connect|Verbinden)$/ }).click();
  }

  /** What the pane asked of Office.js. */
  async hostLog(): Promise<HostLog> {
    return this.page.evaluate(
      () =>
        JSON.parse(
          JSON.stringify((window as { erpLinkSandbox?: unknown }).erpLinkSandbox),
        ) as never,
    );
  }

  /** Ends the visit. The pane asked for nothing that this Outlook lacks, and the console stayed clean. */
  async close(): Promise<void> {
    const { violations, failures } = await this.hostLog();
    await this.#context.close();
    assert.deepEqual(violations, [], 'asked for what this Outlook lacks');
    assert.deepEqual(failures, [], 'the emulated host failed');
    assert.deepEqual(this.errors, [], 'the console must stay clean');
  }
}
