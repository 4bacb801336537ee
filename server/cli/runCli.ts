import { AppError } from '../core/AppError.ts';
import { exitCodes, type Command, type Console } from './Command.ts';
import { commands } from './commands.ts';
import { errorText } from './errorText.ts';
import { fromEmis } from './fromEmis.ts';

/**
 * Runs the command that the words name, or shows help: `erp-link`, `erp-link help`, `--help` anywhere, or the first word of
 * several commands.
 *
 * @param given what stands behind the program's name
 * @returns the exit code
 */
export async function runCli(given: readonly string[], console: Console): Promise<number> {
  const args = fromEmis(given);
  const asksHelp = args.some((one) => ['--help', '-h', '-?', '/?', '?'].includes(one));
  const words = args[0] === 'help' ? args.slice(1) : args;
  const found = Object.entries(commands).find(([name]) => startsWith(words, name));
  if (found === undefined) return help(words, asksHelp || words !== args, console);
  const [name, command] = found;
  if (asksHelp || words !== args) {
    console.out(usageOf(name, command, console));
    return exitCodes.well;
  }
  try {
    return await command.run(args.slice(name.split(' ').length), console);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    console.err(errorText(error, console.language));
    // All of the help would hide the one line that matters.
    if (error.reason === 'usage') {
      const more = console.language === 'de' ? 'Was er nimmt, sagt' : 'What it takes:';
      console.err(`${more} erp-link help ${name}`);
    }
    return error.kind === 'invalid-input' ? exitCodes.misused : exitCodes.trouble;
  }
}

function startsWith(args: readonly string[], name: string): boolean {
  return name.split(' ').every((word, at) => args[at] === word);
}

/** The list of all commands, or of those that begin with the first word; asked for, or in place of what is no command. */
function help(words: readonly string[], isAsked: boolean, { out, err, language }: Console): number {
  const [first] = words;
  const all = Object.entries(commands);
  const family = all.filter(([name]) => name.startsWith(`${first ?? ''} `));
  const shown = family.length > 0 ? family : all;
  const isHelp = isAsked || first === undefined;
  // A family's word alone is no command either, and what there is of it says enough.
  if (!isHelp && (family.length === 0 || words.length > 1)) {
    const said = words.slice(0, family.length > 0 ? 2 : 1).join(' ');
    err(
      language === 'de'
        ? `Den Befehl „${said}“ gibt es nicht.\n`
        : `There is no command “${said}”.\n`,
    );
  }
  const width = Math.max(...shown.map(([name]) => name.length));
  const lines = shown.map(([name, { summary }]) => `  ${name.padEnd(width)}  ${summary[language]}`);
  const hint =
    language === 'de'
      ? 'erp-link BEFEHL --help sagt mehr. ERP_LINK_LANGUAGE=en wählt Englisch.'
      : 'erp-link COMMAND --help tells more. ERP_LINK_LANGUAGE=de chooses German.';
  (isHelp ? out : err)(['erp-link', '', ...lines, '', hint].join('\n'));
  return isHelp ? exitCodes.well : exitCodes.misused;
}

function usageOf(name: string, command: Command, { language }: Console): string {
  return `${command.summary[language]}\n\nerp-link ${name} ${command.usage[language]}`;
}
