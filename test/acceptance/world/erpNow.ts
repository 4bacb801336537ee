/** Now as the ERPs' programs write it: wall time of their zone, without one. */
export function erpNow(): string {
  const parts = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Europe/Berlin',
    dateStyle: 'short',
    timeStyle: 'medium',
  });
  return parts.format(new Date());
}
