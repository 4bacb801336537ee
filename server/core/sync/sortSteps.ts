import type { Step } from './Step.ts';

/** What takes nothing away comes first, so that a run that is stopped half-way has lost least. */
const order: Readonly<Record<Step['op'], number>> = {
  pair: 0,
  forget: 1,
  create: 2,
  update: 3,
  delete: 4,
  purge: 5,
  ask: 6,
};

/** Steps in an order that hangs on nothing but themselves. */
export function sortSteps(steps: readonly Step[]): Step[] {
  const keyed = steps.map((step): [string, Step] => [keyOf(step), step]);
  return keyed.sort(([a], [b]) => (a < b ? -1 : 1)).map(([, step]) => step);
}

function keyOf(step: Step): string {
  if (step.op === 'ask') return [order.ask, step.key].join('\n');
  const side = 'side' in step ? step.side : '';
  const { erp, mailbox, id } = step.pair;
  const source = step.op === 'create' ? step.source.ref : '';
  return [order[step.op], side, erp?.ref ?? '', mailbox?.ref ?? '', source, id].join('\n');
}
