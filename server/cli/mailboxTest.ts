import fs from 'node:fs';
import { parseArgs } from 'node:util';
import { AppError } from '../core/AppError.ts';
import type { CheckRequest } from '../mailbox/ews/check/CheckRequest.ts';
import { checkMailbox } from '../mailbox/ews/checkMailbox.ts';
import { windowsZones } from '../mailbox/ews/items/zones/windowsZones.ts';
import { exitCodes, type Command, type Console } from './Command.ts';
import { printMailboxCheck } from './printMailboxCheck.ts';

const options = {
  url: { type: 'string' },
  user: { type: 'string' },
  mailbox: { type: 'string' },
  auth: { type: 'string', default: 'ntlm' },
  'token-url': { type: 'string' },
  scope: { type: 'string' },
  ca: { type: 'string' },
  'allow-host': { type: 'string', multiple: true },
  'time-zone': { type: 'string', default: 'UTC' },
  own: { type: 'boolean', default: false },
  write: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
} as const;

type Options = ReturnType<typeof parse>;

/** `erp-link mailbox test`: tries a mailbox and says what to do about what does not work (BW2). */
export const mailboxTest: Command = {
  summary: {
    en: 'Tries a mailbox on Exchange and says what to do about what does not work.',
    de: 'Prüft ein Postfach auf Exchange und sagt, was zu tun ist, wo etwas nicht geht.',
  },
  usage: {
    en: `--user NAME [--mailbox ADDRESS] [--url URL] …
  --user NAME        the account that signs in: a mail address or DOMAIN\\name; a client id with OAuth
  --mailbox ADDRESS  the mailbox it acts for (impersonation); without it, the account's own
  --own              the mailbox is the account's own, although the names differ
  --url URL          of EWS, such as https://mail.example.com/EWS/Exchange.asmx; else by Autodiscover
  --auth WAY         ntlm (where nothing is said), basic or oauth
  --token-url URL    with oauth: where tokens come from; --scope SCOPE what they are for
  --ca FILE          certificates of your own authorities (PEM)
  --allow-host HOST  a host Autodiscover may lead to; *.example.com for all below; may be repeated
  --time-zone ZONE   of your appointments, such as Europe/Berlin
  --write            also makes one contact, changes it and deletes it for good
  --json             one JSON object
The password comes from the environment (ERP_LINK_PASSWORD), or is asked for.
Exit code: 0 all works, 1 something does not, 2 called wrongly.`,
    de: `--user NAME [--mailbox ADRESSE] [--url URL] …
  --user NAME        das Konto, das sich anmeldet: Mailadresse oder DOMÄNE\\Name; mit OAuth eine Client-ID
  --mailbox ADRESSE  das Postfach, für das es handelt (Impersonation); ohne Angabe sein eigenes
  --own              das Postfach ist das eigene, obwohl die Namen verschieden sind
  --url URL          von EWS, etwa https://mail.example.com/EWS/Exchange.asmx; sonst durch Autodiscover
  --auth ART         ntlm (ohne Angabe), basic oder oauth
  --token-url URL    mit oauth: woher Tokens kommen; --scope SCOPE wofür sie gelten
  --ca DATEI         Zertifikate eigener Zertifizierungsstellen (PEM)
  --allow-host HOST  ein Host, auf den Autodiscover führen darf; *.example.com für alle darunter; mehrfach möglich
  --time-zone ZONE   Ihrer Termine, etwa Europe/Berlin
  --write            legt auch einen Kontakt an, ändert ihn und löscht ihn endgültig
  --json             ein JSON-Objekt
Das Passwort kommt aus der Umgebung (ERP_LINK_PASSWORD) oder wird erfragt.
Exit-Code: 0 alles geht, 1 etwas geht nicht, 2 falsch aufgerufen.`,
  },
  async run(args, console) {
    const given = parse(args);
    const request = await requestOf(given, console);
    const check = await checkMailbox(request, { now: Date.now }, console.signal);
    if (given.json) console.out(JSON.stringify(check, null, 2));
    else printMailboxCheck(check, console);
    return check.works ? exitCodes.well : exitCodes.trouble;
  },
};

function parse(args: readonly string[]) {
  if (args.some((one) => one.startsWith('--password'))) {
    throw misused('A password on the command line can be read by others: use ERP_LINK_PASSWORD.');
  }
  try {
    return parseArgs({ args: [...args], options, strict: true }).values;
  } catch (error) {
    throw misused((error as Error).message);
  }
}

async function requestOf(given: Options, console: Console): Promise<CheckRequest> {
  const { user, url, ca, own, write } = given;
  if (user === undefined) throw misused('--user is missing.');
  const address = given.mailbox ?? user;
  if (!address.includes('@'))
    throw misused('--mailbox is missing: the account is no mail address.');
  // Before the password is asked for: what is wrong anyway is said first.
  const authority = ca === undefined ? '' : readFile(ca);
  const timeZone = windowsZones.named(given['time-zone']) ?? given['time-zone'];
  return {
    address,
    ...(url !== undefined && { url }),
    credentials: await credentialsOf(user, given, console),
    impersonate: !own && address.toLowerCase() !== user.toLowerCase(),
    ca: authority,
    allowedHosts: given['allow-host'] ?? [],
    timeZone,
    write,
  };
}

async function credentialsOf(
  user: string,
  given: Options,
  console: Console,
): Promise<CheckRequest['credentials']> {
  const { auth, 'token-url': tokenUrl, url } = given;
  if (auth === 'ntlm' || auth === 'basic') {
    return { kind: auth, user, password: await passwordOf(console) };
  }
  if (auth !== 'oauth') throw misused('--auth is ntlm, basic or oauth.');
  if (tokenUrl === undefined || url === undefined || !URL.canParse(url)) {
    throw misused('With oauth, --token-url and --url are needed.');
  }
  const scope = given.scope ?? `${new URL(url).origin}/.default`;
  const clientSecret = await passwordOf(console);
  return { kind: 'client-credentials', tokenUrl, clientId: user, clientSecret, scope };
}

async function passwordOf({ environment, askSecret, language }: Console): Promise<string> {
  const given = environment['ERP_LINK_PASSWORD'];
  if (given !== undefined && given !== '') return given;
  if (askSecret === undefined) throw misused('There is no password: set ERP_LINK_PASSWORD.');
  return askSecret(language === 'de' ? 'Passwort: ' : 'Password: ');
}

function readFile(file: string): string {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    throw misused(`The file cannot be read: ${file}`);
  }
}

function misused(message: string): AppError {
  return new AppError('invalid-input', message, { reason: 'usage' });
}
