import type { LanguageCode } from '../../../shared/LanguageCode.ts';

/** A sentence that the pane shows, too: in each language that it speaks. */
export type SaidToAll = Record<LanguageCode, string>;
