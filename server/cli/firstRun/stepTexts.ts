import type { FirstRunStep } from '../../app/service/firstRun/FirstRunWish.ts';
import type { Texts } from '../Command.ts';

/** What is begun, as a person calls it. */
export const stepTexts: Readonly<Record<FirstRunStep, Texts>> = {
  'to-mailbox': { en: 'From the ERP to the mailbox …', de: 'Aus dem ERP ins Postfach …' },
  relay: { en: 'Waiting for the relay …', de: 'Warten auf das Relais …' },
  both: { en: 'Both ways …', de: 'In beide Richtungen …' },
};
