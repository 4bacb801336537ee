import { officeCalls, type OfficeCallName } from './officeCalls.ts';

/** Whether this host has what the row needs. The gate before every call. */
export function hostHas(name: OfficeCallName): boolean {
  const { needs } = officeCalls[name];
  return needs === null || Office.context.requirements.isSetSupported(needs[0], needs[1]);
}
