// npm run simulate -- [--seeds N] [--from S] [--replay S] [--classes] [--defects]
import { parseArgs } from 'node:util';
import { failureClasses } from './failureClasses.ts';
import { replay } from './replay.ts';
import { simulate } from './simulate.ts';
import { tellFailure } from './tellFailure.ts';

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '1000' },
    from: { type: 'string', default: '1' },
    replay: { type: 'string' },
    classes: { type: 'boolean', default: false },
    defects: { type: 'boolean', default: false },
    only: { type: 'string', default: '' },
    brief: { type: 'boolean', default: false },
  },
});
const large = 1000;

if (values.replay !== undefined) {
  process.exitCode = (await replay(Number(values.replay))) ? 0 : 1;
} else if (values.defects) {
  const { plantDefects } = await import('./defects/plantDefects.ts');
  process.exitCode = (await plantDefects(values.only)) ? 0 : 1;
} else {
  const result = await simulate({
    from: Number(values.from),
    seeds: Number(values.seeds),
    onSeed: ({ seed, violations }) => {
      if (!values.brief) return;
      for (const { invariant, what } of violations.slice(0, 2)) {
        console.log(`${seed} ${invariant} ${what.split('\n')[0]?.slice(0, 160)}`);
      }
    },
  });
  const { seeds, turns, seconds, failed, classes, missing } = result;
  for (const each of values.brief ? [] : failed.slice(0, 5))
    console.log(await tellFailure(each, 200));
  if (values.classes) {
    for (const name of failureClasses)
      console.log(`${String(classes.get(name) ?? 0).padStart(8)}  ${name}`);
    for (const [name, count] of [...classes].sort()) {
      if (name.startsWith('fault ')) console.log(`${String(count).padStart(8)}  ${name}`);
    }
  }
  const isPoor = seeds >= large && missing.length > 0;
  if (isPoor) console.log(`Not reached: ${missing.join(', ')}`);
  console.log(
    `${seeds} seeds, each twice: ${failed.length} failed${
      failed.length > 0
        ? ` (${failed
            .map(({ seed }) => seed)
            .slice(0, 40)
            .join(' ')})`
        : ''
    }; ` + `${turns} turns; ${(seeds / seconds).toFixed(1)} seeds a second of the processor`,
  );
  process.exitCode = failed.length > 0 || isPoor ? 1 : 0;
}
