import type { DemoDocument } from './DemoDocument.ts';
import type { DemoOrganization } from './DemoOrganization.ts';
import type { DemoPerson } from './DemoPerson.ts';
import type { SeededRandom } from './SeededRandom.ts';
import { dayAfter, workingDay } from './demoDays.ts';
import { demoUsers } from './demoUsers.ts';
import { type Subjects, englishSubjects, germanSubjects } from './words/subjects.ts';

const firstNumbers = { order: 20001, invoice: 10001, purchase: 5001, project: 1 };
const prefixes = { order: 'AU', invoice: 'RE', purchase: 'BE', project: 'PR' };

type Draft = Omit<DemoDocument, 'id' | 'number'> & {
  daysAgo: number;
  key: symbol;
  follows?: symbol;
};

/** Orders, invoices, purchase orders and projects of one company, dated before and around the base date. */
export function demoDocuments(
  random: SeededRandom,
  organizations: readonly DemoOrganization[],
  persons: readonly DemoPerson[],
  baseDate: string,
): DemoDocument[] {
  const staff = new Map<number, number[]>();
  const drafts = organizations.flatMap((organization) => {
    const people = persons.filter(
      (person) =>
        person.company === organization.company && person.organization === organization.id,
    );
    const draft = (
      type: DemoDocument['type'],
      daysAgo: number,
      subjects: keyof Subjects,
    ): Draft => {
      const day = workingDay(dayAfter(baseDate, -daysAgo));
      const date = notAfter(baseDate, day);
      const changedAfter = random.whole(0, Math.min(daysAgo, 40));
      return {
        key: Symbol(type),
        type,
        daysAgo,
        company: organization.company,
        organization: organization.id,
        person: random.pick(people).id,
        subject: random.pick(subjectsFor(organization)[subjects]),
        date,
        status: '',
        user: random.pick(staffOf(staff, organization.company)),
        createdAt: `${date} ${clock(random, 8, 11)}`,
        changedAt: `${notAfter(baseDate, dayAfter(date, changedAfter))} ${clock(random, 12, 17)}`,
        amount: random.whole(9_00, 48_000_00),
        open: 0,
        due: null,
        theirNumber: null,
        project: null,
        order: null,
        confidential: false,
        progress: 0,
      };
    };
    return organization.type === 'customer'
      ? customerDrafts(random, draft, organization.showcase, baseDate)
      : supplierDrafts(random, draft);
  });
  return numbered(drafts);
}

type DraftOf = (type: DemoDocument['type'], daysAgo: number, subjects: keyof Subjects) => Draft;

/** The showcase's orders: how many days ago, and whether their invoices are paid; one is overdue, one not yet due. */
const showcaseOrders = [
  { daysAgo: 3, paid: null },
  { daysAgo: 16, paid: null },
  { daysAgo: 34, paid: false },
  { daysAgo: 85, paid: false },
  { daysAgo: 140, paid: true },
  { daysAgo: 190, paid: true },
  { daysAgo: 260, paid: true },
];

