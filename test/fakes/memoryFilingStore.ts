import type {
  FilingOf,
  FilingStore,
  MailPlace,
  NeverLink,
} from '../../server/ports/FilingStore.ts';

/** A mail that is or was filed by hand. */
interface Filing {
  claim: string;
  by: string;
  at: number;
  until: number | null;
  filed: FilingOf | null;
}

/** Never-link lists, withdrawn mails and filed ones in memory. */
export function memoryFilingStore(): FilingStore {
  let rules: NeverLink[] = [];
  const withdrawn = new Set<string>();
  const nameOf = ({ erp, company }: MailPlace, key: string) => JSON.stringify([erp, company, key]);
  const find = (rule: Pick<NeverLink, 'kind' | 'value'>, mailbox: string | null) =>
    rules.find((one) => {
      return one.kind === rule.kind && one.value === rule.value && one.mailbox === mailbox;
    });
  const filings = new Map<string, Filing>();
  const ofClaim = (place: MailPlace, key: string, claim: string) => {
    const filing = filings.get(nameOf(place, key));
    return filing?.claim === claim ? filing : undefined;
  };
  return {
    claimFiling(place, key, claim) {
      const known = filings.get(nameOf(place, key));
      const isFree = known === undefined || known.until === null || known.until <= claim.at;
      if (isFree) filings.set(nameOf(place, key), { ...claim, filed: known?.filed ?? null });
      return Promise.resolve(isFree);
    },
    keepFiling(place, key, claim, until) {
      const filing = ofClaim(place, key, claim);
      if (filing) filing.until = until;
      return Promise.resolve(filing !== undefined);
    },
    noteFiled(place, key, { claim, ...filed }) {
      const filing = ofClaim(place, key, claim);
      if (filing) Object.assign(filing, { until: null, filed: { state: 'filed', ...filed } });
      return Promise.resolve();
    },
    releaseFiling(place, key, claim) {
      const filing = ofClaim(place, key, claim);
      if (filing?.filed === null) filings.delete(nameOf(place, key));
      else if (filing) filing.until = null;
      return Promise.resolve();
    },
    forgetFiled(place, key, claim) {
      if (ofClaim(place, key, claim)) filings.delete(nameOf(place, key));
      return Promise.resolve();
    },
    filingOf(place, key, now) {
      const filing = filings.get(nameOf(place, key));
      if (filing === undefined) return Promise.resolve(null);
      const { by, at, until, filed } = filing;
      if (until !== null && until > now) return Promise.resolve({ state: 'under-way', by, at });
      return Promise.resolve(filed);
    },
    filedOf(place, keys, now) {
      const found = keys.flatMap((key): [string, FilingOf['state']][] => {
        const filing = filings.get(nameOf(place, key));
        if (filing === undefined) return [];
        if (filing.until !== null && filing.until > now) return [[key, 'under-way']];
        return filing.filed === null ? [] : [[key, 'filed']];
      });
      return Promise.resolve(new Map(found));
    },
    neverLinks: () => Promise.resolve([...rules]),
    neverLinksOf: (mailbox) =>
      Promise.resolve(rules.filter((one) => one.mailbox === null || one.mailbox === mailbox)),
    addNeverLink(rule) {
      const isNew = find(rule, rule.mailbox) === undefined;
      if (isNew) rules.push(rule);
      return Promise.resolve(isNew);
    },
    removeNeverLink(rule, mailbox) {
      const known = find(rule, mailbox);
      rules = rules.filter((one) => one !== known);
      return Promise.resolve(known !== undefined);
    },
    withdraw(place, key) {
      withdrawn.add(nameOf(place, key));
      return Promise.resolve();
    },
    allowAgain: (place, key) => Promise.resolve(withdrawn.delete(nameOf(place, key))),
    withdrawnOf: (place, keys) =>
      Promise.resolve(new Set(keys.filter((key) => withdrawn.has(nameOf(place, key))))),
  };
}
