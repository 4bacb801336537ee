import { AppError } from '../core/AppError.ts';
import { manifestCommand } from './manifest/manifestCommand.ts';

// npm runs scripts in the project's folder and leaves where the person stood in INIT_CWD.
const folder = process.env.INIT_CWD ?? process.cwd();
try {
  console.log(await manifestCommand(process.argv.slice(2), folder));
} catch (error) {
  if (!(error instanceof AppError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
