import fs from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  exitCodes,
  type Command,
  type Console,
  type Language,
} from '../../../server/cli/Command.ts';
import { AppError } from '../../../server/core/AppError.ts';
import { demoErp } from '../../../server/sandbox/erp/demoErp.ts';
import { demoMappingFile } from '../../../server/sandbox/erp/demoMappingFile.ts';

/** Of the settings and what they name; nothing of it may ever be told. */
export const secrets = {
  session: 'session-secret-of-thirty-two-bytes',
  key: Buffer.alloc(32, 7).toString('base64'),
  password: 'Rübezahl-17',
} as const;

let made: string | undefined;
after(() => {
  if (made !== undefined) fs.rmSync(made, { recursive: true });
});

/** One ERP for all: nobody writes to it, and making it takes seconds. */
function erpFolder(): string {
  return (made ??= fs.mkdtempSync(path.join(tmpdir(), 'erp-link-cli-erp-')));
}

/** A folder with settings, an ERP and the address of a store, and a console to call commands at. */
export class StoreConsole {
  readonly folder: string;
  readonly settings: string;
  readonly store: string;
  out: string[] = [];
  err: string[] = [];

  constructor() {
    this.folder = fs.mkdtempSync(path.join(tmpdir(), 'erp-link-cli-store-'));
    this.store = `sqlite:${path.join(this.folder, 'erp-link.db')}`;
    this.settings = path.join(this.folder, 'settings.json');
    this.write(this.store);
  }

  /** Writes the settings, with another store. */
  write(store: string): void {
    const { file } = demoErp(erpFolder(), '2026-11-22');
    const settings = {
      publicUrl: 'https://erp-link.secret-firm.example',
      store,
      storeKeys: [{ env: 'STORE_KEY' }],
      sessionKeys: [{ id: '2026', secret: { env: 'SESSION_KEY' } }],
      exchange: {
        amurls: ['https://mail.secret-firm.example/autodiscover/metadata/json/1'],
        ews: {
          url: 'https://mail.secret-firm.example/EWS/Exchange.asmx',
          signIn: { type: 'ntlm', user: 'SECRETFIRM\\sync', password: { env: 'EWS_PASSWORD' } },
        },
      },
      ownDomains: ['secret-firm.example'],
      erp: {
        mapping: demoMappingFile,
        variables: { erpUrl: 'https://erp.secret-firm.example' },
        database: { type: 'sqlite', file },
      },
    };
    fs.writeFileSync(this.settings, JSON.stringify(settings));
  }

  at(name: string): string {
    return path.join(this.folder, name);
  }

  /** @returns the exit code, as `runCli` makes it of what a command fails with. */
  async call(command: Command, words: string[], language: Language = 'en'): Promise<number> {
    this.out = [];
    this.err = [];
    const console: Console = {
      environment: {
        SESSION_KEY: secrets.session,
        STORE_KEY: secrets.key,
        EWS_PASSWORD: secrets.password,
        ERP_LINK_CONFIG: this.settings,
      },
      out: (line) => this.out.push(line),
      err: (line) => this.err.push(line),
      askSecret: undefined,
      language,
      signal: new AbortController().signal,
    };
    try {
      return await command.run(words, console);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      this.err.push(error.message);
      return error.kind === 'invalid-input' ? exitCodes.misused : exitCodes.trouble;
    }
  }

  end(): void {
    fs.rmSync(this.folder, { recursive: true });
  }
}
