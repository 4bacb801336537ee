import type { Firm } from './Firm.ts';

/** In which company (tenant) of the ERP an invented company and its people are: every fifth in the second. */
export function companyOf(firm: Firm): 1 | 2 {
  return firm.index % 5 === 0 ? 2 : 1;
}
