import type { Texts } from '../Command.ts';

/** Whom and whose list the commands about never-link lists mean, for the help. */
export const listUsage: Texts = {
  en: `  WHOM               a mail address, or a domain with all below it: anna@firma.example, firma.example
  --account MAILBOX  for this account only; without it for all`,
  de: `  WEN                eine Mailadresse, oder eine Domain mit allem darunter: anna@firma.example, firma.example
  --account POSTFACH nur für dieses Konto; sonst für alle`,
};
