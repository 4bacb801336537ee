import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { PNG } from 'pngjs';
import { tryOut } from './tryOut.ts';

const sizes = [16, 20, 24, 32, 40, 48, 64, 80, 128];

describe('the icons', () => {
  for (const size of sizes) {
    it(`are drawn at ${size} pixels, readable on light and on dark`, () => {
      const file = fs.readFileSync(path.join(tryOut.iconFolder, `icon-${size}.png`));
      const { width, height, data } = PNG.sync.read(file);
      assert.deepEqual([width, height], [size, size]);
      const alphaAt = (x: number, y: number): number => data[(y * size + x) * 4 + 3] ?? 0;
      const end = size - 1;
      for (const [x, y] of [
        [0, 0],
        [end, 0],
        [0, end],
        [end, end],
      ] as const)
        assert.ok(alphaAt(x, y) < 128, 'the corners are round');
      assert.equal(alphaAt(size / 2, 1), 255, 'the ground is solid');

      const pixels = Array.from({ length: size * size }, (_, at) => [
        ...data.subarray(at * 4, at * 4 + 4),
      ]);
      const share = (is: (red: number, green: number, blue: number) => boolean): number =>
        pixels.filter(([red = 0, green = 0, blue = 0]) => is(red, green, blue)).length /
        pixels.length;
      assert.ok(share((r, g, b) => r > 230 && g > 230 && b > 230) > 0.06, 'the mail is white');
      assert.ok(share((r, g, b) => r > 200 && g > 150 && b < 140) > 0.06, 'the record is yellow');
    });
  }
});
