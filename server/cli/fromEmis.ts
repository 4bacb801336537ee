/** The areas by the words of emisExchangeSync's console (EM13), small letters. */
const areas: Readonly<Record<string, string>> = {
  posteingang: 'incoming-mail',
  gesendete: 'sent-mail',
  adressen: 'contacts',
  termine: 'appointments',
  wiedervorlagen: 'tasks',
};

/**
 * What is meant by the words of emisExchangeSync's console, so that its scheduled tasks go on: an area runs for all accounts,
 * `-T=User_name` marks a user's appointments from today on, `?` asks for help. Other words stay as they are.
 */
export function fromEmis(args: readonly string[]): readonly string[] {
  const marked = args
    .map((one) => /^[-/]T=(.+)$/i.exec(one)?.[1])
    .find((name) => name !== undefined);
  const rest = args.filter((one) => !/^[-/]T=/i.test(one));
  const [first = '', ...more] = rest;
  const area = areas[first.toLowerCase()];
  if (first === '?' || first === '/?') return ['help', ...more];
  if (marked !== undefined && (first === '' || area !== undefined || first.startsWith('-'))) {
    const options = area === undefined ? rest : more;
    return ['mark', marked, ...options];
  }
  return area === undefined ? args : ['sync', area, ...more];
}
