-- An ERP with the data that BüroWARE's Exchange link moves (requirements BW1 to BW12), with names of our own.
-- Its manners are Pervasive's: texts of a fixed width, filled with blanks; dates as numbers yyyymmdd and times as
-- numbers hhmm, 0 for nothing; no nulls at all; names in capitals, some with a hyphen; amounts as text with a
-- decimal comma. Nothing says when a row was changed but a day and a minute.

create table "MANDANT" (
  "MND_NR" char(3) not null,
  "BEZEICHNUNG" char(40) not null,
  primary key ("MND_NR")
);

-- Persons: employees among them, by their personnel number (BW3).
create table "PERSON" (
  "PERS_NR" char(8) not null,
  "NAME" char(30) not null,
  "VORNAME" char(30) not null,
  "ABTEILUNG" char(30) not null,
  "MAIL_NR" integer not null,
  primary key ("PERS_NR")
);

-- Operators: who signs in (BW3).
create table "BEDIENER" (
  "BED_NR" integer not null,
  "KENNUNG" char(20) not null,
  "NAME" char(40) not null,
  "PERS_NR" char(8) not null,
  "KENNWORT" char(200) not null,
  "GESPERRT" char(1) not null,
  "LIZENZ_EX" char(1) not null,
  primary key ("BED_NR")
);

create table "BEDIENER_MND" (
  "BED_NR" integer not null,
  "MND_NR" char(3) not null,
  "HAUPT" char(1) not null,
  primary key ("BED_NR", "MND_NR")
);

create table "ADRESSEN" (
  "MND_NR" char(3) not null,
  "ADR_NR" char(10) not null,
  "ADR_ART" char(1) not null,
  "SUCHBEGRIFF" char(20) not null,
  "NAME1" char(40) not null,
  "NAME2" char(40) not null,
  "NAME3" char(40) not null,
  "STRASSE" char(40) not null,
  "LKZ" char(3) not null,
  "PLZ" char(10) not null,
  "ORT" char(40) not null,
  "TELEFON" char(30) not null,
  "TELEFAX" char(30) not null,
  "E-MAIL" char(80) not null,
  "INTERNET" char(80) not null,
  "BEMERKUNG" char(254) not null,
  "UMSATZ" char(15) not null,
  "AEND_DATUM" integer not null,
  "AEND_ZEIT" integer not null,
  primary key ("MND_NR", "ADR_NR")
);

-- Contact persons; their key holds the address's number and a running one.
create table "PARTNER" (
  "MND_NR" char(3) not null,
  "PART_ID" char(14) not null,
  "ADR_NR" char(10) not null,
  "ANREDE" char(10) not null,
  "TITEL" char(15) not null,
  "VORNAME" char(30) not null,
  "NAME" char(30) not null,
  "FUNKTION" char(40) not null,
  "ABTEILUNG" char(40) not null,
  "TELEFON" char(30) not null,
  "TELEFAX" char(30) not null,
  "MOBIL" char(30) not null,
  "E-MAIL" char(80) not null,
  "GEB_DATUM" integer not null,
  "P_STRASSE" char(40) not null,
  "P_PLZ" char(10) not null,
  "P_ORT" char(40) not null,
  "P_TELEFON" char(30) not null,
  "P_E-MAIL" char(80) not null,
  "BEMERKUNG" char(254) not null,
  "AEND_DATUM" integer not null,
  "AEND_ZEIT" integer not null,
  primary key ("MND_NR", "PART_ID")
);
create index "PARTNER_ADR" on "PARTNER" ("MND_NR", "ADR_NR");

-- Which operator wants which contact person in Outlook (BW11).
create table "PARTNER_SYNC" (
  "MND_NR" char(3) not null,
  "BED_NR" integer not null,
  "PART_ID" char(14) not null,
  primary key ("MND_NR", "BED_NR", "PART_ID")
);

create table "TERMINE" (
  "MND_NR" char(3) not null,
  "TERMIN_NR" integer not null,
  "BED_NR" integer not null,
  "ADR_NR" char(10) not null,
  "PART_ID" char(14) not null,
  "BETREFF" char(60) not null,
  "TEXT" char(254) not null,
  "ORT" char(40) not null,
  "DAT_VON" integer not null,
  "ZEIT_VON" integer not null,
  "DAT_BIS" integer not null,
  "ZEIT_BIS" integer not null,
  "GANZTAG" char(1) not null,
  "ERINNERN" char(1) not null,
  "VORLAUF" integer not null,
  "PRIVAT" char(1) not null,
  "KATEGORIE" char(60) not null,
  primary key ("MND_NR", "TERMIN_NR")
);
create index "TERMINE_BED" on "TERMINE" ("MND_NR", "BED_NR", "DAT_VON");

create table "MAILS" (
  "MND_NR" char(3) not null,
  "MAIL_NR" integer not null,
  "BED_NR" integer not null,
  "RICHTUNG" char(1) not null,
  "BETREFF" char(120) not null,
  "TEXT" text not null,
  "DATUM" integer not null,
  "ZEIT" integer not null,
  "GELESEN" char(1) not null,
  "WICHTIG" smallint not null,
  "ORDNER" char(80) not null,
  "MESSAGE_ID" char(200) not null,
  "ADR_NR" char(10) not null,
  "PART_ID" char(14) not null,
  primary key ("MND_NR", "MAIL_NR")
);
create index "MAILS_BED" on "MAILS" ("MND_NR", "BED_NR", "DATUM");

-- Who a mail is from and to: a row for each.
create table "MAIL_ADR" (
  "MND_NR" char(3) not null,
  "MAIL_NR" integer not null,
  "POS" smallint not null,
  "ART" char(1) not null,
  "NAME" char(80) not null,
  "ADRESSE" char(120) not null,
  primary key ("MND_NR", "MAIL_NR", "POS")
);

-- Who may sync: an operator with a person record, a mail number and a licence, who is not locked (BW3).
create view "BEDIENER_RECHT" as
  select b."BED_NR", 'EXCHANGE' as "RECHT"
  from "BEDIENER" b join "PERSON" p on p."PERS_NR" = b."PERS_NR"
  where b."LIZENZ_EX" = 'J' and p."MAIL_NR" <> 0;

-- Where new numbers come from: one row for each table.
create table "NUMMERN" (
  "KREIS" char(10) not null,
  "LETZTE" integer not null,
  primary key ("KREIS")
);
