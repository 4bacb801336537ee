import type { Figure, RecordPage, RecordRef, RecordSummary } from '../../shared/recordViews.ts';
import type { ErpConnector } from '../../server/ports/ErpConnector.ts';
import type { hostileTexts } from './hostileTexts.ts';

/**
 * An ERP into which somebody wrote hostile texts, wherever a text or a link can be: names of records, users,
 * companies and kinds, numbers, figures, fields. Its records are the demo's otherwise, so search finds them.
 */
export function hostileErp(texts: ReturnType<typeof hostileTexts>) {
  return (erp: ErpConnector): ErpConnector => {
    const say = (at: number): string => texts.short[at % texts.short.length] ?? '';
    const lead = (at: number): string => texts.addresses[at % texts.addresses.length] ?? '';
    const label = (at: number) => ({ en: say(at), de: say(at) });
    const figures: Figure[] = [
      { name: 'a', label: label(0), value: { type: 'text', text: say(1) }, emphasis: 'bad' },
      {
        name: 'b',
        label: label(2),
        value: { type: 'time', at: say(3), zone: say(4) },
        emphasis: 'none',
      },
      {
        name: 'c',
        label: label(5),
        value: { type: 'money', amount: '1.00', currency: '<b>' },
        emphasis: 'good',
      },
    ];
    const spoil = (record: RecordSummary): RecordSummary => {
      const at = seed(record.ref);
      return {
        ...record,
        title: say(at),
        number: say(at + 1),
        subtitle: say(at + 2),
        organization: record.organization && { ...record.organization, title: say(at + 3) },
        figures,
        openUrl: lead(at),
      };
    };
    return {
      ...erp,
      kinds: erp.kinds.map((kind, at) => ({ ...kind, label: label(at), plural: label(at + 1) })),
      signIn: async (...asked) => spoilUser(await erp.signIn(...asked), say),
      findUser: async (...asked) => spoilUser(await erp.findUser(...asked), say),
      get: async (...asked) =>
        (await erp.get(...asked)).map((got) =>
          got.state === 'found' ? { ...got, record: spoil(got.record) } : got,
        ),
      show: async (...asked): Promise<RecordPage> => {
        const page = await erp.show(...asked);
        const fields = texts.addresses.map((link, at) => ({
          name: `field ${at}`,
          label: label(at),
          text: say(at),
          link,
        }));
        return { ...page, record: spoil(page.record), fields };
      },
      related: async (...asked) => {
        const { records, next } = await erp.related(...asked);
        return { records: records.map(spoil), next };
      },
    };
  };
}

function spoilUser<T extends { name: string; companies: { id: string; name: string }[] }>(
  user: T,
  say: (at: number) => string,
): T {
  const companies = user.companies.map((company) => ({ ...company, name: say(1) }));
  return { ...user, name: say(0), companies };
}

/** The same for the same record, different for most others. */
function seed({ kind, key }: RecordRef): number {
  return Buffer.from(`${kind}${key}`).reduce((sum, byte) => sum + byte, 0);
}
