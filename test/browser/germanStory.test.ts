import assert from 'node:assert/strict';
import fs from 'node:fs';
import { parse } from 'yaml';
import { de } from '../../addin/strings/de.ts';
import { en } from '../../addin/strings/en.ts';
import { demoMappingFile } from '../../server/sandbox/erp/demoMappingFile.ts';
import { demoPassword } from '../../server/sandbox/erp/demoUsers.ts';
import { colleagues } from '../../server/sandbox/mailbox/demo/mails/colleagues.ts';
import type { OutlookPage } from './OutlookPage.ts';
import { StoryWorld } from './StoryWorld.ts';
import { wordsOnlyIn } from './wordsOnlyIn.ts';

const { anna } = colleagues;

describe('a German Outlook', () => {
  let world: StoryWorld;
  let outlook: OutlookPage;
  const mapping: unknown = parse(fs.readFileSync(demoMappingFile, 'utf8'));
  const english = wordsOnlyIn('en', [{ en, de }, mapping]);

  before(async () => {
    world = await StoryWorld.shared();
    const { customer, person } = world.cast.busyContact();
    const from = `${person.firstName} ${person.lastName} <${person.mail}>`;
    const [order] = customer.orders;
    world.putMail({
      from,
      to: [anna, 'Niemand Sonst <niemand@unbekannt.example>'],
      subject: `Rückfrage zu ${order?.number}`,
      text: 'Guten Tag,\n\nwann wird geliefert?',
    });
    world.putAppointment({ organizer: anna, required: [from], subject: 'Auf Deutsch', text: '' });
    outlook = await world.open({ language: 'de-DE', level: '1.10' });
  });

  after(async () => {
    await world.signIn('jonas');
    await outlook.close();
  });

  /** Fails when a word of our English is anywhere in the pane, also where only a screen reader says it. */
  async function assertGerman(): Promise<void> {
    const said = await outlook.paneFrame.evaluate(() => {
      const names = ['aria-label', 'title', 'placeholder', 'alt'];
      const attributes = [...document.querySelectorAll('#pane *')].flatMap((element) =>
        names.map((name) => element.getAttribute(name) ?? ''),
      );
      return [document.body.innerText, ...attributes].join('\n');
    });
    const words = new Set(said.toLowerCase().match(/\p{L}+/gu));
    assert.deepEqual(
      [...words].filter((word) => english.has(word)),
      [],
    );
    assert.equal(await outlook.paneFrame.evaluate(() => document.documentElement.lang), 'de');
  }

  it('knows English words when it sees them', () => {
    for (const word of ['suggestions', 'linked', 'invoices', 'people']) {
      assert.ok(english.has(word), word);
    }
    for (const word of ['details', 'link', 'vorschläge']) assert.ok(!english.has(word), word);
  });

  it('has a pane with no English word in it: mail, links, undo', async () => {
    const number = world.cast.busyContact().customer.orders[0]?.number ?? '';
    const { linked, suggestions, texts } = outlook;
    await outlook.openMail(`Rückfrage zu ${number}`);
    await outlook.openPane();
    await outlook.settle();
    await assertGerman();
    await outlook.link(outlook.row(suggestions, number));
    const row = outlook.row(linked, number);
    await row.getByText('Verknüpft von Ihnen, heute').waitFor();
    await assertGerman();
    await row.getByText(texts.links.unlink, { exact: true }).click();
    await linked.getByText('Rückgängig').waitFor();
    await assertGerman();
  });

  it('has a search with no English word in it', async () => {
    const { results } = outlook;
    for (const typed of ['x', 'qqqzzz', 'GmbH']) {
      await outlook.search(typed);
      await results.locator('p, li').first().waitFor();
      await assertGerman();
    }
    await results.locator('li').first().waitFor();
    await outlook.search('');
  });

  it('has record pages with no English word in them, and German dates and amounts', async () => {
    const { person, customer } = world.cast.busyContact();
    const { pane, people } = outlook;
    await people.locator('li', { hasText: person.lastName }).getByRole('button').first().click();
    await outlook.settle();
    const closed = pane.locator('main:visible [aria-expanded="false"]');
    while ((await closed.count()) > 0) await closed.first().click();
    await pane
      .getByText(customer.invoices[0]?.number ?? '')
      .first()
      .waitFor();
    await outlook.settle();
    await assertGerman();
    const text = await pane.locator('main:visible').innerText();
    assert.match(text, /\d{2}\.\d{2}\.\d{4}/);
    assert.match(text, /\d\.\d{3},\d{2}\s€/);
  });

  it('has an appointment with no English word in it', async () => {
    await outlook.openFolder('calendar');
    await outlook.openAppointment('Auf Deutsch');
    await outlook.openPane();
    await outlook.settle();
    await assertGerman();
  });

  it('asks for the login in German, and refuses a wrong one in German', async () => {
    await outlook.close();
    // The colleague's mailbox: wrong passwords of the other stories do not count here.
    outlook = await world.open({ mailbox: 'jonas', language: 'de-DE', level: '1.10' });
    await outlook.page.locator('.mail-row').first().click();
    await outlook.openPane();
    await outlook.settle();
    const { pane, texts } = outlook;
    const account = pane.getByRole('contentinfo');
    const unpair = account.getByRole('button', { name: texts.account.unpair });
    await unpair.click();
    await assertGerman();
    await unpair.click();
    await pane.getByRole('heading', { name: texts.pair.title }).waitFor();
    await pane.getByRole('button', { name: texts.pair.submit }).click();
    await assertGerman();
    await outlook.pair('jonas.keller', 'falsch');
    await pane.getByRole('main').getByText(texts.pair.refused).waitFor();
    await assertGerman();
    await outlook.pair('jonas.keller', demoPassword);
    await outlook.linked.waitFor();
  });
});
