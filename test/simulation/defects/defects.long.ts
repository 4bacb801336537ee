import assert from 'node:assert/strict';
import { defects } from './defects.ts';
import { plantDefects } from './plantDefects.ts';

describe('defects on purpose', function () {
  this.timeout(1_800_000);

  it(`are all ${defects.length} caught`, async () => {
    assert.ok(defects.length >= 50);
    assert.ok(await plantDefects());
  });
});
