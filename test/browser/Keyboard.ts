import assert from 'node:assert/strict';
import type { Frame } from 'playwright-core';
import type { OutlookPage } from './OutlookPage.ts';
import { until } from '../until.ts';

/** Most presses of Tab that a person should need from anywhere to anywhere. */
const most = 90;

/** A person who has no mouse. */
export class Keyboard {
  readonly #outlook: OutlookPage;

  constructor(outlook: OutlookPage) {
    this.#outlook = outlook;
  }

  async press(key: string): Promise<void> {
    await this.#outlook.page.keyboard.press(key);
  }

  async type(text: string): Promise<void> {
    await this.#outlook.page.keyboard.type(text);
  }

  /** Presses Tab and waits until the focus is elsewhere: at the pane's edge Outlook moves it, later. */
  async tab(key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    const { page } = this.#outlook;
    const pane = this.#outlook.findPaneFrame();
    const frames = pane === null ? [page.mainFrame()] : [page.mainFrame(), pane];
    const handles = await Promise.all(
      frames.map((frame) => frame.evaluateHandle(() => document.activeElement)),
    );
    await this.press(key);
    const isStill = () =>
      Promise.all(handles.map((had) => had.evaluate((one) => one === document.activeElement)));
    await until('the focus moves on', isStill, (still) => still.includes(false));
  }

  /** What is said of the element that has the focus: its name, or `body` when nothing has it. */
  async focused(): Promise<string> {
    const { page } = this.#outlook;
    const outside = await nameIn(page.mainFrame());
    const pane = this.#outlook.findPaneFrame();
    return outside === 'IFRAME' && pane !== null ? nameIn(pane) : outside;
  }

  async isInPane(): Promise<boolean> {
    return (await nameIn(this.#outlook.page.mainFrame())) === 'IFRAME';
  }

  /** Presses Tab until something of this name has the focus. On the way it is never lost in the pane. */
  async tabTo(name: string | RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    const passed: string[] = [];
    const fits = (seen: string) => (typeof name === 'string' ? seen === name : name.test(seen));
    for (let presses = 0; presses < most; presses += 1) {
      const seen = await this.focused();
      const isLost = seen === 'BODY' && (await this.isInPane());
      assert.ok(!isLost, `lost after: ${passed.slice(-3).join(' | ')}`);
      if (fits(seen)) return;
      passed.push(seen);
      await this.tab(key);
    }
    assert.fail(`no way to ${String(name)}; passed: ${passed.join(' | ')}`);
  }

  /** Whether the focused element of the pane looks different from the same element without the focus. */
  async isFocusShown(): Promise<boolean> {
    const { page, paneFrame } = this.#outlook;
    const frame = await page.locator('aside.pane iframe').boundingBox();
    assert.ok(frame);
    const box = await paneFrame.evaluate(() => {
      const element = document.activeElement as HTMLElement;
      element.scrollIntoView({ block: 'nearest' });
      const { x, y, width, height } = element.getBoundingClientRect();
      return { x, y, width, height };
    });
    const clip = {
      x: frame.x + box.x - 4,
      y: frame.y + Math.max(0, box.y - 4),
      width: Math.min(box.width, 600) + 8,
      height: Math.min(box.height, 200) + 8,
    };
    const look = () => page.screenshot({ clip, animations: 'disabled' });
    const withFocus = await look();
    const element = await paneFrame.evaluateHandle(() => document.activeElement as HTMLElement);
    await element.evaluate((one) => one.blur());
    const without = await look();
    await element.evaluate((one) => one.focus({ preventScroll: true }));
    return !withFocus.equals(without);
  }
}

function nameIn(frame: Frame): Promise<string> {
  return frame.evaluate(() => {
    const element = document.activeElement as HTMLElement | null;
    if (!element || element === document.body) return 'BODY';
    if (element.tagName === 'IFRAME') return 'IFRAME';
    const label = (element as HTMLInputElement).labels?.[0]?.innerText;
    const said = element.getAttribute('aria-label') ?? label ?? element.innerText;
    return said.trim().replace(/\s+/g, ' ');
  });
}
