import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { DirectoryEntry } from '../../../server/ports/ErpConnector.ts';
import type { DirectoryWorld } from '../../store/DirectoryWorld.ts';
import { entry } from '../../store/entry.ts';
import { searchNaively } from './searchNaively.ts';

const words = ['Anna', 'Annabell', 'An', 'Müller', 'Mueller', 'Mül', 'Bau', '10', '100', '1000'];
const numbers = ['10', 'AN-10', 'RE 10/0', '100', 'MUE-1'];
const kinds = ['contact', 'order', 'task'];

const anyEntry = fc.record({
  kind: fc.constantFrom(...kinds),
  key: fc.integer({ min: 0, max: 5 }),
  texts: fc.array(fc.array(fc.constantFrom(...words), { maxLength: 3 }), { maxLength: 2 }),
  numbers: fc.array(fc.constantFrom(...numbers), { maxLength: 2 }),
  addresses: fc.array(fc.constantFrom('anna@bau.example', 'an.mueller@an.example'), {
    maxLength: 1,
  }),
  context: fc.array(fc.constantFrom('Anna Bau', 'Müllerei', '100'), { maxLength: 1 }),
});
const anyQuery = fc.record({
  parts: fc.array(fc.tuple(fc.constantFrom(...words, ...numbers), fc.integer({ min: 1, max: 8 })), {
    minLength: 1,
    maxLength: 3,
  }),
  kinds: fc.subarray(kinds),
  limit: fc.integer({ min: 1, max: 8 }),
  offset: fc.integer({ min: 0, max: 6 }),
});

/** The index against a list that is looked through from end to end. */
export function describeModel(makeWorld: () => DirectoryWorld): void {
  it('finds what looking through every record finds, in the same order, after any changes', async function () {
    this.timeout(60_000);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.array(anyEntry, { maxLength: 8 }), fc.nat(20)), {
          minLength: 1,
          maxLength: 3,
        }),
        fc.array(anyQuery, { minLength: 1, maxLength: 6 }),
        async (pages, queries) => {
          const world = makeWorld();
          const model = new Map<string, DirectoryEntry>();
          let weight = 0;
          for (const [page, gone] of pages) {
            // Weights differ, so that there is one right order.
            const entries = page.map(({ kind, key, texts, ...facts }) =>
              entry(`${kind}/${key}`, {
                ...facts,
                texts: texts.map((text) => text.join(' ')),
                weight: (weight += 1),
              }),
            );
            const lost = [...model.values()].filter((_, index) => index === gone);
            await world.apply(
              entries,
              lost.map((one) => one.ref),
            );
            for (const { ref } of lost) model.delete(`${ref.kind}/${ref.key}`);
            for (const one of entries) model.set(`${one.ref.kind}/${one.ref.key}`, one);
          }
          for (const { parts, ...options } of queries) {
            const text = parts.map(([word, length]) => word.slice(0, length)).join(' ');
            assert.deepEqual(
              await world.search(text, options),
              searchNaively([...model.values()], text, options),
              text,
            );
          }
        },
      ),
      { numRuns: 60 },
    );
  });
}
