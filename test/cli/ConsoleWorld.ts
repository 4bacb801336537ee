import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import type { Console, Language } from '../../server/cli/Command.ts';
import { runCli } from '../../server/cli/runCli.ts';
import { demoMappingFile } from '../../server/sandbox/erp/demoMappingFile.ts';
import { demoUsers } from '../../server/sandbox/erp/demoUsers.ts';
import { largeErp } from '../../server/sandbox/erp/largeErp.ts';
import type { ExchangeServer } from '../../server/sandbox/exchange/ExchangeServer.ts';
import { startExchange } from '../../server/sandbox/exchange/startExchange.ts';

/** What became of a call. */
export interface Called {
  code: number;
  out: string;
  err: string;
}

/** What a person at the console has. */
export interface AtConsole {
  language?: Language;
  password?: string;
  /** Answers, in the order of the questions; shown ones and hidden ones. */
  answers?: string[];
  secrets?: string[];
  /** As a child process, as people start it. */
  isProgram?: boolean;
  progress?: (line: string) => void;
  signal?: AbortSignal;
  /** Other variables than usual. */
  environment?: Record<string, string>;
}

const program = path.resolve(import.meta.dirname, '../../server/cli/erpLink.ts');

/** The service account of the emulated Exchange. */
export const service = { user: 'erp-link@nordwind.example', password: 'secret-of-service' };

/** The try-out's ERP, an emulated Exchange, a settings file, and an empty store: what an administrator begins with. */
export class ConsoleWorld implements AsyncDisposable {
  readonly folder: string;
  readonly exchange: ExchangeServer;
  /** The ERP as its own program writes to it. */
  readonly erp: Database.Database;
  readonly config: string;
  readonly environment: Record<string, string>;

  private constructor(folder: string, exchange: ExchangeServer) {
    this.folder = folder;
    this.exchange = exchange;
    this.erp = new Database(path.join(folder, 'erp.sqlite'));
    this.config = path.join(folder, 'settings.yaml');
    fs.writeFileSync(this.config, settings());
    this.environment = {
      ERP_LINK_CONFIG: this.config,
      SESSION_KEY: randomBytes(32).toString('hex'),
      STORE_KEY: randomBytes(32).toString('base64'),
    };
  }

  /** @param contacts organizations and persons in the ERP. */
  static async start(contacts = 8): Promise<ConsoleWorld> {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'erp-link-console-'));
    const file = path.join(folder, 'erp.sqlite');
    largeErp(file, '2026-11-22', { contacts, documents: 0 });
    const users = demoUsers.map(({ mail, name }) => ({ address: mail, name, password: 'p' }));
    const { user: address, password } = service;
    const acting = { mayImpersonate: true, hasNoMailbox: true };
    const exchange = await startExchange({
      accounts: [...users, { address, password, name: 'ERP Link', ...acting }],
    });
    return new ConsoleWorld(folder, exchange);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.erp.close();
    await this.exchange.close();
    fs.rmSync(this.folder, { recursive: true, force: true });
  }

  /** The words of a line, parted by blanks; `"…"` holds them together. */
  line(text: string, at: AtConsole = {}): Promise<Called> {
    const words = [...text.matchAll(/"([^"]*)"|(\S+)/g)].map((word) => word[1] ?? word[2] ?? '');
    return this.call(words, at);
  }

  /** Calls `erp-link` with these words. */
  async call(words: readonly string[], at: AtConsole = {}): Promise<Called> {
    const { password, language = 'en' } = at;
    const environment = {
      ...this.environment,
      ERP_LINK_LANGUAGE: language,
      ...at.environment,
      ...(password !== undefined && { ERP_LINK_PASSWORD: password }),
    };
    return at.isProgram === true
      ? await spawned(words, environment)
      : await here(words, environment, at);
  }

  /** What a command says as JSON. */
  async json<T>(text: string, at: AtConsole = {}): Promise<T> {
    const { out, err } = await this.line(`${text} --json`, at);
    if (err !== '') throw new Error(err);
    return JSON.parse(out) as T;
  }

  /** The service account's connection, made by the console. */
  async connect(): Promise<Called> {
    const { url } = this.exchange;
    return await this.line(
      `connections add Exchange --user ${service.user} --auth basic --url ${url} --mailbox anna.berger@nordwind.example`,
      { password: service.password },
    );
  }

  /** An appointment in the ERP, of Anna (1) or Jonas (2). */
  appointment(id: number, user: number, subject: string, day: string): void {
    this.erp
      .prepare(
        `insert into termine (termin_nr, mandant_nr, benutzer_nr, betreff, beginn, ende, ganztaegig, erinnern, vertraulich, angelegt_am, geaendert_am)
        values (?, 1, ?, ?, ?, ?, 0, 0, 0, ?, ?)`,
      )
      .run(
        id,
        user,
        subject,
        `${day} 10:00:00`,
        `${day} 11:00:00`,
        ...(Array(2).fill(`${day} 08:00:00`) as string[]),
      );
  }
}

async function here(
  words: readonly string[],
  environment: Record<string, string>,
  { language = 'en', answers, secrets, progress, signal }: AtConsole,
): Promise<Called> {
  const said = { out: [] as string[], err: [] as string[] };
  const next = (from: string[] | undefined) => from && (() => Promise.resolve(from.shift() ?? ''));
  const console: Console = {
    environment,
    out: (line) => said.out.push(line),
    err: (line) => said.err.push(line),
    askSecret: next(secrets),
    ask: next(answers),
    progress,
    language,
    signal: signal ?? new AbortController().signal,
  };
  const code = await runCli(words, console);
  return { code, out: said.out.join('\n'), err: said.err.join('\n') };
}

async function spawned(
  words: readonly string[],
  environment: Record<string, string>,
): Promise<Called> {
  const env = { ...process.env, ...environment };
  return await new Promise((resolve) => {
    const child = execFile(process.execPath, [program, ...words], { env }, (_, out, err) =>
      resolve({ code: child.exitCode ?? -1, out: out.trimEnd(), err: err.trimEnd() }),
    );
    child.stdin?.end();
  });
}

function settings(): string {
  return `
publicUrl: https://erp-link.example
listen: { port: 0 }
store: sqlite:store.db
storeKeys: [{ env: STORE_KEY }]
sessionKeys: [{ id: a, secret: { env: SESSION_KEY } }]
exchange:
  amurls: [https://mail.example/autodiscover/metadata/json/1]
erp:
  mapping: ${JSON.stringify(demoMappingFile)}
  variables: { erpUrl: https://erp.example }
  database: { type: sqlite, file: erp.sqlite }
log: { level: warn }
`;
}
