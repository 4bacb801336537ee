import assert from 'node:assert/strict';
import { paneScripts } from '../bench/pane/paneScripts.ts';

// Here, since of the test runs that go side by side only this one may build what runs in a browser.
describe('the size of the pane', () => {
  it('is at most 150 KB compressed for all that has to be there before the pane shows anything', async () => {
    const { first, limit } = await paneScripts();
    assert.notEqual(first.length, 0, 'pane.html names no script');
    const zipped = first.reduce((sum, script) => sum + script.zipped, 0);
    assert.ok(zipped <= limit, `${(zipped / 1024).toFixed(1)} KB: ${JSON.stringify(first)}`);
  });

  it('is at most 24 KB compressed for what runs without it, which waits for nothing of the pane', async () => {
    const { commands, first } = await paneScripts();
    assert.notEqual(commands.length, 0, 'commands.html names no script');
    const zipped = commands.reduce((sum, script) => sum + script.zipped, 0);
    assert.ok(zipped <= 24 * 1024, `${(zipped / 1024).toFixed(1)} KB: ${JSON.stringify(commands)}`);
    const shared = commands.filter(({ name }) => first.some((script) => script.name === name));
    assert.deepEqual(shared, []);
  });

  it('leaves what checks answers, the page of the sync and their texts to scripts of their own', async () => {
    const { first, all } = await paneScripts();
    const later = all.filter((script) => !first.includes(script)).map(({ name }) => name);
    for (const part of ['wire', 'sync', 'create']) {
      assert.ok(
        later.some((name) => name.startsWith(`${part}.`)),
        `${part}: ${later.join(', ')}`,
      );
    }
  });
});
