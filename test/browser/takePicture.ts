import fs from 'node:fs';
import path from 'node:path';
import type { OutlookPage } from './OutlookPage.ts';

const root = path.resolve(import.meta.dirname, '../..');
const readme = fs.readFileSync(path.join(root, 'README.md'), 'utf8');

/**
 * A picture of the whole page in dist/screenshots. The copies of those that the README shows, beside this file, are only
 * replaced when ERP_LINK_SCREENSHOTS is 1: a test run changes nothing that is committed.
 */
export async function takePicture(outlook: OutlookPage, name: string): Promise<void> {
  const folders = [path.join(root, 'dist/screenshots')];
  const isShown = readme.includes(`screenshots/${name}.png`);
  if (isShown && process.env['ERP_LINK_SCREENSHOTS'] === '1') {
    folders.push(path.join(import.meta.dirname, 'screenshots'));
  }
  // The list as a person finds it: no further down than it must be to show what is open.
  await outlook.page.evaluate(() => {
    document.querySelector('.rows')?.scrollTo({ top: 0 });
    document.querySelector('.mail-row[aria-current]')?.scrollIntoView({ block: 'nearest' });
  });
  // Nothing under the pointer, nothing still moving.
  await outlook.page.mouse.move(0, 0);
  await outlook.settle();
  const picture = await outlook.page.screenshot({ animations: 'disabled' });
  for (const folder of folders) {
    fs.mkdirSync(folder, { recursive: true });
    fs.writeFileSync(path.join(folder, `${name}.png`), picture);
  }
}
