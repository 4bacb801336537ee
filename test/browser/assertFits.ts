import assert from 'node:assert/strict';
import { until } from '../until.ts';
import type { OutlookPage } from './OutlookPage.ts';
import { overflowing } from './overflowing.ts';

/** Pixels that are left of 320 when everything is enlarged: not at all, twice, four times. */
const widths = [320, 160, 80];

/** Fails where something in the pane, as it is now, does not fit one of these widths. */
export async function assertFits(outlook: OutlookPage): Promise<void> {
  const found: Record<number, string[]> = {};
  for (const width of widths) {
    await setWidth(outlook, width);
    const cut = await overflowing(outlook.paneFrame);
    if (cut.length > 0) found[width] = cut;
  }
  await setWidth(outlook, 354);
  assert.deepEqual(found, {});
}

/** Gives the pane so many pixels, whatever Outlook would give it. */
async function setWidth(outlook: OutlookPage, pixels: number): Promise<void> {
  await outlook.page.locator('aside.pane iframe').evaluate((frame, wanted) => {
    frame.style.width = `${wanted}px`;
  }, pixels);
  const has = () => outlook.paneFrame.evaluate(() => innerWidth);
  await until('the pane has its width', has, (width) => width === pixels);
}
