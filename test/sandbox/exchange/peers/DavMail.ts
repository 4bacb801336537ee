import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';

/** What Debian's package installs. */
const program = '/usr/bin/davmail';

/** DavMail without a face, on 127.0.0.1 and on its CalDAV and CardDAV port only, in front of an Exchange. */
export class DavMail implements AsyncDisposable {
  static readonly isInstalled = fs.existsSync(program);
  readonly #process: ChildProcess;
  readonly #folder: string;
  readonly #port: number;

  private constructor(started: ChildProcess, folder: string, port: number) {
    this.#process = started;
    this.#folder = folder;
    this.#port = port;
  }

  /** @param url where EWS is */
  static async start(url: string): Promise<DavMail> {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'davmail-'));
    const port = await freePort();
    const settings = path.join(folder, 'davmail.properties');
    const log = path.join(folder, 'davmail.log');
    // Without a file of settings it would listen on all interfaces, on each of its ports.
    fs.writeFileSync(
      settings,
      Object.entries({
        'davmail.server': 'true',
        'davmail.mode': 'EWS',
        'davmail.enableEws': 'true',
        'davmail.url': url,
        'davmail.bindAddress': '127.0.0.1',
        'davmail.allowRemote': 'false',
        'davmail.caldavPort': String(port),
        'davmail.imapPort': '',
        'davmail.smtpPort': '',
        'davmail.popPort': '',
        'davmail.ldapPort': '',
        'davmail.enableKerberos': 'false',
        'davmail.disableUpdateCheck': 'true',
        'davmail.logFilePath': log,
        'log4j.rootLogger': 'WARN',
        'log4j.logger.davmail': 'INFO',
      })
        .map(([key, value]) => `${key}=${value}\n`)
        .join(''),
    );
    const started = spawn(program, ['-server', settings], {
      env: { ...process.env, HOME: folder },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const davMail = new DavMail(started, folder, port);
    try {
      await davMail.#listening();
    } catch (error) {
      await davMail[Symbol.asyncDispose]();
      throw error;
    }
    return davMail;
  }

  /** Asks for something below a mailbox's own address, as CardDAV and CalDAV programs do. */
  ask(
    method: string,
    place: string,
    { headers = {}, body }: { headers?: Record<string, string>; body?: string } = {},
  ): Promise<Response> {
    const credentials = Buffer.from('anna@example.com:a').toString('base64');
    return fetch(`http://127.0.0.1:${this.#port}/users/anna@example.com/${place}`, {
      method,
      headers: { authorization: `Basic ${credentials}`, ...headers },
      signal: AbortSignal.timeout(30_000),
      ...(body === undefined ? {} : { body }),
    });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (this.#process.exitCode === null && this.#process.signalCode === null) {
      const ended = once(this.#process, 'exit');
      this.#process.kill();
      await ended;
    }
    fs.rmSync(this.#folder, { recursive: true, force: true });
  }

  async #listening(): Promise<void> {
    let said = '';
    const { stdout, stderr } = this.#process;
    await new Promise<void>((resolve, reject) => {
      const onSaid = (chunk: Buffer) => {
        said += chunk.toString();
        if (said.includes(`listening on CALDAV port ${this.#port}`)) resolve();
      };
      stdout?.on('data', onSaid);
      stderr?.on('data', onSaid);
      this.#process.once('exit', () => reject(new Error(`DavMail ended: ${said}`)));
      setTimeout(() => reject(new Error(`DavMail does not listen: ${said}`)), 60_000).unref();
    });
  }
}

async function freePort(): Promise<number> {
  const probe = net.createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  return typeof address === 'object' && address !== null ? address.port : 0;
}
