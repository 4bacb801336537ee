import { AppError } from '../../../core/AppError.ts';
import type { MappingFile, MappingProblem } from './MappingFile.ts';

const shown = 10;

/**
 * The error for a mapping that cannot be used: one sentence a problem, each with file, line and path. An
 * administrator reads it, so it names all problems (the first ten) and not only the first.
 */
export function mappingError(
  file: Pick<MappingFile, 'name' | 'lineOf'>,
  problems: readonly MappingProblem[],
): AppError {
  const sentences = problems.slice(0, shown).map((problem) => sentence(file, problem));
  if (problems.length > shown) {
    sentences.push(`… and ${problems.length - shown} more.`);
  }
  return new AppError('not-configured', sentences.join('\n'), {
    reason: 'mapping',
    details: {
      file: file.name,
      problems: problems.map(({ path, message }) => ({
        path: pathText(path),
        line: file.lineOf(path),
        message,
      })),
    },
  });
}

function sentence(file: Pick<MappingFile, 'name' | 'lineOf'>, problem: MappingProblem): string {
  const line = file.lineOf(problem.path);
  const place = [file.name, ...(line === null ? [] : [`line ${line}`]), pathText(problem.path)];
  return `${place.filter((part) => part !== '').join(', ')}: ${problem.message}.`;
}

function pathText(path: MappingProblem['path']): string {
  return path
    .map((step, index) =>
      typeof step === 'number' ? `[${step}]` : index === 0 ? step : `.${step}`,
    )
    .join('');
}
