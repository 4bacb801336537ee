import type { Template, TemplateColumn } from './Template.ts';

/** The columns a template is made of, in order. */
export function templateColumns(template: Template): TemplateColumn[] {
  return template.parts
    .flatMap((part) => (typeof part === 'object' && 'optional' in part ? part.optional : [part]))
    .filter((part) => typeof part === 'object');
}
