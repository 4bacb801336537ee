import { isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml';
import type { Document } from 'yaml';
import { AppError } from '../../../core/AppError.ts';
import { Mapping } from './Mapping.ts';
import type { MappingFile, MappingPath } from './MappingFile.ts';
import { checkReferences } from './checkReferences.ts';
import { fillVariables } from './fillVariables.ts';
import { mappingError } from './mappingError.ts';
import { issueSentences } from './issueSentences.ts';

/**
 * Reads a mapping: YAML, and so JSON too.
 * @param name the file's name, for messages.
 * @param variables values for `${…}` in the mapping's addresses.
 * @throws AppError `not-configured` that names every place which cannot be, what was expected there and what was found.
 */
export function parseMapping(
  text: string,
  name: string,
  variables: Readonly<Record<string, string>> = {},
): MappingFile {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const [broken] = document.errors;
  if (broken) {
    const [where] = broken.linePos ?? [];
    const said = broken.message.split(/ at line |\n/)[0] ?? broken.code;
    throw new AppError(
      'not-configured',
      `${name}${where ? `, line ${where.line}` : ''}: this is not YAML: ${said}.`,
      { reason: 'mapping', details: { file: name, line: where?.line ?? null }, cause: broken },
    );
  }
  const file = {
    name,
    lineOf: (path: MappingPath) => lineOf(document, lines, path),
  };
  const content = plain(document, name);
  const checked = Mapping.safeParse(content);
  if (!checked.success) throw mappingError(file, issueSentences(checked.error.issues, content));
  const { mapping, problems } = fillVariables(checked.data, variables);
  if (problems.length === 0) problems.push(...checkReferences(mapping));
  if (problems.length > 0) throw mappingError(file, problems);
  return { ...file, mapping };
}

/** The document as plain data. */
function plain(document: Document, name: string): unknown {
  try {
    // Few aliases: a mapping is written by hand, and nested aliases can grow without bound.
    return document.toJS({ maxAliasCount: 100 });
  } catch (cause) {
    throw new AppError('not-configured', `${name}: too many aliases (*name) refer to each other.`, {
      reason: 'mapping',
      cause,
    });
  }
}

/** The line of the deepest part of the path that is in the file, so that a missing key has a place too. */
function lineOf(document: Document, lines: LineCounter, path: MappingPath): number | null {
  for (let length = path.length; length > 0; length--) {
    const parent =
      length === 1 ? document.contents : document.getIn(path.slice(0, length - 1), true);
    const last = path[length - 1];
    const node = isMap(parent)
      ? parent.items.find((pair) => isScalar(pair.key) && pair.key.value === last)?.key
      : document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return null;
}