function customerDrafts(
  random: SeededRandom,
  draft: DraftOf,
  showcase: boolean,
  baseDate: string,
): Draft[] {
  const projectCount = random.chance(0.35) ? random.whole(1, 2) : 0;
  const projects = Array.from({ length: showcase ? 2 : projectCount }, () => {
    const daysAgo = random.whole(20, 300);
    const project = draft('project', daysAgo, 'projects');
    const progress = Math.min(100, random.whole(1, 22) * 5);
    return {
      ...project,
      progress,
      status: progress === 100 ? 'F' : progress < 10 ? 'P' : 'L',
      amount: random.whole(8_000_00, 250_000_00),
      due: dayAfter(project.date, random.whole(120, 420)),
      confidential: random.chance(0.1),
    };
  });
  const orderCount = random.whole(1, 6);
  const planned = showcase
    ? showcaseOrders
    : Array.from({ length: orderCount }, () => ({
        daysAgo: random.whole(0, 360),
        paid: undefined,
      }));
  const orders = planned.map(({ daysAgo, paid }) => {
    const order = draft('order', daysAgo, 'orders');
    const later = random.chance(0.05) ? 'X' : random.pick(['B', 'G', 'F', 'F']);
    const status = daysAgo < 6 ? 'A' : daysAgo < 25 ? 'B' : showcase ? 'F' : later;
    return {
      paid,
      ...order,
      status,
      due: workingDay(dayAfter(order.date, random.whole(7, 45))),
      theirNumber: random.chance(0.7)
        ? random.pick([
            `45${random.whole(10_000_000, 99_999_999)}`,
            `PO-${random.whole(10_000, 99_999)}`,
            `B${random.whole(100, 999)}/${random.whole(1000, 9999)}`,
          ])
        : null,
      project: null,
      follows: random.chance(0.4) ? projects[0]?.key : undefined,
    };
  });
  const invoices = orders
    .filter(({ status }) => status === 'F' || status === 'G')
    .map(({ paid: settled, ...order }) => {
      const daysAgo = Math.max(0, order.daysAgo - random.whole(5, 30));
      const invoice = draft('invoice', daysAgo, 'orders');
      const due = dayAfter(invoice.date, random.pick([14, 30, 30, 45]));
      const gross = Math.round(order.amount * 1.19);
      // Chance is asked the same number of times on every base date: else one weekend would reshuffle all that follows.
      const luck = random.next();
      const paid = settled ?? luck < (due < baseDate ? 0.75 : 0.3);
      const part = random.chance(0.15) && !paid && !showcase;
      return {
        ...invoice,
        subject: order.subject,
        person: order.person,
        amount: gross,
        open: paid ? 0 : part ? Math.round(gross / 3) : gross,
        status: paid ? 'B' : part ? 'T' : due < dayAfter(baseDate, -20) ? 'M' : 'O',
        due,
        follows: order.key,
      };
    });
  return [...projects, ...orders.map(({ paid: _, ...order }) => order), ...invoices];
}

function supplierDrafts(random: SeededRandom, draft: DraftOf): Draft[] {
  return Array.from({ length: random.whole(1, 5) }, () => {
    const daysAgo = random.whole(0, 340);
    const purchase = draft('purchase', daysAgo, 'purchases');
    return {
      ...purchase,
      status: daysAgo > 30 ? 'G' : 'B',
      due: workingDay(dayAfter(purchase.date, random.whole(5, 40))),
      theirNumber: random.chance(0.6) ? `LS${random.whole(100_000, 999_999)}` : null,
    };
  });
}

/** Internal numbers by type and company, and quoted numbers in the order of age, as a real number range gives them. */
function numbered(drafts: readonly Draft[]): DemoDocument[] {
  const counts = new Map<string, number>();
  const ids = new Map<symbol, number>();
  const oldestFirst = drafts.toSorted((a, b) => b.daysAgo - a.daysAgo);
  const documents = oldestFirst.map((draft) => {
    const range = `${draft.type} ${draft.company}`;
    const count = counts.get(range) ?? 0;
    counts.set(range, count + 1);
    ids.set(draft.key, count + 1);
    const running = String(firstNumbers[draft.type] + count).padStart(3, '0');
    const number = `${prefixes[draft.type]}-${draft.date.slice(0, 4)}-${running}`;
    return { draft, id: count + 1, number };
  });
  return documents.map(({ draft: { key: _, follows, daysAgo: __, ...draft }, id, number }) => {
    const before = follows === undefined ? null : (ids.get(follows) ?? null);
    return {
      ...draft,
      id,
      number,
      project: draft.type === 'order' ? before : null,
      order: draft.type === 'invoice' ? before : null,
    };
  });
}

/** A document of today that would have to wait for Monday is still today's. */
function notAfter(baseDate: string, day: string): string {
  return day > baseDate ? baseDate : day;
}

function subjectsFor({ region }: DemoOrganization): Subjects {
  return ['DE', 'AT', 'CH'].includes(region.country) ? germanSubjects : englishSubjects;
}

function staffOf(known: Map<number, number[]>, company: number): number[] {
  const staff =
    known.get(company) ??
    demoUsers.filter((user) => user.companies.some(({ id }) => id === company)).map(({ id }) => id);
  known.set(company, staff);
  return staff;
}

function clock(random: SeededRandom, from: number, to: number): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${two(random.whole(from, to))}:${two(random.whole(0, 59))}:${two(random.whole(0, 59))}`;
}
