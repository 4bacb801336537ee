import { z } from 'zod';

/** A text that comes from an ERP's mapping. English stands in where French or Italian is not there. */
export const LocalText = z
  .object({
    en: z.string(),
    de: z.string(),
    fr: z.string().optional(),
    it: z.string().optional(),
  })
  .meta({
    id: 'LocalText',
    description: 'One text in English and German, and in French and Italian where the ERP has it.',
  });
export type LocalText = z.infer<typeof LocalText>;

/**
 * What a record is to Outlook's user, whatever the ERP calls it. Families are fixed, kinds come from
 * the ERP's mapping: `customer` and `supplier` are two kinds of the family organization.
 */
export const RecordFamily = z
  .enum(['organization', 'person', 'document', 'appointment', 'task', 'mail'])
  .meta({ id: 'RecordFamily' });
export type RecordFamily = z.infer<typeof RecordFamily>;

/** One kind of record that this ERP has, with the words its users call it by. */
export const RecordKind = z
  .object({
    kind: z.string().min(1).max(40).describe('Stable word of the mapping, such as `invoice`.'),
    family: RecordFamily,
    label: LocalText.describe('Singular, as a heading.'),
    plural: LocalText,
    inserts: z
      .array(z.enum(['figures', 'address', 'document']))
      .optional()
      .describe('What of such a record can be put into a mail; nothing where absent.'),
  })
  .meta({ id: 'RecordKind' });
export type RecordKind = z.infer<typeof RecordKind>;

/** Names one ERP record. The company is the ERP's tenant; key is the ERP's own key as text. */
export const RecordRef = z
  .object({
    company: z.string().min(1).max(60),
    kind: z.string().min(1).max(40),
    key: z.string().min(1).max(200),
  })
  .meta({ id: 'RecordRef' });
export type RecordRef = z.infer<typeof RecordRef>;

/** A figure that matters on a record: the open amount of an invoice, the due date of an order. */
export const Figure = z
  .object({
    name: z.string().describe('Stable word of the mapping, such as `openAmount`.'),
    label: LocalText,
    value: z.discriminatedUnion('type', [
      z.object({
        type: z.literal('money'),
        amount: z
          .string()
          .regex(/^-?\d+(\.\d+)?$/)
          .describe('Decimal, never a float.'),
        currency: z.string().length(3).describe('ISO 4217.'),
      }),
      z.object({ type: z.literal('number'), number: z.number() }),
      z.object({ type: z.literal('date'), date: z.iso.date() }),
      z.object({
        type: z.literal('time'),
        at: z.string().describe('Wall time, yyyy-mm-ddThh:mm, in the zone below.'),
        zone: z.string().describe('IANA time zone.'),
      }),
      z.object({ type: z.literal('text'), text: z.string() }),
    ]),
    emphasis: z
      .enum(['none', 'good', 'warning', 'bad'])
      .describe('How the pane should colour it: an overdue date is `bad`.'),
  })
  .meta({ id: 'Figure' });
export type Figure = z.infer<typeof Figure>;

/** A record as a line in a list. */
export const RecordSummary = z
  .object({
    ref: RecordRef,
    family: RecordFamily,
    title: z.string().describe('What a person calls it: a name, or a subject.'),
    number: z.string().nullable().describe('The number people quote, such as RE-2026-10042.'),
    subtitle: z.string().describe('One line that tells two alike apart; may be empty.'),
    organization: z
      .object({ ref: RecordRef, title: z.string() })
      .nullable()
      .describe('The customer or supplier it belongs to.'),
    figures: z.array(Figure).describe('At most three, the most telling first.'),
    openUrl: z
      .string()
      .nullable()
      .describe('Opens the record in the ERP; https, or the ERP’s own scheme.'),
  })
  .meta({ id: 'RecordSummary' });
export type RecordSummary = z.infer<typeof RecordSummary>;

/** A named value on a record's page, already in words: address, telephone, note. */
export const RecordField = z
  .object({
    name: z.string(),
    label: LocalText,
    text: z.string(),
    link: z.string().nullable().describe('mailto:, tel: or https: where one press should act.'),
  })
  .meta({ id: 'RecordField' });
export type RecordField = z.infer<typeof RecordField>;

/** A group of records related to another one, such as the invoices of a customer. */
export const RelatedSection = z
  .object({ kind: z.string(), count: z.number().int().nonnegative() })
  .meta({ id: 'RelatedSection' });
export type RelatedSection = z.infer<typeof RelatedSection>;

/** A record as a page: the summary, its fields, and what hangs on it. */
export const RecordPage = z
  .object({
    record: RecordSummary,
    fields: z.array(RecordField),
    related: z
      .array(RelatedSection)
      .describe('Only kinds that have at least one; with their count.'),
  })
  .meta({ id: 'RecordPage' });
export type RecordPage = z.infer<typeof RecordPage>;
