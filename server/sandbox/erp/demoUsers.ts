/** The password of every user of the try-out; it protects invented data only. */
export const demoPassword = 'nordwind-2026';

/** The words of the demo ERP’s rights, as its table holds them. */
export type DemoRight = 'ADR' | 'AUF' | 'RE' | 'BES' | 'PRJ' | 'DIARY' | 'ALL' | 'CONF';

/** A user of the demo ERP. */
export interface DemoUser {
  id: number;
  login: string;
  name: string;
  mail: string;
  locked: boolean;
  /** Companies and rights in each, the default company first. */
  companies: { id: number; rights: readonly DemoRight[] }[];
  /** What this user is there to show. */
  shows: string;
}

const everything: readonly DemoRight[] = ['ADR', 'AUF', 'RE', 'BES', 'PRJ', 'DIARY', 'ALL', 'CONF'];
const ordinary: readonly DemoRight[] = ['ADR', 'AUF', 'RE', 'BES', 'PRJ', 'DIARY', 'ALL'];

/** The demo ERP's users. Rights: see the mapping; ALL is everybody's diary, CONF what is confidential. */
export const demoUsers: readonly DemoUser[] = [
  {
    id: 1,
    login: 'anna.berger',
    name: 'Anna Berger',
    mail: 'anna.berger@nordwind.example',
    locked: false,
    companies: [
      { id: 1, rights: everything },
      { id: 2, rights: everything },
    ],
    shows: 'sees everything in both companies',
  },
  {
    id: 2,
    login: 'jonas.keller',
    name: 'Jonas Keller',
    mail: 'jonas.keller@nordwind.example',
    locked: false,
    companies: [{ id: 1, rights: ['ADR', 'AUF', 'BES', 'PRJ', 'DIARY', 'ALL'] }],
    shows: 'may not see invoices',
  },
  {
    id: 3,
    login: 'miriam.yildiz',
    name: 'Miriam Yıldız',
    mail: 'miriam.yildiz@nordwind.example',
    locked: false,
    companies: [{ id: 1, rights: ordinary }],
    shows: 'sees all but what is confidential',
  },
  {
    id: 4,
    login: 'thomas.weiss',
    name: 'Thomas Weiß',
    mail: 'thomas.weiss@nordwind.example',
    locked: false,
    companies: [{ id: 1, rights: ['ADR', 'AUF', 'PRJ', 'DIARY'] }],
    shows: 'sees only his own appointments, tasks and mails, and no invoices',
  },
  {
    id: 5,
    login: 'peter.lang',
    name: 'Peter Lang',
    mail: 'peter.lang@nordwind.example',
    locked: true,
    companies: [{ id: 1, rights: ordinary }],
    shows: 'is locked',
  },
  {
    id: 6,
    login: 'sofia.marchetti',
    name: 'Sofia Marchetti',
    mail: 'sofia.marchetti@suedwind.example',
    locked: false,
    companies: [
      { id: 2, rights: ordinary },
      { id: 1, rights: ['ADR', 'DIARY'] },
    ],
    shows: 'works in the second company, with few rights in the first',
  },
  {
    id: 7,
    login: 'lea.frei',
    name: 'Lea Frei',
    mail: 'lea.frei@suedwind.example',
    locked: false,
    companies: [{ id: 2, rights: ordinary }],
    shows: 'works in the second company only',
  },
];
