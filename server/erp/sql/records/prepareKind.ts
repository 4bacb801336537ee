import type { CatalogueTable } from '../catalogue/Catalogue.ts';
import type { AddressMapping } from '../mapping/AddressMapping.ts';
import type { KindMapping } from '../mapping/KindMapping.ts';
import type { Template } from '../mapping/Template.ts';
import { parseTemplate } from '../mapping/parseTemplate.ts';
import { templateColumns } from '../mapping/templateColumns.ts';
import type { AddressTemplates } from './AddressTemplates.ts';
import type { SqlKind } from './SqlKind.ts';

/** Makes a kind of a checked mapping ready for questions. */
export function prepareKind(word: string, mapping: KindMapping, table: CatalogueTable): SqlKind {
  const { family, label, plural } = mapping;
  const title = template(mapping.title);
  const number = mapping.number === undefined ? null : template(mapping.number);
  const subtitle = mapping.subtitle === undefined ? null : template(mapping.subtitle);
  const openUrl = mapping.openUrl === undefined ? null : template(mapping.openUrl);
  const figures = (mapping.figures ?? []).map(({ text }) =>
    text === undefined ? null : template(text),
  );
  const fields = (mapping.fields ?? []).map(({ value }) => template(value));
  const numbers = (mapping.directory?.numbers ?? []).map(template);
  const texts = (mapping.directory?.texts ?? []).map(template);
  const address = mapping.address === undefined ? null : addressTemplates(mapping.address);
  const documentName =
    mapping.document?.name === undefined ? null : template(mapping.document.name);
  const newest = mapping.newest ?? mapping.changed ?? null;

  const named = [...columnsOf([title, number])];
  const summary = [
    ...named,
    ...columnsOf([subtitle, openUrl, ...figures]),
    ...(mapping.organization ? [mapping.organization.column] : []),
    ...(mapping.figures ?? []).flatMap(({ money, number, date, time, emphasis }) =>
      [
        money?.column,
        money?.currencyColumn,
        number,
        date,
        time,
        ...(emphasis ?? []).flatMap(({ when }) => Object.keys(when)),
      ].filter((column) => column !== undefined),
    ),
  ];
  const { directory, weight, changed } = mapping;
  return {
    kind: { kind: word, family, label, plural },
    mapping,
    table,
    title,
    number,
    subtitle,
    openUrl,
    figures,
    fields,
    numbers,
    texts,
    address,
    documentName,
    newest,
    columns: {
      title: unique(named),
      summary: unique(summary),
      page: unique([
        ...summary,
        ...columnsOf(fields),
        ...(mapping.related ?? []).flatMap(({ from }) => from ?? []),
      ]),
      directory: unique([
        ...columnsOf([...numbers, ...texts]),
        ...(mapping.organization ? [mapping.organization.column] : []),
        ...(directory?.addresses ?? []),
        ...(directory?.domains ?? []),
        ...[weight, changed].filter((column) => column !== undefined),
      ]),
      address: unique(columnsOf(address === null ? [] : partsOf(address))),
    },
  };
}

function addressTemplates(mapping: AddressMapping): AddressTemplates {
  const lines = (said: string | string[] | undefined) => [said ?? []].flat().map(template);
  const one = (said: string | undefined) => (said === undefined ? null : template(said));
  return {
    organization: lines(mapping.organization),
    street: lines(mapping.street),
    department: one(mapping.department),
    person: one(mapping.person),
    postalCode: one(mapping.postalCode),
    town: one(mapping.town),
    region: one(mapping.region),
    country: one(mapping.country),
    countryCode: one(mapping.countryCode),
    home: mapping.home ?? '',
  };
}

function partsOf({ home: _, organization, street, ...parts }: AddressTemplates) {
  return [...organization, ...street, ...Object.values(parts)];
}

function template(source: string): Template {
  const parsed = parseTemplate(source);
  // checkReferences has read every template before.
  if ('problem' in parsed) throw new Error(`${parsed.problem}: ${source}`);
  return parsed;
}

function columnsOf(templates: readonly (Template | null)[]): string[] {
  return templates.flatMap((one) => (one ? templateColumns(one).map(({ column }) => column) : []));
}

function unique(columns: readonly string[]): string[] {
  return [...new Set(columns)];
}
