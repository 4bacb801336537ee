import type { Template, TemplateColumn, TemplatePart } from '../../mapping/Template.ts';
import { parseTemplate } from '../../mapping/parseTemplate.ts';
import { templateColumns } from '../../mapping/templateColumns.ts';
import { fillTemplate } from '../../values/fillTemplate.ts';
import type { FieldFrame } from './FieldFrame.ts';
import type { SqlField } from './SqlField.ts';
import { readOnly } from './readOnly.ts';

/** A text made of several columns: `{first} {last}`. */
export function templateField(frame: FieldFrame): SqlField {
  const { source, slot, mapping } = frame;
  const parsed = parseTemplate(source.text ?? '');
  // checkFieldSource has read it before.
  if ('problem' in parsed) throw new Error(parsed.problem);
  const template = withAliases(parsed, (name) => slot(name).alias);
  const columns = templateColumns(parsed).map(({ column }) => column);
  return readOnly(frame, columns, (row) => {
    const text = fillTemplate(template, row, mapping).trim();
    return text === '' ? null : text;
  });
}

/** The template with the names that its columns have in a row. */
function withAliases(template: Template, aliasOf: (name: string) => string): Template {
  const renamed = (part: string | TemplateColumn) =>
    typeof part === 'string' ? part : { ...part, column: aliasOf(part.column) };
  return {
    parts: template.parts.map((part): TemplatePart =>
      typeof part === 'object' && 'optional' in part
        ? { optional: part.optional.map(renamed) }
        : renamed(part),
    ),
  };
}
