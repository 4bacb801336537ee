import type { FilingStore, MailPlace, NeverLink } from '../../server/ports/FilingStore.ts';

/** Never-link lists and withdrawn mails in memory. */
export function memoryFilingStore(): FilingStore {
  let rules: NeverLink[] = [];
  const withdrawn = new Set<string>();
  const nameOf = ({ erp, company }: MailPlace, key: string) => JSON.stringify([erp, company, key]);
  const find = (rule: Pick<NeverLink, 'kind' | 'value'>, mailbox: string | null) =>
    rules.find((one) => {
      return one.kind === rule.kind && one.value === rule.value && one.mailbox === mailbox;
    });
  return {
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
