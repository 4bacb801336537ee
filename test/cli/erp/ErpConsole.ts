import type { Console, Language } from '../../../server/cli/Command.ts';
import { commands } from '../../../server/cli/commands.ts';
import { erpCheck } from '../../../server/cli/erp/erpCheck.ts';
import { erpTriggers } from '../../../server/cli/erp/erpTriggers.ts';
import { runCli } from '../../../server/cli/runCli.ts';

/** What a person at the console has. */
export interface AtConsole {
  language?: Language;
  password?: string;
  database?: string;
  asks?: (question: string) => Promise<string>;
  columns?: number;
}

/** What became of a call. */
export interface Called {
  code: number;
  out: string;
  err: string;
}

/** Runs the program `erp-link` in this process, with these words behind its name. */
export async function callErpLink(words: readonly string[], at: AtConsole = {}): Promise<Called> {
  // The list of commands is one for all branches of the product; here it may be without ours.
  Object.assign(commands, { 'erp check': erpCheck, 'erp triggers': erpTriggers });
  const said = { out: [] as string[], err: [] as string[] };
  const console: Console = {
    environment: {
      ...(at.password !== undefined && { ERP_LINK_ERP_PASSWORD: at.password }),
      ...(at.database !== undefined && { ERP_LINK_ERP_DATABASE: at.database }),
      ...(at.columns !== undefined && { COLUMNS: String(at.columns) }),
    },
    out: (line) => said.out.push(line),
    err: (line) => said.err.push(line),
    askSecret: at.asks,
    language: at.language ?? 'en',
    signal: new AbortController().signal,
  };
  const code = await runCli(words, console);
  return { code, out: said.out.join('\n'), err: said.err.join('\n') };
}
