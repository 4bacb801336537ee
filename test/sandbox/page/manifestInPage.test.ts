import assert from 'node:assert/strict';
import { useOutlook } from './useOutlook.ts';

describe('the ribbon: buttons come from manifest.xml', () => {
  const outlook = useOutlook();

  it('with label, tooltip, icon and page of the open item’s surface', async () => {
    const page = await outlook.open();
    await page.openMail('Auftrag');
    const button = page.page.locator('[data-addin-button$=".button"]');
    assert.equal(await button.innerText(), 'Link to ERP');
    assert.match((await button.getAttribute('title')) ?? '', /people of this mail/);
    assert.equal(await button.getAttribute('data-addin-button'), 'mail.read.button');
    const icon = button.locator('img');
    assert.match((await icon.getAttribute('src')) ?? '', /icon-20\.png$/);
    assert.ok(await icon.evaluate((image) => (image as HTMLImageElement).naturalWidth > 0));
    await page.openAppointment('Norrsken');
    assert.equal(await button.getAttribute('data-addin-button'), 'appointment.attendee.button');
    await page.openAppointment('Call with Emily');
    assert.equal(await button.getAttribute('data-addin-button'), 'appointment.organizer.button');
  });

  it('in the language of Outlook, with the texts of the manifest’s override', async () => {
    const page = await outlook.open({ language: 'de-DE' });
    await page.openMail('Auftrag');
    const button = page.page.locator('[data-addin-button$=".button"]');
    assert.equal(await button.innerText(), 'Mit ERP verknüpfen');
    assert.match((await button.getAttribute('title')) ?? '', /Zeigt die Personen/);
  });

  const broken: [string, (text: string) => string, RegExp][] = [
    [
      'a resource that is not there',
      (text) => text.replaceAll(' id="pane.read"', ' id="pane.other"'),
      /“mail\.read\.button” names the resource “pane\.read”/,
    ],
    ['broken XML', (text) => text.replace('</Hosts>', ''), /not well-formed XML/],
    [
      'no overrides of version 1.1',
      (text) => text.replaceAll('mailappversionoverrides/1.1', 'mailappversionoverrides/9.9'),
      /no VersionOverrides 1\.1/,
    ],
    [
      'buttons for newer Outlooks only',
      (text) => text.replaceAll('DefaultMinVersion="1.5"', 'DefaultMinVersion="1.8"'),
      /need Mailbox 1\.8/,
    ],
    [
      'a pane without https',
      (text) =>
        text.replaceAll(
          'id="pane.read" DefaultValue="https:',
          'id="pane.read" DefaultValue="http:',
        ),
      /is not https/,
    ],
    [
      'a button without an action',
      (text) => text.replaceAll(/<Action [\s\S]*?<\/Action>/g, ''),
      /“mail\.read\.button” has no Action/,
    ],
  ];
  for (const [what, change, sentence] of broken) {
    it(`says so for ${what}`, async () => {
      outlook.served.manifest.change = change;
      const page = await outlook.open();
      const alert = page.page.getByRole('alert');
      await alert.waitFor();
      assert.match(await alert.innerText(), sentence);
    });
  }

  it('shows no pin where the manifest does not support pinning', async () => {
    outlook.served.manifest.change = (text) =>
      text.replaceAll('<SupportsPinning>true</SupportsPinning>', '');
    const page = await outlook.open();
    await page.openMail('Auftrag');
    await page.openPane();
    assert.equal(await page.page.locator('.pane-head [aria-pressed]').count(), 0);
  });

  it('allows the pane’s frame and icons only where the manifest has them', async () => {
    const response = await (await outlook.open()).page.request.get(outlook.served.url);
    const policy = response.headers()['content-security-policy'] ?? '';
    assert.match(policy, /script-src 'self';/);
    assert.match(policy, new RegExp(`frame-src 'self' ${outlook.served.url}`));
  });
});
