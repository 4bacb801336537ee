import { parseArgs } from 'node:util';
import type { Account } from './access/Account.ts';

/** What `npm run exchange` is told. */
interface Arguments {
  /** 0 for one that is free. */
  port: number;
  /** Where mailboxes are kept over a restart; undefined for nowhere. */
  file: string | undefined;
  accounts: Account[];
}

/** May act for all others, and has no mailbox. */
const service = 'service@example.com';

/**
 * Reads the arguments of a start from the command line: Anna and Ben where no users are named, and always a service
 * account that may act for all.
 *
 * @throws Error with a sentence for arguments that are not right.
 */
export function readArguments(args: readonly string[]): Arguments {
  const { port, file, user, password } = parse(args);
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) {
    throw new Error(`${port} is no port: --port takes a number from 0 to 65535.`);
  }
  if (password === '') throw new Error('The password is empty.');
  if (file === '') throw new Error('--file takes the name of a file.');
  const addresses = (user ?? ['anna@example.com', 'ben@example.com']).map((address) => {
    if (!/^[^@\s]+@[^@\s]+$/.test(address)) {
      throw new Error(`${address} is no address: --user takes one like anna@example.com.`);
    }
    return address.toLowerCase();
  });
  for (const [at, address] of addresses.entries()) {
    if (address === service) throw new Error(`${service} is the service account.`);
    if (addresses.indexOf(address) < at) throw new Error(`${address} is there twice.`);
  }
  return {
    port: Number(port),
    file,
    accounts: [
      ...addresses.map((address) => ({ address, name: nameOf(address), password })),
      { address: service, name: 'Service', password, mayImpersonate: true, hasNoMailbox: true },
    ],
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        port: { type: 'string', default: '0' },
        file: { type: 'string' },
        user: { type: 'string', multiple: true },
        password: { type: 'string', default: 'exchange' },
      },
    }).values;
  } catch (cause) {
    const why = cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : '';
    throw new Error(
      `${why.replace(/\.?$/, '.')} There are --port N, --file F, --user ADDRESS (also several) and --password P.`,
      { cause },
    );
  }
}

function nameOf(address: string): string {
  const [name = ''] = address.split('@');
  return name.charAt(0).toUpperCase() + name.slice(1);
}
