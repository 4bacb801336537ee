-- An insurance broker's ERP with the data that BrokerStar serves over DAV and moves to a groupware server (requirements
-- BD1 to BD6, BS1 to BS4), with names of our own. Its manners: keys are UUIDs, every change gives a row a new
-- “fassung”, appointments are in UTC, persons and companies are one table, and who sees what is said by groups.

create table firma (
  id smallint not null,
  name varchar(60) not null,
  primary key (id)
);

create table benutzer (
  id integer not null,
  login varchar(40) not null,
  anzeigename varchar(80) not null,
  email varchar(120),
  passwort varchar(200),
  aktiv smallint not null,
  modul_sync smallint not null,
  primary key (id)
);

create table benutzer_firma (
  benutzer_id integer not null,
  firma_id smallint not null,
  ist_standard smallint not null,
  primary key (benutzer_id, firma_id)
);

-- User groups switch each of contacts, calendar and tasks on or off (BD4).
create table gruppe (
  id integer not null,
  name varchar(60) not null,
  sync_kontakte smallint not null,
  sync_kalender smallint not null,
  sync_aufgaben smallint not null,
  sieht_alles smallint not null,
  primary key (id)
);

create table benutzer_gruppe (
  benutzer_id integer not null,
  gruppe_id integer not null,
  primary key (benutzer_id, gruppe_id)
);

-- The rights that a user has by groups, where the module is enabled for the user as well (BD4).
create view benutzer_recht as
  select bg.benutzer_id, 'KONTAKTE' as recht
  from benutzer_gruppe bg join gruppe g on g.id = bg.gruppe_id join benutzer b on b.id = bg.benutzer_id
  where g.sync_kontakte = 1 and b.modul_sync = 1
  union
  select bg.benutzer_id, 'KALENDER' as recht
  from benutzer_gruppe bg join gruppe g on g.id = bg.gruppe_id join benutzer b on b.id = bg.benutzer_id
  where g.sync_kalender = 1 and b.modul_sync = 1
  union
  select bg.benutzer_id, 'AUFGABEN' as recht
  from benutzer_gruppe bg join gruppe g on g.id = bg.gruppe_id join benutzer b on b.id = bg.benutzer_id
  where g.sync_aufgaben = 1 and b.modul_sync = 1
  union
  select bg.benutzer_id, 'ALLES' as recht
  from benutzer_gruppe bg join gruppe g on g.id = bg.gruppe_id
  where g.sieht_alles = 1;

create table land (
  code varchar(2) not null,
  bezeichnung varchar(60) not null,
  primary key (code)
);

-- Companies (typ F) and persons (typ P); a person may belong to a company. Who is in a contact's group sees it (BD5).
create table kontakt (
  id varchar(36) not null,
  firma_id smallint not null,
  gruppe_id integer not null,
  typ char(1) not null,
  kundennummer varchar(20),
  arbeitgeber_id varchar(36),
  anrede smallint,
  titel varchar(20),
  vorname varchar(60),
  nachname varchar(60),
  firmenname varchar(100),
  zusatz varchar(100),
  funktion varchar(60),
  geburtsdatum date,
  sprache varchar(5),
  strasse varchar(80),
  postfach varchar(40),
  plz varchar(10),
  ort varchar(60),
  kanton varchar(40),
  land_code varchar(2),
  tel_geschaeft varchar(40),
  tel_privat varchar(40),
  tel_mobil varchar(40),
  fax varchar(40),
  email_geschaeft varchar(120),
  email_privat varchar(120),
  website varchar(200),
  stichworte varchar(200),
  notizen text,
  fassung varchar(36) not null,
  geaendert_am timestamp not null,
  primary key (id)
);
create index kontakt_geaendert on kontakt (firma_id, geaendert_am);
create index kontakt_gruppe on kontakt (gruppe_id);
create index kontakt_arbeitgeber on kontakt (arbeitgeber_id);

create table termin (
  id varchar(36) not null,
  firma_id smallint not null,
  kontakt_id varchar(36),
  titel varchar(120),
  beschreibung text,
  ort varchar(120),
  beginn_utc timestamp not null,
  ende_utc timestamp not null,
  ganzer_tag smallint default 0 not null,
  verfuegbarkeit varchar(10),
  vertraulichkeit varchar(10),
  alarm smallint default 0 not null,
  alarm_minuten integer,
  stichworte varchar(200),
  uid varchar(255),
  fassung varchar(36) not null,
  geaendert_am timestamp not null,
  primary key (id)
);
create index termin_geaendert on termin (firma_id, geaendert_am);

-- Who has an appointment assigned; several may.
create table termin_benutzer (
  termin_id varchar(36) not null,
  benutzer_id integer not null,
  primary key (termin_id, benutzer_id)
);
create index termin_benutzer_wer on termin_benutzer (benutzer_id);

-- Guests of an appointment.
create table termin_teilnehmer (
  termin_id varchar(36) not null,
  position smallint not null,
  name varchar(120),
  email varchar(120),
  rolle varchar(10) not null,
  primary key (termin_id, position)
);

create table aufgabe (
  id varchar(36) not null,
  firma_id smallint not null,
  kontakt_id varchar(36),
  zustaendig_id integer,
  ersteller_id integer,
  titel varchar(120),
  beschreibung text,
  dringlichkeit varchar(10),
  beginn date,
  faellig date,
  zustand varchar(12) default 'offen' not null,
  prozent smallint,
  erledigt_utc timestamp,
  alarm smallint default 0 not null,
  alarm_utc timestamp,
  stichworte varchar(200),
  uid varchar(255),
  fassung varchar(36) not null,
  geaendert_am timestamp not null,
  primary key (id)
);
create index aufgabe_wer on aufgabe (zustaendig_id, faellig);
create index aufgabe_geaendert on aufgabe (firma_id, geaendert_am);
