-- An ERP with the data that emisExchangeSync moves (requirements EM3 to EM11), with names of our own.
-- Its manners: J and N for yes and no, numbers for codes, birthdays as text with 0000-00-00 for nothing, times as text,
-- amounts as text with a decimal comma, '' beside null, logins in mixed case and with blanks.

create table mandant (
  mandant_nr smallint not null,
  bezeichnung varchar(60) not null,
  primary key (mandant_nr)
);

create table anwender (
  anwender_nr integer not null,
  anwendername varchar(40) not null,
  kuerzel char(3),
  klarname varchar(60),
  e_mail varchar(120),
  kennwort varchar(200),
  gesperrt char(1) not null,
  primary key (anwender_nr)
);

create table anwender_mandant (
  anwender_nr integer not null,
  mandant_nr smallint not null,
  standard char(1) not null,
  primary key (anwender_nr, mandant_nr)
);

create table anwender_recht (
  anwender_nr integer not null,
  mandant_nr smallint not null,
  recht varchar(20) not null,
  primary key (anwender_nr, mandant_nr, recht)
);

-- Companies: customers (K), suppliers (L), prospects (I).
create table adresse (
  mandant_nr smallint not null,
  adress_nr integer not null,
  art char(1) not null,
  kurzname varchar(20),
  firma1 varchar(60),
  firma2 varchar(60),
  firma3 varchar(60),
  strasse varchar(60),
  land varchar(40),
  plz varchar(10),
  ort varchar(60),
  bundesland varchar(40),
  telefon varchar(40),
  telefax varchar(40),
  internet varchar(120),
  e_mail varchar(120),
  bemerkung text,
  umsatz_vorjahr varchar(20),
  liefersperre char(1),
  geaendert_am timestamp,
  primary key (mandant_nr, adress_nr)
);
create index adresse_aenderung on adresse (mandant_nr, geaendert_am);

-- Contact persons; an address has none, one or many.
create table ansprechpartner (
  mandant_nr smallint not null,
  partner_nr integer not null,
  adress_nr integer not null,
  anrede smallint,
  titel varchar(20),
  vorname varchar(40),
  nachname varchar(40),
  funktion varchar(60),
  abteilung varchar(60),
  telefon varchar(40),
  telefax varchar(40),
  mobil varchar(40),
  e_mail varchar(120),
  skype varchar(60),
  geburtstag varchar(10),
  bemerkung text,
  bild blob,
  privat_strasse varchar(60),
  privat_land varchar(40),
  privat_plz varchar(10),
  privat_ort varchar(60),
  privat_bundesland varchar(40),
  privat_telefon varchar(40),
  privat_telefax varchar(40),
  privat_e_mail varchar(120),
  ausgeschieden char(1),
  geaendert_am timestamp,
  primary key (mandant_nr, partner_nr)
);
create index ansprechpartner_adresse on ansprechpartner (mandant_nr, adress_nr);
create index ansprechpartner_aenderung on ansprechpartner (mandant_nr, geaendert_am);

-- The user's list: whose Outlook gets which contact (EM7).
create table adressliste (
  mandant_nr smallint not null,
  anwender_nr integer not null,
  partner_nr integer not null,
  aufgenommen_am timestamp,
  primary key (mandant_nr, anwender_nr, partner_nr)
);

-- Appointments (EM8).
create table termin (
  mandant_nr smallint not null,
  termin_nr integer not null,
  anwender_nr integer not null,
  adress_nr integer,
  partner_nr integer,
  betreff varchar(80),
  bemerkung text,
  ort varchar(60),
  datum_von date not null,
  zeit_von varchar(5),
  datum_bis date not null,
  zeit_bis varchar(5),
  ganztags char(1) default 'N' not null,
  markierung smallint,
  erinnerung char(1) default 'N' not null,
  vorlauf_minuten integer,
  privat char(1) default 'N' not null,
  angelegt_am timestamp,
  angelegt_von integer,
  geaendert_am timestamp,
  geaendert_von integer,
  primary key (mandant_nr, termin_nr)
);
create index termin_anwender on termin (mandant_nr, anwender_nr, datum_von);
create index termin_aenderung on termin (mandant_nr, geaendert_am);

-- Follow-ups (EM11).
create table wiedervorlage (
  mandant_nr smallint not null,
  wv_nr integer not null,
  anwender_nr integer not null,
  adress_nr integer,
  partner_nr integer,
  betreff varchar(80),
  bemerkung text,
  prioritaet smallint,
  beginn_am date,
  faellig_am date,
  erinnerung char(1) default 'N' not null,
  erinnerung_am timestamp,
  status smallint default 1 not null,
  fortschritt smallint,
  erledigt_am date,
  privat char(1) default 'N' not null,
  angelegt_am timestamp,
  angelegt_von integer,
  geaendert_am timestamp,
  geaendert_von integer,
  primary key (mandant_nr, wv_nr)
);
create index wiedervorlage_anwender on wiedervorlage (mandant_nr, anwender_nr, faellig_am);
create index wiedervorlage_aenderung on wiedervorlage (mandant_nr, geaendert_am);

-- Mail that came in, mark EE (EM5).
create table posteingang (
  mandant_nr smallint not null,
  mail_nr integer not null,
  anwender_nr integer not null,
  kennzeichen char(2) not null,
  status varchar(10) not null,
  absender_name varchar(120),
  absender_adresse varchar(255),
  empfaenger text,
  kopie text,
  betreff varchar(255),
  inhalt text,
  empfangen_am timestamp,
  prioritaet smallint,
  privat char(1),
  message_id varchar(255),
  adress_nr integer,
  adresse varchar(60),
  partner_nr integer,
  partner varchar(80),
  angelegt_am timestamp,
  primary key (mandant_nr, mail_nr)
);
create index posteingang_anwender on posteingang (mandant_nr, anwender_nr, empfangen_am);

-- Mail that was sent, mark EA (EM6).
create table postausgang (
  mandant_nr smallint not null,
  mail_nr integer not null,
  anwender_nr integer not null,
  kennzeichen char(2) not null,
  status varchar(10) not null,
  absender_name varchar(120),
  absender_adresse varchar(255),
  empfaenger text,
  kopie text,
  betreff varchar(255),
  inhalt text,
  gesendet_am timestamp,
  prioritaet smallint,
  privat char(1),
  message_id varchar(255),
  adress_nr integer,
  adresse varchar(60),
  partner_nr integer,
  partner varchar(80),
  angelegt_am timestamp,
  primary key (mandant_nr, mail_nr)
);
create index postausgang_anwender on postausgang (mandant_nr, anwender_nr, gesendet_am);

-- Where new numbers come from: one row for each table.
create table nummernkreis (
  tabelle varchar(30) not null,
  letzte_nr integer not null,
  primary key (tabelle)
);
