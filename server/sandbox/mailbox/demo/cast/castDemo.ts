import type { DemoOrganizationFact } from '../../../erp/demoFacts.ts';
import { DemoCasting } from './DemoCasting.ts';
import type { DemoPart } from './DemoPart.ts';

type Has = NonNullable<DemoPart['has']>;

/**
 * Who plays in the demo mails and appointments. A part is named after what its firm does there; the
 * order of the lines decides who gets it, so new parts go to the end of their group.
 */
export function castDemo(facts: readonly DemoOrganizationFact[]) {
  const casting = new DemoCasting(facts);
  const customer = (from: string, has: Has) => casting.cast({ kind: 'customer', from, has });
  const supplier = (from: string, has: Has) => casting.cast({ kind: 'supplier', from, has });
  const freemail = (from: string, has: Has) =>
    casting.cast({ kind: 'customer', from, has, mail: 'freemail' });
  return {
    brenner: casting.named('Brenner Maschinenbau GmbH'),
    kessler: casting.named('Kessler <Script> & Style Werbeagentur GmbH'),
    hansen: casting.group('hansen-gruppe.example'),
    voss: casting.group('voss-holding.example'),
    shared: casting.sharedPerson(),
    stranger: casting.stranger(),

    // Those of whom there are few come first.
    remits: customer('GB', unpaid),
    countsBoxes: customer('GB', theirNumber),
    wantsQuote: customer('GB', orders(1)),
    visits: customer('GB', projects(1)),
    buysInFrance: customer('FR', orders(1)),
    asksFrance: customer('FR', orders(1)),
    paysInPoland: customer('PL', invoices(1)),
    waitsInPoland: customer('PL', orders(2)),
    buysInTurkey: customer('TR', orders(1)),
    buysInHolland: customer('NL', orders(1)),
    plansInHolland: customer('NL', projects(1)),
    disputesInHolland: customer('NL', invoices(2)),
    movesInAustria: customer('AT', orders(1)),
    paysInSwitzerland: customer('CH', invoices(1)),
    smallFirm: freemail('german', orders(1)),
    smallFirmAbroad: freemail('foreign', orders(1)),
    partPayer: customer('german', partPaid),
    writesFromHome: customer('german', secondMail),
    callsFromHome: customer('foreign', secondMail),

    startsProject: customer('german', projects(1)),
    meetsOnProject: customer('german', projects(1)),
    namesProject: customer('german', projects(1)),
    tendersProject: customer('german', projects(1)),
    longHistory: customer('german', orders(4)),
    olderBelow: customer('german', orders(3)),
    statement: customer('german', invoices(3)),
    creditNote: customer('german', invoices(2)),
    overdue: customer('german', unpaid),
    onHoliday: customer('german', unpaid),
    asksForDelivery: customer('german', orders(1)),
    slashNumber: customer('german', theirSlash),
    onlyTheirNumber: customer('german', theirNumber),
    shipped: customer('german', theirNumber),
    confirmed: customer('german', orders(1)),
    complains: customer('german', invoices(1)),
    paysTwice: customer('german', invoices(1)),
    fileName: customer('german', invoices(1)),
    bankTransfer: customer('german', invoices(1)),
    mistakesNumber: customer('german', invoices(1)),
    spaced: customer('german', invoices(1)),
    lowerCase: customer('german', invoices(1)),
    glued: customer('german', invoices(1)),
    runningNumber: customer('german', invoices(1)),
    lineBreak: customer('german', invoices(1)),
    noPrefix: customer('german', orders(1)),
    runningOrder: customer('german', orders(1)),
    underscores: customer('german', orders(1)),
    customerNumber: customer('german', orders(1)),
    noisy: customer('german', orders(1)),
    pasted: customer('german', invoices(1)),
    newColleague: customer('german', orders(1)),
    newBuyer: customer('german', orders(1)),
    noSubject: customer('german', orders(1)),
    mailing: customer('german', orders(1)),
    quotedTo: customer('german', orders(1)),
    waitsInside: customer('german', orders(1)),
    forwardedInside: customer('german', orders(1)),
    paidInside: customer('german', invoices(1)),
    carried: customer('german', orders(1)),
    forwards: customer('german', orders(1)),
    dock: customer('german', orders(1)),
    fitters: customer('german', orders(1)),
    returns: customer('german', orders(1)),

    sellsInTurkey: supplier('TR', purchases(1)),
    sellsInPoland: supplier('PL', purchases(1)),
    sellsAbroad: supplier('foreign', purchases(1)),
    confirmsAbroad: supplier('foreign', purchases(1)),
    deliveryNote: supplier('german', theirReceipt),
    noteOnly: supplier('german', theirReceipt),
    late: supplier('german', purchases(1)),
    ownInvoice: supplier('german', purchases(1)),
    priceList: supplier('german', purchases(1)),
    reminds: supplier('german', purchases(1)),
    ships: supplier('german', purchases(1)),
    sample: supplier('german', purchases(1)),
  };
}

const orders = (least: number): Has => {
  return (firm) => firm.orders.length >= least;
};
const invoices = (least: number): Has => {
  return (firm) => firm.invoices.length >= least;
};
const purchases = (least: number): Has => {
  return (firm) => firm.purchases.length >= least;
};
const projects = (least: number): Has => {
  return (firm) => firm.projects.length >= least;
};
const unpaid: Has = (firm) => firm.invoices.some((invoice) => Number(invoice.open) > 0);
const partPaid: Has = (firm) =>
  firm.invoices.some(({ open, amount }) => Number(open) > 0 && Number(open) < Number(amount));
const theirNumber: Has = (firm) => firm.orders.some((order) => order.theirNumber !== null);
const theirSlash: Has = (firm) =>
  firm.orders.find((order) => order.theirNumber !== null)?.theirNumber?.includes('/') ?? false;
const theirReceipt: Has = (firm) => firm.purchases.some((order) => order.theirNumber !== null);
const secondMail: Has = (firm) => firm.persons.some((person) => person.secondMail !== null);
