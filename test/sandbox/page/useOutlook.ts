import type { Browser, BrowserContext, Frame, Locator, Page } from 'playwright-core';
import { launchChromium } from '../../browser/launchChromium.ts';
import { startPage } from './startPage.ts';
import type { ServedPage } from './startPage.ts';

/** How the page is opened. */
export interface OpenOptions {
  mailbox?: 'anna' | 'jonas';
  language?: 'en-US' | 'de-DE';
  theme?: 'light' | 'dark' | 'contrast';
  level?: '1.5' | '1.10' | '1.11';
  width?: number;
}

/** An answer of Office.js, as the test add-in passes it on. */
export interface OfficeAnswer {
  status: 'succeeded' | 'failed';
  value: unknown;
  error: { code: number; name: string } | null;
}

/** The small Outlook in a browser, as a test sees it. */
export class OutlookInBrowser {
  readonly page: Page;
  /** What the page's own scripts broke on, and what its policy stopped. */
  readonly troubles: string[] = [];

  constructor(page: Page) {
    this.page = page;
    page.setDefaultTimeout(8_000);
    page.on('pageerror', (error) => this.troubles.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') this.troubles.push(message.text());
    });
  }

  mail(subject: string): Locator {
    return this.page.locator('.mail-row', { hasText: subject });
  }

  async openMail(subject: string): Promise<void> {
    await this.mail(subject).click();
    await this.page.locator('.item-title', { hasText: subject }).waitFor();
  }

  async openFolder(name: string): Promise<void> {
    await this.page.locator('.folder', { hasText: name }).click();
  }

  async openAppointment(subject: string): Promise<void> {
    await this.openFolder(/^de/.test(await this.language()) ? 'Kalender' : 'Calendar');
    await this.page.locator('.event', { hasText: subject }).first().click();
    await this.page.locator('.item').waitFor();
  }

  /** Presses the add-in's button and waits until office.js started the test add-in. */
  async openPane(): Promise<void> {
    await this.page.locator('[data-addin-button$=".button"]').click();
    await this.paneStarted();
  }

  async paneStarted(): Promise<void> {
    await this.page
      .frameLocator('.pane-frame')
      .locator('#state', { hasText: 'ready' })
      .waitFor({ timeout: 10_000 });
  }

  async pin(): Promise<void> {
    await this.page.locator('.pane-head [aria-pressed]').click();
  }

  pane(): Frame {
    const frame = this.page.frames().find((one) => one.url().includes('/test-addin/'));
    if (!frame) throw new Error('The pane is not open.');
    return frame;
  }

  /** Calls a method of Office.context.mailbox in the pane. */
  call(path: string, ...args: unknown[]): Promise<OfficeAnswer> {
    return this.pane().evaluate(
      ([name, values]) =>
        (window as unknown as { call: (...all: unknown[]) => Promise<OfficeAnswer> }).call(
          name,
          ...values,
        ),
      [path, args] as const,
    );
  }

  /** Every item that the pane was told of by ItemChanged. */
  told(): Promise<({ type: string; id: string; subject: string } | null)[]> {
    return this.pane().evaluate(
      () =>
        (window as unknown as { told: ({ type: string; id: string; subject: string } | null)[] })
          .told,
    );
  }

  /** Waits until the pane was told of so many items. */
  async toldTimes(count: number): Promise<void> {
    await this.pane().waitForFunction(
      (wanted) => (window as unknown as { told: unknown[] }).told.length === wanted,
      count,
    );
  }

  /** What the host wrote down: `window.erpLinkSandbox`. */
  log(): Promise<{ calls: string[]; violations: string[]; failures: string[] }> {
    return this.page.evaluate(() => {
      const { calls, violations, failures } = window.erpLinkSandbox;
      const names = (list: { api: string }[]) => list.map(({ api }) => api);
      return { calls: names(calls), violations: names(violations), failures: names(failures) };
    });
  }

  private language(): Promise<string> {
    return this.page.evaluate(() => document.documentElement.lang);
  }
}

/** The page's server and a browser for a `describe`; each test has a tab of its own. */
export function useOutlook() {
  let served: ServedPage;
  let browser: Browser;
  let context: BrowserContext;
  before(async function () {
    this.timeout(60_000);
    [served, browser] = await Promise.all([startPage(), launchChromium()]);
    context = await browser.newContext({ ignoreHTTPSErrors: true });
  });
  afterEach(async () => {
    await Promise.all(context.pages().map((page) => page.close()));
    served.manifest.change = (text) => text;
  });
  after(async () => {
    await browser.close();
    await served.close();
  });
  return {
    get served(): ServedPage {
      return served;
    },
    async open({ width = 1366, ...settings }: OpenOptions = {}): Promise<OutlookInBrowser> {
      const page = await context.newPage();
      await page.setViewportSize({ width, height: 800 });
      const outlook = new OutlookInBrowser(page);
      const wanted = {
        mailbox: 'anna',
        language: 'en-US',
        theme: 'light',
        level: '1.5',
        ...settings,
      };
      await page.goto(`${served.url}/?${new URLSearchParams(wanted).toString()}`);
      await page.locator('.mail-row').first().waitFor();
      return outlook;
    },
  };
}
