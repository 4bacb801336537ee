import type { Region } from './Region.ts';

/** The United Kingdom. */
export const unitedKingdom: Region = {
  country: 'GB',
  phone: '+44',
  women: ['Alice', 'Charlotte', 'Emily', 'Fiona', 'Grace', 'Hazel', 'Imogen', 'Siobhán'],
  men: ['Alistair', 'Callum', 'Duncan', 'Edward', 'Graham', 'Oliver', 'Rhys', 'Seán'],
  surnames: [
    'Ashworth',
    'Blackwood',
    'Cartwright',
    'Fairfax',
    'Hartley',
    'Llewellyn',
    'MacAllister',
    'O’Connor',
    'Pemberton',
    'Smith-Jones',
    'Thornbury',
    'Whitfield',
  ],
  towns: [
    ['B1 1AA', 'Birmingham', '121'],
    ['BS1 4DJ', 'Bristol', '117'],
    ['EH1 1YZ', 'Edinburgh', '131'],
    ['LS1 4DY', 'Leeds', '113'],
    ['SE1 9GF', 'London', '20'],
  ],
  streets: ['Canal Street', 'Foundry Lane', 'High Street', 'Mill Road', 'Victoria Way'],
  names: [
    '{s} & Sons Ltd',
    '{s} Precision Engineering Ltd',
    '{s} Instruments plc',
    '{s} Brothers Trading Ltd',
    '{s} Marine Supplies Ltd',
    'The {o} Tea Company Ltd',
  ],
};

/** France. */
export const france: Region = {
  country: 'FR',
  phone: '+33',
  women: ['Amélie', 'Aurélie', 'Clémence', 'Éléonore', 'Hélène', 'Maëlle', 'Noémie'],
  men: ['André', 'Benoît', 'Étienne', 'François', 'Gaël', 'Jérôme', 'Loïc'],
  surnames: [
    'Beaulieu',
    'Charpentier',
    'Delacroix',
    'D’Aubigné',
    'Garçon',
    'Lefèvre',
    'Moreau',
    'Pâquet',
    'Rêve',
    'Saint-Rémy',
  ],
  towns: [
    ['13002', 'Marseille', '4'],
    ['33000', 'Bordeaux', '5'],
    ['44000', 'Nantes', '2'],
    ['67000', 'Strasbourg', '3'],
    ['75011', 'Paris', '1'],
  ],
  streets: [
    'avenue de la République',
    'boulevard Voltaire',
    'place de l’Église',
    'rue des Forgerons',
    'rue du Général-Leclerc',
  ],
  names: [
    'Établissements {s} SARL',
    '{s} Mécanique SAS',
    'Société {s} & Fils SA',
    'Pâtisserie {s}',
    '{s} Électricité SAS',
  ],
};

/** Poland. */
export const poland: Region = {
  country: 'PL',
  phone: '+48',
  women: ['Agnieszka', 'Bożena', 'Katarzyna', 'Małgorzata', 'Żaneta'],
  men: ['Grzegorz', 'Łukasz', 'Paweł', 'Stanisław', 'Wojciech'],
  surnames: [
    'Brzęczyszczykiewicz',
    'Dąbrowski',
    'Jabłoński',
    'Kowalczyk',
    'Śliwiński',
    'Wójcik',
    'Zając',
    'Żurawski',
  ],
  towns: [
    ['00-001', 'Warszawa', '22'],
    ['30-001', 'Kraków', '12'],
    ['50-001', 'Wrocław', '71'],
    ['90-001', 'Łódź', '42'],
  ],
  streets: ['ul. Długa', 'ul. Kościuszki', 'ul. Piękna', 'ul. Źródlana'],
  names: [
    'Zakład Mechaniczny {s} Sp. z o.o.',
    '{s} Transport Sp. z o.o.',
    'Hurtownia {s} S.A.',
    '{s} Meble Sp. j.',
  ],
};

/** Turkey. */
export const turkey: Region = {
  country: 'TR',
  phone: '+90',
  women: ['Ayşe', 'Çiğdem', 'Gülşen', 'İpek', 'Şebnem'],
  men: ['Çağlar', 'İbrahim', 'Oğuz', 'Ömer', 'Yiğit'],
  surnames: ['Aydın', 'Çelik', 'Güneş', 'Karadağ', 'Öztürk', 'Şahin', 'Yıldırım'],
  towns: [
    ['06420', 'Ankara', '312'],
    ['16010', 'Bursa', '224'],
    ['34394', 'İstanbul', '212'],
    ['35210', 'İzmir', '232'],
  ],
  streets: ['Atatürk Caddesi', 'Barış Sokak', 'İstiklal Caddesi'],
  names: ['{s} Tekstil San. ve Tic. A.Ş.', '{s} Gıda Ltd. Şti.', '{s} Makina A.Ş.'],
};

/** Other neighbours, one pool. */
export const neighbours: Region = {
  country: 'NL',
  phone: '+31',
  women: ['Åsa', 'Chiara', 'Jiřina', 'Marijke', 'Søs', 'Núria'],
  men: ['Bjørn', 'Giuseppe', 'Jiří', 'Joost', 'Niccolò', 'Íñigo'],
  surnames: [
    'Bergström',
    'de Vries',
    'Dvořák',
    'Fernández Núñez',
    'Jørgensen',
    'Marchetti',
    'van den Berg',
    'Černý',
  ],
  towns: [
    ['1012 AB', 'Amsterdam', '20'],
    ['3011 AA', 'Rotterdam', '10'],
    ['5611 CA', 'Eindhoven', '40'],
  ],
  streets: ['Havenkade', 'Kerkstraat', 'Stationsweg'],
  names: [
    '{s} Groothandel B.V.',
    '{s} Scheepvaart B.V.',
    '{s} Food Import B.V.',
    '{s} Design Studio B.V.',
  ],
};
