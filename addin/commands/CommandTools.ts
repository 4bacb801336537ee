import type { OutlookHost } from '../OutlookHost.ts';
import type { Api } from '../api.ts';
import type { Language } from '../strings/pickTexts.ts';
import type { CommandTexts } from '../strings/commands/CommandTexts.ts';

/** What commands and event handlers work with. */
export interface CommandTools extends Language {
  words: CommandTexts;
  api: Pick<Api, 'call' | 'signIn'>;
  outlook: OutlookHost;
}
