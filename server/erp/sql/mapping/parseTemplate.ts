import type { Template, TemplateColumn } from './Template.ts';

/**
 * Reads a text source: a bare column, or a template in which
 * - `{town}` stands for a column, `{state|invoiceState}` for its word in a code table,
 *   `{due|date}` and `{start|time}` for a day and a time in words;
 * - `[, {country}]` is left out where one of its columns is empty;
 * - `{{`, `}}`, `[[` and `]]` stand for the bracket itself.
 * @returns the template, or the problem in words.
 */
export function parseTemplate(source: string): Template | { problem: string } {
  if (!/[{[]/.test(source)) return { parts: [{ column: source, filter: null }] };
  const template: Template = { parts: [] };
  let optional: (string | TemplateColumn)[] | null = null;
  let literal = '';
  const flush = () => {
    if (literal !== '') (optional ?? template.parts).push(literal);
    literal = '';
  };
  for (const [token] of source.matchAll(/\{\{|\}\}|\[\[|\]\]|\{[^{}]*\}|[^{}[\]]+|./gsu)) {
    if (/^(\{\{|\}\}|\[\[|\]\])$/.test(token)) {
      literal += token.slice(0, 1);
    } else if (token === '[') {
      flush();
      if (optional) return { problem: 'a [ inside [ ] is not possible' };
      optional = [];
    } else if (token === ']') {
      flush();
      if (!optional) return { problem: 'a ] has no [ before it' };
      template.parts.push({ optional });
      optional = null;
    } else if (token.length > 1 && token.startsWith('{')) {
      flush();
      const column = readColumn(token.slice(1, -1));
      if (!column) return { problem: `${token} names no column` };
      (optional ?? template.parts).push(column);
    } else if (token === '{' || token === '}') {
      return { problem: `a ${token} has no other half` };
    } else {
      literal += token;
    }
  }
  flush();
  return optional ? { problem: 'a [ has no ] after it' } : template;
}

function readColumn(text: string): TemplateColumn | null {
  const bar = text.lastIndexOf('|');
  const column = (bar < 0 ? text : text.slice(0, bar)).trim();
  const filter = bar < 0 ? null : text.slice(bar + 1).trim();
  return column === '' || filter === '' ? null : { column, filter };
}
