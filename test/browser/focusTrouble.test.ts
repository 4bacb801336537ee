import assert from 'node:assert/strict';
import { AccessWorld } from './AccessWorld.ts';
import { Keyboard } from './Keyboard.ts';
import type { OutlookPage } from './OutlookPage.ts';

/** Everything in the pane fits into this window, so that nothing scrolls between two looks. */
const viewport = { width: 1400, height: 1800 };

for (const theme of ['light', 'dark', 'contrast'] as const) {
  describe(`the focus in the pane, ${theme}`, () => {
    let world: AccessWorld;
    let outlook: OutlookPage;
    let keyboard: Keyboard;

    before(async () => {
      world = await AccessWorld.shared();
      outlook = await world.open({ theme }, viewport);
      keyboard = new Keyboard(outlook);
    });

    after(async () => {
      await (outlook as OutlookPage | undefined)?.close();
    });

    it('is seen on everything that Tab reaches on an item, and everything there has a name', async () => {
      await outlook.pane.getByRole('searchbox').focus();
      const reached = await walk();
      const { texts } = outlook;
      assert.ok(reached.includes(texts.account.unpair), reached.join(' | '));
      assert.ok(reached.some((name) => name.startsWith(`${texts.links.link} `)));
      assert.deepEqual(await nameless(), []);
    });

    it('is seen on everything that Tab reaches on a record’s page, and everything there has a name', async () => {
      await outlook.linked.getByRole('listitem').first().getByRole('button').first().focus();
      await keyboard.press('Enter');
      await outlook.section(outlook.texts.record.details).getByRole('definition').first().waitFor();
      const reached = await walk();
      assert.equal(reached[0], outlook.texts.app.back);
      assert.ok(reached.length > 3, reached.join(' | '));
      assert.deepEqual(await nameless(), []);
      await outlook.pane.getByRole('button', { name: outlook.texts.app.back }).click();
    });

    /** Tabs from where the focus is to the pane's end; answers the names on the way. */
    async function walk(): Promise<string[]> {
      const passed: string[] = [];
      const unseen: string[] = [];
      while (await keyboard.isInPane()) {
        const name = await keyboard.focused();
        if (passed.includes(name) && name === passed[0]) break;
        passed.push(name);
        if (!(await keyboard.isFocusShown())) unseen.push(name);
        await keyboard.tab();
      }
      assert.deepEqual(unseen, [], 'the focus is not seen');
      return passed;
    }

    /** Roles that can be pressed or typed into and have no name, as a screen reader is told of them. */
    async function nameless(): Promise<string[]> {
      const tree = await outlook.pane.locator('#pane').ariaSnapshot();
      return tree
        .split('\n')
        .filter((line) => /- (button|link|textbox|searchbox)(?! ")/.test(line));
    }
  });
}
