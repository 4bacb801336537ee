import fs from 'node:fs';
import path from 'node:path';
import { chromium as playwright, type Browser } from 'playwright-core';

const root = path.resolve(import.meta.dirname, '../..');

/**
 * Chromium from npm, no system package: unpacked once into the project's own cache. The package's default
 * arguments are not used, because they switch web security off.
 */
export async function launchChromium(): Promise<Browser> {
  const folder = await unpacked();
  return playwright.launch({
    executablePath: path.join(folder, 'chromium'),
    headless: true,
    env: { ...environment(), FONTCONFIG_PATH: path.join(folder, 'fonts'), HOME: folder },
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** The folder that holds the binary of the installed version; made in one step, so that two test runs never see half. */
async function unpacked(): Promise<string> {
  const { version } = JSON.parse(
    fs.readFileSync(path.join(root, 'node_modules/@sparticuz/chromium/package.json'), 'utf8'),
  ) as { version: string };
  const folder = path.join(root, '.cache', `chromium-${version}`);
  if (fs.existsSync(path.join(folder, 'chromium'))) return folder;
  fs.mkdirSync(path.dirname(folder), { recursive: true });
  const making = fs.mkdtempSync(`${folder}-`);
  const before = process.env['TMPDIR'];
  // The package unpacks into the system's temporary folder and takes any older copy it finds there.
  process.env['TMPDIR'] = making;
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    await chromium.executablePath();
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
  try {
    fs.renameSync(making, folder);
  } catch {
    // Another run was first; its copy is as good.
    fs.rmSync(making, { recursive: true, force: true });
  }
  return folder;
}

function environment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter(
      (entry): entry is [string, string] => entry[1] !== undefined,
    ),
  );
}
