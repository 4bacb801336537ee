// What Outlook runs without a pane: functions of ribbon buttons and handlers of events. No React, no page.
import { createApi } from '../api.ts';
import { createOutlook } from '../outlook.ts';
import { pickCommandTexts } from '../strings/commands/pickCommandTexts.ts';
import { pickTexts } from '../strings/pickTexts.ts';
import type { Command } from './Command.ts';
import type { CommandTools } from './CommandTools.ts';
import { fileAndLink } from './fileAndLink.ts';
import { linkToLast } from './linkToLast.ts';
import { onMessageWritten } from './onMessageWritten.ts';
import { onRecipientsChanged } from './onRecipientsChanged.ts';
import type { Speaking } from './runCommand.ts';
import { runCommand } from './runCommand.ts';

/** Longest wait for one of the backend's answers, in milliseconds; as in the pane. */
const patience = 20_000;

async function toolsNow(): Promise<CommandTools> {
  const outlook = createOutlook({ listens: false });
  const words = await pickTexts(outlook.language);
  const api = createApi({
    origin: '',
    language: words.language,
    mailboxName: `${outlook.user.name} <${outlook.user.address}>`.trim(),
    identityToken: () => outlook.identityToken(),
    timeout: patience,
  });
  // A command lives for seconds: one session does for it, whoever asks.
  let session: ReturnType<typeof api.signIn> | null = null;
  const once = { ...api, signIn: () => (session ??= api.signIn()) };
  return { ...words, words: pickCommandTexts(words.language), api: once, outlook };
}

/** As Outlook calls it. Outlook waits for `completed`, whatever happens. */
function asFunction(
  command: Command,
  speaking: Speaking,
): (event: Office.AddinCommands.Event) => void {
  return (event) => {
    const running = async () => runCommand(await toolsNow(), command, speaking);
    // What breaks before anything can be said is a line in the console of whoever looks for it.
    running().then(
      () => event.completed(),
      (error: unknown) => {
        reportError(error);
        event.completed();
      },
    );
  };
}

/** By the names in the manifest (server/deploy/manifest/builtFunctions.ts). */
const functions = {
  linkToLast: asFunction(linkToLast, 'always'),
  fileAndLink: asFunction(fileAndLink, 'always'),
  onMessageWritten: asFunction(onMessageWritten, 'when done'),
  onRecipientsChanged: asFunction(onRecipientsChanged, 'when done'),
};

// Older clients look for a function of the page, newer ones for what is associated with the name.
Object.assign(globalThis, functions);
if (typeof Office !== 'undefined') {
  for (const [name, run] of Object.entries(functions)) Office.actions.associate(name, run);
  // Outlook hands out nothing before it was told that everything is in its place.
  void Office.onReady();
}
