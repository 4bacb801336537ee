import type { SyncRun } from '../SyncRun.ts';
import type { WriteStep } from './WriteStep.ts';

/**
 * The collection in which a step makes a new thing: of a mail the folder for the one that the other side has it in, where
 * that side puts mail into folders (BW8); else the first that the side names. Empty for a step that makes nothing.
 *
 * @throws AppError as the side.
 */
export async function placeOf(run: SyncRun, step: WriteStep): Promise<string> {
  const { side } = step;
  const usual = run.target(side) ?? '';
  if (step.op !== 'create') return usual;
  const store = run.ports.stores[side];
  const folder = step.source.fields['folder'];
  if (store.placeFor === undefined || typeof folder !== 'string' || folder === '') return usual;
  const key = folder.toLowerCase();
  const known = run.places.get(key);
  if (known !== undefined) return known;
  const { area } = run.scope;
  const place = await run.patiently(async () => await store.placeFor?.(area, folder, run.signal));
  const id = place?.id ?? usual;
  run.places.set(key, id);
  // Whoever looks what became of the write has to know the folder.
  if (place && !run.collections[side].some((each) => each.id === place.id)) {
    run.collections[side] = [...run.collections[side], place];
  }
  return id;
}
