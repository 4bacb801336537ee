import assert from 'node:assert/strict';
import type { BrowserContext, Frame, FrameLocator, Locator, Page } from 'playwright-core';
import type { Language } from '../../addin/strings/pickTexts.ts';
import { pickTexts } from '../../addin/strings/pickTexts.ts';
import type { FolderKind } from '../../server/sandbox/mailbox/Folder.ts';
import type { Answer } from '../../shared/routes.ts';
import { de } from '../../server/sandbox/page/strings/de.ts';
import { en } from '../../server/sandbox/page/strings/en.ts';
import type { BrowserTryOut } from './BrowserTryOut.ts';

/** How the small Outlook is opened. */
export interface OutlookSettings {
  mailbox: 'anna' | 'jonas';
  level: '1.5' | '1.10' | '1.11';
  language: 'en-US' | 'de-DE' | 'fr-FR' | 'it-IT';
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
  /** What the pane says in this Outlook's language. */
  readonly texts: Language['texts'];
  /** What the small Outlook itself says. */
  readonly words: typeof en;
  /** What the browser's console said that should not be: errors of scripts and of the content policy. */
  readonly errors: string[] = [];
  readonly #context: BrowserContext;

  private constructor(
    page: Page,
    context: BrowserContext,
    texts: Language['texts'],
    language: OutlookSettings['language'],
  ) {
    this.page = page;
    this.#context = context;
    this.texts = texts;
    this.words = language === 'de-DE' ? de : en;
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
    const { language = 'en-US', theme = 'light', mailbox = 'anna', level = '1.5' } = settings;
    const context = await browser.newContext({
      ignoreHTTPSErrors: true,
      viewport,
      locale: language,
      timezoneId: 'Europe/Berlin',
      // Before Mailbox 1.14 the pane takes its theme from the system.
      colorScheme: theme === 'dark' ? 'dark' : 'light',
      forcedColors: theme === 'contrast' ? 'active' : 'none',
    });
    // Less than mocha's own limit, so that a failure names what was waited for.
    context.setDefaultTimeout(15_000);
    const page = await context.newPage();
    const { texts } = await pickTexts(language);
    const outlook = new OutlookPage(page, context, texts, language);
    const query = new URLSearchParams({ mailbox, level, language, theme });
    await page.goto(`${tryOut.url}/?${query.toString()}`);
    return outlook;
  }

  /** The pane's own page, inside its frame. */
  get pane(): FrameLocator {
    return this.page.locator('aside.pane iframe').contentFrame();
  }

  /** The frame itself, to run something in the pane's page. */
  get paneFrame(): Frame {
    const frame = this.findPaneFrame();
    assert.ok(frame, 'the pane is not open');
    return frame;
  }

  /** The same; null while the pane is not open. */
  findPaneFrame(): Frame | null {
    return this.page.frames().find((one) => one.url().includes('/addin/pane.html')) ?? null;
  }

  get linked(): Locator {
    return this.section(this.texts.links.title);
  }

  get suggestions(): Locator {
    return this.section(this.texts.suggestions.title);
  }

  get people(): Locator {
    return this.section(this.texts.people.title);
  }

  get results(): Locator {
    return this.section(this.texts.search.title);
  }

  /** Opens the mail whose subject holds these words. */
  async openMail(subject: string | RegExp): Promise<void> {
    await this.#openItem(this.page.locator('.mails button', { hasText: subject }).first());
  }

  async openFolder(folder: FolderKind): Promise<void> {
    const name = this.words.folderNames[folder];
    await this.page.locator('nav').getByRole('button', { name }).click();
  }

  /** Opens the appointment of this week whose subject holds these words. */
  async openAppointment(subject: string | RegExp): Promise<void> {
    await this.#openItem(this.page.locator('.calendar .event', { hasText: subject }).first());
  }

  /** Presses what opens an item, and waits until that took the place of what was open before. */
  async #openItem(opener: Locator): Promise<void> {
    const item = this.page.locator('#item .item').first();
    const before = (await item.count()) > 0 ? await item.elementHandle() : null;
    await opener.click();
    await before?.waitForElementState('hidden');
    await item.waitFor();
  }

  /** Presses one of Outlook's own commands in the ribbon. */
  async command(name: string): Promise<void> {
    const ribbon = this.page.getByRole('region', { name: this.words.ribbon });
    await ribbon.getByText(name, { exact: true }).click();
  }

  /** Presses the add-in's button in the ribbon. */
  async openPane(): Promise<void> {
    await this.page
      .getByRole('button', { name: /Link to ERP|Mit ERP verknüpfen|Lier à l’ERP|Collega all’ERP/ })
      .first()
      .click();
    await this.pane.locator('#pane :is(main, form)').first().waitFor();
  }

  /** Pins the pane, where it is not pinned yet. */
  async pin(): Promise<void> {
    const button = this.page.locator('aside.pane').getByRole('button', { name: this.words.pin });
    if ((await button.getAttribute('aria-pressed')) !== 'true') await button.click();
  }

  /** Waits until everything that the pane asked for is there. */
  async settle(): Promise<void> {
    await this.pane.locator('#pane main:visible').first().waitFor();
    await this.pane.locator('[aria-busy="true"]:visible').first().waitFor({ state: 'detached' });
  }

  /** Signs in to the ERP in the pane. */
  async pair(login: string, password: string): Promise<void> {
    const { pair } = this.texts;
    await this.pane.getByLabel(pair.login).fill(login);
    await this.pane.getByLabel(pair.password).fill(password);
    await this.pane.getByRole('button', { name: pair.submit, exact: true }).click();
  }

  /** A part of the pane by its heading. */
  section(title: string): Locator {
    return this.pane.getByRole('region', { name: title, exact: true });
  }

  /** The row of a record in a part of the pane: by its number, its title, or other words on it. */
  row(section: Locator, words: string): Locator {
    return section
      .locator('li')
      .filter({ has: this.page.locator('button') })
      .filter({ hasText: words })
      .first();
  }

  async search(text: string): Promise<void> {
    await this.pane.getByRole('searchbox').fill(text);
  }

  /** Presses "Link" on a record's row and waits until it is done; answers what the backend said. */
  async link(row: Locator): Promise<Answer<'linkItem'>> {
    const { link } = this.texts.links;
    const answered = this.page.waitForResponse((response) => response.url().endsWith('/api/links'));
    await row.getByText(link, { exact: true }).click();
    const response = await answered;
    assert.equal(response.status(), 200);
    return (await response.json()) as Answer<'linkItem'>;
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
