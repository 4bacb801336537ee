import { placeFields } from '../fields/placeFields.ts';
import type { Placed } from '../fields/Placed.ts';
import type { KindMapping } from '../../mapping/KindMapping.ts';
import type { TableSurvey } from '../survey/TableSurvey.ts';
import { ownColumns } from '../tables/ownColumns.ts';
import type { KindWord } from './KindDraft.ts';
import { braced } from './braced.ts';
import { isNumberColumn } from './isNumberColumn.ts';
import { textSource } from './textSource.ts';

type Shown = Pick<KindMapping, 'title' | 'number' | 'subtitle' | 'fields' | 'directory' | 'newest'>;

const labels = {
  address: { en: 'Address', de: 'Anschrift' },
  phone: { en: 'Telephone', de: 'Telefon' },
  mobile: { en: 'Mobile', de: 'Mobil' },
  mail: { en: 'E-mail', de: 'E-Mail' },
  web: { en: 'Website', de: 'Website' },
} as const;

/** What the pane shows of a record, and how the directory finds it. Null where nothing could be its title. */
export function kindFields(
  word: KindWord,
  table: TableSurvey,
  key: string,
  row: readonly Placed[],
): Shown | null {
  const set =
    word === 'organization' || word === 'person' || word === 'appointment'
      ? word
      : word === 'task' || word === 'followUp'
        ? 'task'
        : 'mail';
  const placed = placeFields(table, ownColumns(table), set);
  const of = (field: string) => placed.find((one) => one.field === field)?.column.name;
  const label = row.find(({ field }) => field === 'label')?.column.name;
  const [mailed] = placed.filter(({ field }) => field === 'receivedAt' || field === 'sentAt');
  const newest = of('begin') ?? of('due') ?? mailed?.column.name;
  if (word !== 'organization' && word !== 'person') {
    const title = textSource(of('subject') ?? label);
    const place = textSource(of('place'));
    return title === undefined
      ? null
      : {
          title,
          ...(place === undefined ? {} : { subtitle: place }),
          ...(newest === undefined ? {} : { newest }),
        };
  }
  const name =
    word === 'person'
      ? braced([of('firstName'), of('lastName')])
      : textSource(of('company1') ?? of('shortName') ?? label);
  if (name === undefined || name === '') return null;
  const number = textSource(of('customerNumber') ?? (isNumberColumn(table, key) ? key : undefined));
  const subtitle =
    word === 'person'
      ? textSource(of('jobTitle'))
      : braced([of('businessPostalCode'), of('businessCity')]);
  return {
    title: name,
    ...(number === undefined ? {} : { number }),
    ...(subtitle === undefined || subtitle === '' ? {} : { subtitle }),
    ...fieldsAndDirectory(word, placed, name, number),
  };
}

function fieldsAndDirectory(
  word: 'organization' | 'person',
  placed: readonly Placed[],
  name: string,
  number: string | undefined,
): Pick<Shown, 'fields' | 'directory'> {
  const of = (...fields: string[]) =>
    placed.find(({ field }) => fields.includes(field))?.column.name;
  const mail = of('email1', 'companyMail');
  const second = of('email2');
  const web = of('website');
  const shown = [
    { name: 'mail', value: mail, link: 'mail' },
    { name: 'phone', value: of('businessPhone', 'companyPhone'), link: 'phone' },
    { name: 'mobile', value: of('mobilePhone'), link: 'phone' },
    { name: 'web', value: web, link: 'web' },
  ] as const;
  const fields = shown.flatMap(({ name: field, value: column, link }) => {
    const value = textSource(column);
    return value === undefined ? [] : [{ name: field, label: labels[field], value, link }];
  });
  const addresses = [mail, second].filter((one) => one !== undefined);
  const domains = word === 'organization' ? [web, mail].filter((one) => one !== undefined) : [];
  return {
    ...(fields.length === 0 ? {} : { fields }),
    directory: {
      ...(addresses.length === 0 ? {} : { addresses }),
      ...(domains.length === 0 ? {} : { domains }),
      ...(number === undefined ? {} : { numbers: [number] }),
      texts: [name],
    },
  };
}
