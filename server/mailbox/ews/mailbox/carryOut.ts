import { AppError } from '../../../core/AppError.ts';
import type { Outcome } from '../answers/Outcome.ts';
import type { ItemStep, StepTarget } from '../items/ItemStep.ts';
import { createAttachment } from '../operations/createAttachment.ts';
import { deleteAttachment } from '../operations/deleteAttachment.ts';
import { deleteItem } from '../operations/deleteItem.ts';
import type { ItemTarget } from '../operations/parts/ItemTarget.ts';
import { updateItem } from '../operations/updateItem.ts';
import type { ItemWork } from './ItemWork.ts';
import { isUnfit } from './isUnfit.ts';
import type { PictureShelf } from './PictureShelf.ts';
import { refreshVersions } from './refreshVersions.ts';
import { saysGone } from './saysGone.ts';
import type { WriteRun } from './WriteRun.ts';

type Step<K extends ItemStep['do']> = Extract<ItemStep, { do: K }>;

/** A work and its next step. */
interface Turn<K extends ItemStep['do']> {
  work: ItemWork;
  step: Step<K>;
}

/**
 * Carries out the steps of several items, the next of each at a time, so that items share requests and
 * the steps of one keep their order: each names the version that the one before left. A work ends at
 * the first step that fails; only a picture that Exchange will never have is left out.
 */
export async function carryOut(
  run: WriteRun,
  works: readonly ItemWork[],
  pictures: PictureShelf,
): Promise<void> {
  while (works.some(({ next }) => next !== undefined)) {
    await refreshVersions(run, works);
    await update(run, turnsOf(works, 'update'));
    await cancel(run, works);
    await detach(run, turnsOf(works, 'detach'));
    for (const turn of turnsOf(works, 'attachPicture')) await attach(run, turn, pictures);
  }
}

function turnsOf<K extends ItemStep['do']>(works: readonly ItemWork[], kind: K): Turn<K>[] {
  return works.flatMap((work) => {
    const { next } = work;
    return next?.do === kind ? [{ work, step: next as Step<K> }] : [];
  });
}

async function update(run: WriteRun, turns: readonly Turn<'update'>[]): Promise<void> {
  await run.send(
    turns,
    (batch) => {
      const changes = batch.map(({ work, step }) => ({
        item: targetOf(work, step.target),
        updates: step.updates,
      }));
      return updateItem(run.parts.client, { changes }, run.signal);
    },
    ({ work }, outcome) => settle(work, outcome, ({ changeKey }) => changeKey ?? null),
  );
}

/** Exchange looks at no version here, so cancelled occurrences of one series share a request. */
async function cancel(run: WriteRun, works: readonly ItemWork[]): Promise<void> {
  const turns = works.flatMap((work) =>
    work.nextAlike.flatMap((step) => (step.do === 'cancel' ? [{ work, step }] : [])),
  );
  await run.send(
    turns,
    (batch) => {
      const items = batch.map(({ work, step }) => targetOf(work, step.target));
      return deleteItem(run.parts.client, { items, how: 'MoveToDeletedItems' }, run.signal);
    },
    ({ work }, outcome) => {
      const isGoneAlready = outcome.state === 'failed' && saysGone(outcome.error);
      if (isGoneAlready) work.pass(null);
      else settle(work, outcome, () => null);
    },
  );
}

async function detach(run: WriteRun, turns: readonly Turn<'detach'>[]): Promise<void> {
  await run.send(
    turns,
    (batch) => {
      const ids = batch.map(({ step }) => step.attachmentId);
      return deleteAttachment(run.parts.client, { ids }, run.signal);
    },
    ({ work }, outcome) => settle(work, outcome, (version) => version),
  );
}

async function attach(
  run: WriteRun,
  turn: Turn<'attachPicture'>,
  pictures: PictureShelf,
): Promise<void> {
  const { picture } = turn.step;
  const content = await pictures.bytesOf(picture).catch((error: unknown) => run.failureOf(error));
  if (content instanceof AppError) {
    settlePicture(turn.work, { state: 'failed', error: content });
    return;
  }
  await run.send(
    [turn],
    () => {
      const { name, contentType } = picture;
      const attachments = [{ name, contentType, content, contactPhoto: true }];
      const item = { id: turn.work.ref, ...versionOf(turn.work) };
      return createAttachment(run.parts.client, { item, attachments }, run.signal);
    },
    ({ work }, outcome) => settlePicture(work, outcome),
  );
}

function settlePicture(work: ItemWork, outcome: Outcome<{ changeKey?: string }>): void {
  if (outcome.state === 'failed' && isUnfit(outcome.error)) work.lose('picture', outcome.error);
  else settle(work, outcome, ({ changeKey }) => changeKey ?? null);
}

function settle<R>(work: ItemWork, outcome: Outcome<R>, left: (value: R) => string | null): void {
  if (outcome.state === 'done') work.pass(left(outcome.value));
  else work.error = outcome.error;
}

/** An exception read with the item has a version of its own until anything about the series was written. */
function targetOf(work: ItemWork, target: StepTarget): ItemTarget {
  const version = versionOf(work);
  if (target === 'item') return { id: work.ref, ...version };
  if ('occurrence' in target) {
    return { series: work.ref, occurrence: target.occurrence, ...version };
  }
  return work.hasBegun ? { id: target.id, ...version } : { ...version, ...target };
}

function versionOf({ version }: ItemWork): { changeKey?: string } {
  return version === null ? {} : { changeKey: version };
}
