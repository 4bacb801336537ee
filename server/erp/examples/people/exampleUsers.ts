import type { User } from './User.ts';
import { plainWord } from './plainWord.ts';

const names = [
  ...['Willi Musterfrau', 'Erika Mustermann', 'Jörg Süß', 'Beate Größler', 'Ivo Šimek'],
  ...['Carla del Monte', 'Tim Unverzagt', 'Hülya Aydın', 'Otto Normal', 'Petra Gesperrt'],
];

/** The users of every example: the same people everywhere. The last is locked; the ninth and eighth are of company 2. */
export const exampleUsers: readonly User[] = names.map((name, i) => {
  const [firstName = '', ...rest] = name.split(' ');
  const lastName = rest.join(' ');
  return {
    index: i + 1,
    firstName,
    lastName,
    mail: `${plainWord(firstName)}.${plainWord(lastName)}@beispiel.example`,
    locked: lastName === 'Gesperrt',
    company: i === 7 || i === 8 ? 2 : 1,
  };
});
