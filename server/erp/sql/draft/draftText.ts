import type { Said } from '../check/Said.ts';
import { Document, isCollection, isMap, isNode, isPair, isScalar } from 'yaml';
import type { Draft } from './Draft.ts';
import type { MappingPath } from '../mapping/MappingFile.ts';

const head: Said = {
  en: `A mapping proposed by \`erp-link erp draft\` from tables, columns and a look at some rows of each.
Beside each field stands how sure it is and what else it could be. Look at all of it,
above all at who sees what: \`visibility\` and \`owner\`.
Nothing is written to the ERP while create, update and delete are “never”.
Then run \`erp-link erp check\` with this file.`,
  de: `Eine Zuordnung, von \`erp-link erp draft\` aus Tabellen, Spalten und einigen Zeilen vorgeschlagen.
Neben jedem Feld steht, wie sicher es ist und was es sonst sein könnte. Alles ansehen,
vor allem, wer was sieht: \`visibility\` und \`owner\`.
Ins ERP wird nichts geschrieben, solange create, update und delete „never“ sind.
Danach \`erp-link erp check\` mit dieser Datei aufrufen.`,
};

/** Longer than this a remark stands above its line. */
const beside = 90;

/** The draft as a mapping file: YAML with the reasons as comments. No value of the database is in it but codes. */
export function draftText({ mapping, notes, remarks }: Draft): string {
  // Its remarks are for administrators, like the console program.
  const language = mapping.language === 'de' ? 'de' : 'en';
  const document = new Document(mapping, { aliasDuplicateObjects: false });
  const before = [head, ...remarks].map((one) => asComment(one[language]));
  document.commentBefore = before.join('\n');
  flowSmall(document.contents, 0);
  for (const { path, text } of notes) comment(document, path, text[language]);
  return document.toString({ lineWidth: 120, flowCollectionPadding: true, singleQuote: true });
}

/** A place that is not in the file has its remark at the nearest one above. */
function comment(document: Document, path: MappingPath, text: string): void {
  const parent = document.getIn(path.slice(0, -1), true);
  const pair = isMap(parent)
    ? parent.items.find(({ key }) => isScalar(key) && key.value === path.at(-1))
    : undefined;
  if (!pair || !isPair(pair) || !isScalar(pair.key)) return;
  const isShort = text.length <= beside && isNode(pair.value) && !pair.value.comment;
  const isInline = isShort && isNode(pair.value) && (!isCollection(pair.value) || pair.value.flow);
  if (isInline && isNode(pair.value) && pair.key.value !== 'create') {
    pair.value.comment = ` ${text}`;
  } else {
    const already = pair.key.commentBefore;
    pair.key.commentBefore = `${already ? `${already}\n` : ''}${asComment(text)}`;
  }
}

function asComment(text: string): string {
  return text
    .split('\n')
    .flatMap((line) => (line.startsWith(' ') ? [line] : wrapped(line, 110)))
    .map((line) => ` ${line}`)
    .join('\n');
}

function wrapped(line: string, width: number): string[] {
  const lines: string[] = [''];
  for (const word of line.split(' ')) {
    const last = lines.at(-1) ?? '';
    if (last !== '' && last.length + word.length >= width) lines.push(word);
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
  }
  return lines;
}

/** Sources, flags and labels stand in one line. */
function flowSmall(node: unknown, depth: number): void {
  if (!isCollection(node)) return;
  const isFlat = (one: unknown) => !isCollection(one) || one.items.length <= 8;
  const children = node.items.map((item) => (isPair(item) ? item.value : item));
  const isSmall =
    node.items.length <= 6 &&
    children.every((one) => !isCollection(one) || (isFlat(one) && depth > 2));
  if (depth > 1 && isSmall && JSON.stringify(node.toJSON()).length < 100) {
    node.flow = true;
    return;
  }
  for (const child of children) flowSmall(child, depth + 1);
}
