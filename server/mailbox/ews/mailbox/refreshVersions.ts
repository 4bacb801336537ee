import { getItem } from '../operations/getItem.ts';
import { readItemId } from '../operations/parts/readItemId.ts';
import type { ItemWork } from './ItemWork.ts';
import type { WriteRun } from './WriteRun.ts';

/** What Exchange did not tell of the last step is asked for before the next, which has to name it. */
export async function refreshVersions(run: WriteRun, works: readonly ItemWork[]): Promise<void> {
  const unknown = works.filter(
    ({ next, version }) => version === null && next !== undefined && next.do !== 'cancel',
  );
  const { client, reads } = run.parts;
  const answer = await run.look(() =>
    reads.run(
      unknown,
      (batch) => {
        const items = batch.map(({ ref }) => ({ id: ref }));
        return getItem(
          client,
          { items, shape: { base: 'IdOnly' } },
          (item) => readItemId(item),
          run.signal,
        );
      },
      (work, outcome) => {
        if (outcome.state === 'failed') work.error = outcome.error;
        else work.version = outcome.value.changeKey ?? null;
      },
    ),
  );
  if (answer !== undefined) for (const work of unknown) work.error ??= answer;
}
