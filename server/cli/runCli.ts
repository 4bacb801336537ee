import { AppError } from '../core/AppError.ts';
import { exitCodes, type Command, type Console } from './Command.ts';
import { commands } from './commands.ts';

/**
 * Runs the command that the words name, or shows help: `erp-link`, `erp-link help`, `--help` anywhere.
 *
 * @param args what stands behind the program's name
 * @returns the exit code
 */
export async function runCli(args: readonly string[], console: Console): Promise<number> {
  const [first = 'help'] = args;
  const asksHelp = args.some((one) => one === '--help' || one === '-h' || one === '-?');
  const found = Object.entries(commands).find(([name]) => startsWith(args, name));
  if (found === undefined) {
    const isHelp = first === 'help' || asksHelp;
    (isHelp ? console.out : console.err)(list(console));
    return isHelp ? exitCodes.well : exitCodes.misused;
  }
  const [name, command] = found;
  if (asksHelp) {
    console.out(usageOf(name, command, console));
    return exitCodes.well;
  }
  try {
    return await command.run(args.slice(name.split(' ').length), console);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    console.err(error.message);
    if (error.kind !== 'invalid-input') return exitCodes.trouble;
    console.err(usageOf(name, command, console));
    return exitCodes.misused;
  }
}

function startsWith(args: readonly string[], name: string): boolean {
  return name.split(' ').every((word, at) => args[at] === word);
}

function usageOf(name: string, command: Command, { language }: Console): string {
  return `${command.summary[language]}\n\nerp-link ${name} ${command.usage[language]}`;
}

function list({ language }: Console): string {
  const lines = Object.entries(commands).map(
    ([name, { summary }]) => `  ${name.padEnd(16)} ${summary[language]}`,
  );
  const hint =
    language === 'de' ? 'erp-link BEFEHL --help sagt mehr.' : 'erp-link COMMAND --help tells more.';
  return ['erp-link', '', ...lines, '', hint].join('\n');
}
