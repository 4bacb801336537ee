import { scryptSync } from 'node:crypto';
import type { DemoData } from './DemoData.ts';
import type { SeededRandom } from './SeededRandom.ts';
import { demoPassword, demoUsers } from './demoUsers.ts';

/** Users, their companies and rights; passwords as scrypt hashes in PHC form, as the mapping's scheme says. */
export function demoUserRows(random: SeededRandom): DemoData {
  return {
    benutzer: demoUsers.map(({ id, login, name, mail, locked }) => ({
      benutzer_nr: id,
      anmeldename: login,
      name,
      e_mail: mail,
      kennwort: hash(demoPassword, random.base64(22)),
      gesperrt: locked ? 1 : 0,
    })),
    benutzer_mandanten: demoUsers.flatMap(({ id, companies }) =>
      companies.map((company, i) => ({
        benutzer_nr: id,
        mandant_nr: company.id,
        standard: i === 0 ? 1 : 0,
      })),
    ),
    benutzer_rechte: demoUsers.flatMap(({ id, companies }) =>
      companies.flatMap((company) =>
        company.rights.map((right) => ({ benutzer_nr: id, mandant_nr: company.id, recht: right })),
      ),
    ),
  };
}

function hash(password: string, salt: string): string {
  const key = scryptSync(password, Buffer.from(salt, 'base64'), 32, { N: 2 ** 14, r: 8, p: 1 });
  return `$scrypt$ln=14,r=8,p=1$${salt}$${key.toString('base64').replace(/=+$/, '')}`;
}
