import type { MovedPlace } from '../../app/service/relink/relinkEverywhere.ts';
import type { MovePlace } from '../../app/service/relink/MovePreview.ts';
import type { MovedLinks } from '../../ports/LinkStore.ts';
import type { Console, Texts } from '../Command.ts';
import { errorText } from '../errorText.ts';
import { areaTexts } from '../texts/areaTexts.ts';

const becomes: Readonly<Record<MovePlace['becomes'], Texts>> = {
  follows: {
    en: 'linked to the new record',
    de: 'wird mit dem neuen Satz verbunden',
  },
  parts: {
    en: 'has an item of the new record already; this one stays as it is, linked to nothing',
    de: 'hat schon ein Element des neuen Satzes; dieses bleibt, wie es ist, mit nichts verbunden',
  },
};

const failed: Texts = { en: 'stays as it was', de: 'bleibt, wie es war' };

/** Shows what relinking a record would do, or did: references of the pane first, then every mailbox. */
export function printMove(
  { links, places }: { links: MovedLinks; places: readonly (MovePlace & Partial<MovedPlace>)[] },
  { out, language }: Console,
): void {
  const de = language === 'de';
  const both =
    links.joined === 0
      ? ''
      : de
        ? `, davon ${links.joined} an Elementen, die beide haben`
        : `, of these ${links.joined} at items that have both`;
  out(
    de
      ? `Verweise aus dem Aufgabenbereich: ${links.moved}${both}`
      : `References made in the pane: ${links.moved}${both}`,
  );
  for (const { account, area, becomes: what, error } of places) {
    const said = error
      ? `${failed[language]}: ${errorText(error, language)}`
      : becomes[what][language];
    out(`${account.mailbox}, ${areaTexts[area][language]}: ${said}`);
  }
  if (places.length === 0) {
    out(de ? 'In keinem Postfach verbunden.' : 'Linked in no mailbox.');
  }
}
