/** One of the demo ERP's two companies (tenants). */
export interface DemoCompany {
  id: number;
  name: string;
  domain: string;
  currency: 'EUR' | 'CHF';
  customers: number;
  suppliers: number;
}

/** The demo ERP's companies; 250 customers and suppliers between them. */
export const demoCompanies: readonly DemoCompany[] = [
  {
    id: 1,
    name: 'Nordwind Handels GmbH',
    domain: 'nordwind.example',
    currency: 'EUR',
    customers: 125,
    suppliers: 40,
  },
  {
    id: 2,
    name: 'Südwind Service AG',
    domain: 'suedwind.example',
    currency: 'CHF',
    customers: 62,
    suppliers: 23,
  },
];
