import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { AxeResults } from 'axe-core';
import type { OutlookInBrowser } from './useOutlook.ts';
import { testMail } from '../mailbox/testMail.ts';
import { useOutlook } from './useOutlook.ts';

const axe = readFileSync(
  path.resolve(import.meta.dirname, '../../../node_modules/axe-core/axe.min.js'),
  'utf8',
);

describe('the small Outlook', () => {
  const outlook = useOutlook();

  it('runs nothing that a mail brings along', async () => {
    const page = await outlook.open();
    const title = await page.page.title();
    await page.openMail('Fachmesse für Antriebstechnik');
    const body = page.page.frameLocator('.body-frame');
    await body.locator('h1').waitFor();
    assert.equal(await body.locator('script, [onerror]').count(), 0);
    assert.equal(await page.page.title(), title);
    assert.deepEqual(page.troubles, []);
  });

  it('shows markup in names and subjects as text', async () => {
    const page = await outlook.open();
    const evil = '<img src=x onerror="document.title=1"><script>document.title=2</script>';
    const from = { name: evil, address: evil };
    const id = outlook.served.deliver(
      testMail({ subject: `Evil ${evil}`, text: evil, from, sender: from }),
    );
    const title = await page.page.title();
    await page.page.reload();
    await page.mail('Evil').click();
    await page.page.locator('.body-text', { hasText: '<script>' }).waitFor();
    await page.openPane();
    assert.equal(await page.page.title(), title);
    const subject = await page.pane().evaluate(() => Office.context.mailbox.item!.subject);
    assert.equal(subject, `Evil ${evil}`);
    await outlook.served.mailboxes.remove('anna', id);
  });

  it('shows the colleague’s copy of a mail with the same Message-ID and another id', async () => {
    const page = await outlook.open();
    const read = async () => {
      await page.openMail('Auftrag AB-2026-0117');
      await page.openPane();
      return page.pane().evaluate(() => {
        const { itemId, internetMessageId } = Office.context.mailbox.item!;
        return { itemId, internetMessageId };
      });
    };
    const anna = await read();
    await page.page.getByLabel('Mailbox', { exact: true }).selectOption('jonas');
    await page.page.locator('.mail-row', { hasText: 'price list' }).waitFor();
    const jonas = await read();
    assert.equal(anna.internetMessageId, jonas.internetMessageId);
    assert.notEqual(anna.itemId, jonas.itemId);
  });

  it('marks a mail as read by opening it, and archives and deletes it', async () => {
    const page = await outlook.open({ mailbox: 'jonas' });
    await page.openMail('Lieferung zu Bestellung');
    await page.page.locator('.mail-row:not(.unread)', { hasText: 'Lieferung' }).waitFor();
    await page.page.locator('.command', { hasText: 'Archive' }).click();
    await page.mail('Lieferung').waitFor({ state: 'detached' });
    await page.openFolder('Archive');
    await page.openMail('Lieferung');
    await page.page.getByRole('button', { name: 'Delete', exact: true }).click();
    await page.page.getByText('Nothing in this folder.').waitFor();
    await page.openFolder('Deleted Items');
    await page.mail('Lieferung').waitFor();
  });

  it('shows the week and the list of appointments, and saves an edited one', async () => {
    const page = await outlook.open();
    await page.openFolder('Calendar');
    assert.equal(await page.page.locator('.week-day').count(), 7);
    await page.page.getByRole('button', { name: 'List' }).click();
    await page.page.locator('.agenda .event', { hasText: 'Arzttermin' }).click();
    await page.page.getByLabel('Subject').fill('Zahnarzt');
    await page.page.getByRole('button', { name: 'Save' }).click();
    await page.page.getByText('Saved', { exact: true }).waitFor();
    await page.page.getByRole('button', { name: 'Back' }).click();
    await page.page.locator('.agenda .event', { hasText: 'Zahnarzt' }).waitFor();
  });

  it('does not save an appointment that ends before it starts', async () => {
    const page = await outlook.open();
    await page.openAppointment('Call with Emily');
    await page.page.getByLabel('End').fill('2000-01-01T10:00');
    await page.page.getByText('The end is before the start.').waitFor();
    assert.ok(await page.page.getByRole('button', { name: 'Save' }).isDisabled());
  });

  it('folds 500 recipients away', async () => {
    const page = await outlook.open();
    const to = Array.from({ length: 500 }, (_, n) => ({
      name: `Person ${n}`,
      address: `person${n}@example.com`,
    }));
    const id = outlook.served.deliver(testMail({ subject: 'To very many', to }));
    await page.page.reload();
    await page.openMail('To very many');
    await page.page.getByRole('button', { name: 'and 492 more' }).click();
    assert.equal(await page.page.locator('.person', { hasText: 'Person' }).count(), 500);
    await outlook.served.mailboxes.remove('anna', id);
  });

  it('names the files that could not be loaded', async () => {
    outlook.served.skipped.push({ file: 'broken.ics', reason: 'It is empty.' });
    const page = await outlook.open();
    await page.page.getByText('One file could not be loaded.').click();
    await page.page.getByText('broken.ics').waitFor();
    outlook.served.skipped.length = 0;
  });

  describe('axe finds nothing', () => {
    const views: [string, (page: OutlookInBrowser) => Promise<void>][] = [
      [
        'mail with pane',
        async (page) => {
          await page.openMail('Invoice');
          await page.openPane();
        },
      ],
      ['week', (page) => page.openFolder('Calendar')],
      ['form', (page) => page.openAppointment('Vertriebsrunde')],
      ['appointment to read', (page) => page.openAppointment('Norrsken')],
    ];
    for (const theme of ['light', 'dark', 'contrast'] as const) {
      it(`in ${views.map(([name]) => name).join(', ')}, ${theme}`, async () => {
        const page = await outlook.open({ theme });
        await page.page.evaluate(axe);
        for (const [name, show] of views) {
          await show(page);
          assert.deepEqual(await violations(page), [], name);
        }
      });
    }

    it('in a narrow window', async () => {
      const page = await outlook.open({ width: 420 });
      await page.openMail('Invoice');
      await page.page.evaluate(axe);
      assert.deepEqual(await violations(page), []);
      const overflow = await page.page.evaluate(
        () => document.documentElement.scrollWidth - window.innerWidth,
      );
      assert.ok(overflow <= 0, 'the page is wider than the window');
    });
  });
});

/** What axe has against the page as it is, its frames left out. */
function violations({ page }: OutlookInBrowser): Promise<string[]> {
  return page.evaluate(async () => {
    const { axe: checker } = window as unknown as {
      axe: { run: (...all: unknown[]) => Promise<AxeResults> };
    };
    const found = await checker.run(document, { iframes: false });
    return found.violations.map(({ id, nodes }) => `${id}: ${String(nodes[0]?.target)}`);
  });
}
