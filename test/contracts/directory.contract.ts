import type { Directory } from '../../server/ports/Directory.ts';
import { DirectoryWorld } from '../store/DirectoryWorld.ts';
import { describeFilling } from './directory/filling.contract.ts';
import { describeFinding } from './directory/finding.contract.ts';
import { describeModel } from './directory/model.contract.ts';
import { describeSearching } from './directory/searching.contract.ts';

/** What every Directory keeps to (server/ports/Directory.ts). */
export function describeDirectory(
  name: string,
  open: () => Promise<{ directory: Directory; close(): Promise<void> }>,
): void {
  describe(`Directory on ${name}`, () => {
    let opened: Awaited<ReturnType<typeof open>>;

    before(async function () {
      this.timeout(60_000);
      opened = await open();
    });
    after(() => opened.close());

    const makeWorld = () => new DirectoryWorld(opened.directory);
    describeFilling(makeWorld);
    describeFinding(makeWorld);
    describeSearching(makeWorld);
    describeModel(makeWorld);
  });
}
