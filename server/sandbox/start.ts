import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { AppError } from '../core/AppError.ts';
import { buildBrowser } from '../deploy/buildBrowser.ts';
import { demoPassword, demoUsers } from './erp/demoUsers.ts';
import { startTryOut } from './tryOut.ts';

/** `npm start`: builds what is missing, serves the try-out, says what to click. */
const usage = `npm start -- [--port N] [--items DIR] [--fresh]
  --port N     listen on another port than 3443, its Exchange on the next one
  --items DIR  also load the .eml and .ics files of a folder
  --fresh      forget mailboxes, links and pairings of earlier starts`;

/** Days after which this week's calendar and today's mails are hardly worth looking at. */
const oldAfter = 6;

async function main(): Promise<void> {
  const values = readArguments();
  if (values.help) {
    console.log(usage);
    return;
  }
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 1 || port > 65_534) {
    throw new AppError(
      'invalid-input',
      `--port must be a number from 1 to 65534, not "${values.port}".`,
    );
  }
  const folder = path.resolve(import.meta.dirname, '../../.data/try-out');
  if (values.fresh) fs.rmSync(folder, { recursive: true, force: true });
  if (!fs.existsSync(path.resolve(import.meta.dirname, '../../dist/addin/pane.html'))) {
    console.log('Building the pane (once, about half a minute) …');
  }
  await buildBrowser();
  const tryOut = await startTryOut({
    port,
    exchangePort: port + 1,
    folder,
    ...(values.items === undefined ? {} : { items: values.items }),
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void tryOut.close());
  }
  for (const { file, reason } of tryOut.skipped) console.log(`Skipped ${file}: ${reason}`);
  await tryOut.directoryReady;
  await tryOut.setUpSync();
  const days = Math.floor((Date.now() - Date.parse(tryOut.since)) / 86_400_000);
  if (days >= oldAfter) {
    console.log(`Mails, appointments and ERP are ${days} days old; --fresh makes new ones.`);
  }
  const [anna, jonas] = demoUsers;
  const { exchange, outlook, password } = tryOut.mailboxes;
  const users = outlook
    .mailboxes()
    .map(({ address }) => address)
    .join(' or ');
  console.log(`
ERP Link is running: ${tryOut.url}

The browser will say that the connection is not private: choose "Advanced", then "Proceed to localhost". To trust it for good, add ${tryOut.certificate.path} to your system's trusted certificates.

What to click:
  1. Open ${tryOut.url} – a small Outlook with Anna's mailbox – and press "Send/Receive": a customer writes.
  2. Open the mail and press "Link to ERP" in the ribbon.
  3. Sign in once as ${anna?.login} with the password ${demoPassword} (in Jonas's mailbox: ${jonas?.login}, same password).
  4. Press "Link" on a suggestion. How the morning goes on is told in README.md.

The sync with the demo ERP runs beside it; in its first minute it fills contacts, calendars and tasks.

The mailboxes are those of an emulated Exchange. Other programs reach it too, by EWS at
  ${exchange.url}
as ${users} with the password "${password}". What they change is changed in Outlook.

Stop with Ctrl+C.`);
}

function readArguments() {
  try {
    return parseArgs({
      options: {
        port: { type: 'string', default: '3443' },
        items: { type: 'string' },
        fresh: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    }).values;
  } catch (cause) {
    const why = cause instanceof Error ? cause.message.split('. ')[0] : '';
    throw new AppError('invalid-input', `${why}.`, { cause });
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof AppError ? error.message : error);
  if (error instanceof AppError && error.kind === 'invalid-input') console.error(`\n${usage}`);
  process.exitCode = 1;
});
