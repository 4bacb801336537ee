import chromium from '@sparticuz/chromium';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { chromium as playwright } from 'playwright-core';

/**
 * Draws the product's icons as PNG from the SVG sources beside them, in addin/assets. Run it by hand
 * after changing a source (`node server/deploy/drawIcons.ts`) and commit what it writes: the icons
 * are part of the product, and no build needs a browser. 16, 20 and 24 pixels have a drawing of
 * their own, fitted to whole pixels; all others come from icon.svg.
 */
const folder = path.resolve(import.meta.dirname, '../../addin/assets');
const ownDrawing = [16, 20, 24];
const sizes = [...ownDrawing, 32, 40, 48, 64, 80, 128];

const browser = await playwright.launch({
  executablePath: await chromium.executablePath(),
  args: ['--no-sandbox', '--headless', '--disable-gpu', '--no-first-run'],
});
try {
  const page = await browser.newPage();
  for (const size of sizes) {
    const source = ownDrawing.includes(size) ? `icon-${size}.svg` : 'icon.svg';
    const svg = await readFile(path.join(folder, source), 'utf8');
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(
      `<style>body{margin:0}svg{display:block;width:100vw;height:100vh}</style>${svg}`,
    );
    await page.screenshot({ path: path.join(folder, `icon-${size}.png`), omitBackground: true });
    console.log(`icon-${size}.png from ${source}`);
  }
} finally {
  await browser.close();
}
