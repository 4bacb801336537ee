import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { AppError } from '../../../../server/core/AppError.ts';
import { itemMappings } from '../../../../server/mailbox/ews/items/itemMappings.ts';
import { ElementReader } from '../../../../server/mailbox/ews/xml/ElementReader.ts';
import { usualLimits } from '../../../../server/mailbox/ews/xml/usualLimits.ts';
import type { XmlElement } from '../../../../server/mailbox/ews/xml/XmlElement.ts';
import { checkRecord } from '../../../../shared/records/checkRecord.ts';
import { nothingBeside } from './nothingBeside.ts';

const corpus = path.resolve(import.meta.dirname, '../../../../../shared/corpus/ews');
const isThere = fs.existsSync(corpus);
if (!isThere) console.log('NOT CHECKED: ../shared/corpus/ews is not there.');

/** Items of the examples that are read: those of answers, wherever they lie in them. */
function itemsIn(text: string): XmlElement[] {
  const below = ['Items', 'RootFolder/Items', 'Changes/Create', 'Changes/Update'];
  const patterns = below.map((each) => `Envelope/Body/*/ResponseMessages/*/${each}/*`);
  const reader = new ElementReader(patterns, usualLimits);
  try {
    return [...reader.write(text), ...reader.end()].flatMap(({ at, element }) =>
      at === 'end' ? [element] : [],
    );
  } catch (error) {
    // One was captured with a stray backslash: no XML.
    if (error instanceof AppError) return [];
    throw error;
  }
}

(isThere ? describe : describe.skip)('items of Microsoft’s examples and captured answers', () => {
  it('are read as sound records, or refused as incomplete', () => {
    const counts = { sound: 0, incomplete: 0 };
    for (const folder of ['microsoft-docs', 'ews-javascript-api']) {
      for (const name of fs.readdirSync(path.join(corpus, folder))) {
        if (!name.endsWith('.xml')) continue;
        for (const item of itemsIn(fs.readFileSync(path.join(corpus, folder, name), 'utf8'))) {
          const mapping = Object.values(itemMappings).find((each) =>
            each.itemKinds.includes(item.name),
          );
          if (mapping === undefined) continue;
          try {
            const record = mapping.readItem(item, nothingBeside, 'Europe/Berlin');
            assert.deepEqual(checkRecord(record), [], name);
            counts.sound += 1;
          } catch (error) {
            if (!(error instanceof AppError)) throw error;
            // Examples show some properties only: an appointment without a start, a series without its exceptions.
            assert.match(error.reason ?? '', /^(missing-element|exception-missing)$/, name);
            counts.incomplete += 1;
          }
        }
      }
    }
    console.log(`      ${counts.sound} read, ${counts.incomplete} incomplete`);
    assert.ok(counts.sound > 30);
  });
});
