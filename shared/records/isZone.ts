/** Asking costs a millisecond where a zone is unknown, and a mailbox names few zones many times. */
const known = new Map<string, boolean>();

/** An IANA name, never an offset such as +01:00, which no clock in a country keeps all year. */
const zoneName = /^[A-Za-z][A-Za-z0-9_+/-]{0,63}$/;

/** Whether there is such a time zone, by the data of this machine. */
export function isZone(name: string): boolean {
  if (!zoneName.test(name)) return false;
  let answer = known.get(name);
  if (answer === undefined) {
    answer = formats(name);
    if (known.size > 2000) known.clear();
    known.set(name, answer);
  }
  return answer;
}

function formats(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    // RangeError is how Intl says that it does not know the zone (ECMA-402); there is nothing else it can say.
    return false;
  }
}
