import assert from 'node:assert/strict';
import { PaneError } from '../../addin/PaneError.ts';
import type { Api } from '../../addin/api.ts';
import { askStates } from '../../addin/askStates.ts';
import { itemLimits } from '../../shared/itemLimits.ts';
import type { RecordRef } from '../../shared/recordViews.ts';
import type { Body } from '../../shared/routes.ts';

const ref = (key: number): RecordRef => ({ company: '1', kind: 'person', key: String(key) });

describe('asking how records are in the sync', () => {
  /** A backend that syncs the records with even keys. */
  function backend(calls: number[]): Pick<Api, 'call'> {
    const call = (_route: string, body: Body<'showThingStates'>) => {
      calls.push(body.refs.length);
      const states = body.refs.filter(({ key }) => Number(key) % 2 === 0);
      return Promise.resolve({
        states: states.map((one) => ({ ref: one, state: 'in-step' })),
        appointment: null,
      });
    };
    return { call: call as unknown as Api['call'] };
  }

  it('is one call for all rows of a page, and no longer one than the backend takes', async () => {
    const calls: number[] = [];
    const ask = askStates(backend(calls));
    const count = itemLimits.states + 3;
    const said = await Promise.all(Array.from({ length: count }, (_, key) => ask(ref(key))));
    assert.deepEqual(calls, [itemLimits.states, 3]);
    assert.deepEqual(said.slice(0, 3), ['in-step', null, 'in-step']);
    await ask(ref(1));
    assert.deepEqual(calls.slice(2), [1]);
  });

  it('fails for each row that asked when the backend does', async () => {
    const call = () => Promise.reject(new PaneError('unavailable', 'gone'));
    const ask = askStates({ call: call });
    const all = await Promise.allSettled([ask(ref(1)), ask(ref(2))]);
    assert.deepEqual(
      all.map(({ status }) => status),
      ['rejected', 'rejected'],
    );
  });
});
