import assert from 'node:assert/strict';
import { demoPassword } from '../../server/sandbox/erp/demoUsers.ts';
import { colleagues } from '../../server/sandbox/mailbox/demo/mails/colleagues.ts';
import type { OutlookPage } from './OutlookPage.ts';
import { StoryWorld } from './StoryWorld.ts';

const { anna } = colleagues;

for (const level of ['1.5', '1.10'] as const) {
  describe(`first contact, Mailbox ${level}`, () => {
    let world: StoryWorld;
    let outlook: OutlookPage;
    const subject = `Erster Kontakt ${level}`;

    before(async () => {
      world = await StoryWorld.shared();
      const from = world.cast.contact(world.cast.customer(2));
      world.putMail({ from, to: [anna], subject, text: '' });
      outlook = await world.open({ level });
      await outlook.openMail(subject);
      await outlook.openPane();
      await outlook.settle();
    });

    after(async () => {
      // Whatever went wrong here, the other stories find the mailbox as they expect it.
      await world.signIn('anna');
      await outlook.close();
    });

    it('asks before it unties the mailbox, then wants the login of the ERP', async () => {
      const { pane, texts } = outlook;
      const account = pane.getByRole('contentinfo');
      const unpair = account.getByRole('button', { name: texts.account.unpair });
      await unpair.click();
      await account.getByText(texts.account.unpairAsk).waitFor();
      await account.getByRole('button', { name: texts.account.cancel }).click();
      await outlook.linked.waitFor();
      await unpair.click();
      await unpair.click();
      await pane.getByRole('heading', { name: texts.pair.title }).waitFor();
    });

    it('says which field is empty and puts the cursor there', async () => {
      const { pane, texts } = outlook;
      const submit = pane.getByRole('button', { name: texts.pair.submit });
      await submit.click();
      await pane.getByRole('main').getByText(texts.pair.loginMissing).waitFor();
      assert.equal(await focusedName(outlook), 'username');
      await pane.getByLabel(texts.pair.login).fill('anna.berger');
      await submit.click();
      await pane.getByRole('main').getByText(texts.pair.passwordMissing).waitFor();
      assert.equal(await focusedName(outlook), 'password');
    });

    it('says that a password is wrong and keeps the user name', async () => {
      const { pane, texts } = outlook;
      await outlook.pair('anna.berger', 'a wrong one');
      await pane.getByRole('main').getByText(texts.pair.refused).waitFor();
      assert.equal(await pane.getByLabel(texts.pair.login).inputValue(), 'anna.berger');
      assert.equal(await focusedName(outlook), 'password');
    });

    it('shows the mail after the right password', async () => {
      await outlook.pair('anna.berger', demoPassword);
      await outlook.linked.waitFor();
      await outlook.settle();
      const account = await outlook.pane.getByRole('contentinfo').innerText();
      assert.match(account, /Anna Berger · Nordwind Handels GmbH/);
    });

    it('is silent from then on, also when Outlook is loaded anew', async () => {
      const asked: string[] = [];
      await outlook.page.reload();
      outlook.page.on('request', (request) => asked.push(new URL(request.url()).pathname));
      await outlook.openMail(subject);
      await outlook.openPane();
      await outlook.settle();
      assert.equal(await outlook.pane.getByRole('textbox').count(), 0, 'no login is asked for');
      assert.equal(asked.filter((path) => path === '/api/session').length, 1, 'one sign-in');
      assert.ok(!asked.includes('/api/session/pair'));
    });
  });
}

/** The name of the field that has the focus in the pane. */
function focusedName(outlook: OutlookPage): Promise<string | null> {
  return outlook.paneFrame.evaluate(() => document.activeElement?.getAttribute('name') ?? null);
}
