import { createContext } from 'react';
import type { Api } from '../api.ts';
import type { AskState } from '../askStates.ts';
import type { OutlookHost } from '../OutlookHost.ts';
import type { Language } from '../strings/pickTexts.ts';

/** What never changes while the pane is open. */
export interface Tools extends Language {
  api: Api;
  askState: AskState;
  outlook: OutlookHost;
  /** The reader's IANA time zone. */
  zone: string;
  /** Schemes of the ERP's own that links may have, beside https. */
  schemes: readonly string[];
}

/** Carries {@link Tools}; read it with useTools. */
export const ToolsContext = createContext<Tools | null>(null);
