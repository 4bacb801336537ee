import type { Page } from 'playwright-core';
import type { Opening } from './Opening.ts';
import type { WatchedWindow } from './WatchedWindow.ts';

/** Presses the add-in's button in the small Outlook, waits until all has come, and closes the pane again. */
export async function openPane(page: Page): Promise<Opening> {
  await page.bringToFront();
  await page.evaluate(() => ((window as WatchedWindow).opening = null));
  await page.getByRole('button', { name: 'Link to ERP' }).first().click();
  const opening = await page.waitForFunction(() => (window as WatchedWindow).opening, null, {
    polling: 50,
  });
  const pane = page.locator('aside.pane iframe').contentFrame();
  // The next opening must not compete with the end of this one.
  await pane.locator('body:not(:has([aria-busy="true"]))').waitFor();
  await page.locator('#pane-close').click();
  return opening.jsonValue().then((value) => value ?? { ready: Number.NaN, shown: Number.NaN });
}
