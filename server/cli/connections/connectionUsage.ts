import type { Texts } from '../Command.ts';

/** The options that say what a connection is, for adding and changing one. */
export const connectionUsage: Texts = {
  en: `  --user NAME        the account that signs in: a mail address or DOMAIN\\name; a client id with OAuth
  --auth WAY         ntlm (where nothing is said), basic or oauth
  --url URL          of EWS, such as https://mail.example.com/EWS/Exchange.asmx; else by Autodiscover
  --mailbox ADDRESS  the mailbox it is tried on
  --own              it reaches its own mailbox only; otherwise it acts for many (impersonation)
  --token-url URL    with oauth: where tokens come from; --scope SCOPE what they are for
  --allow-host HOST  a host Autodiscover may lead to; *.example.com for all below; may be repeated
  --write            also makes one contact in that mailbox, changes it and deletes it for good
  --untested         saves it without trying it
The password comes from the environment (ERP_LINK_PASSWORD), or is asked for; it is kept encrypted.`,
  de: `  --user NAME        das Konto, das sich anmeldet: Mailadresse oder DOMÄNE\\Name; mit OAuth eine Client-ID
  --auth ART         ntlm (ohne Angabe), basic oder oauth
  --url URL          von EWS, etwa https://mail.example.com/EWS/Exchange.asmx; sonst durch Autodiscover
  --mailbox ADRESSE  das Postfach, an dem sie geprüft wird
  --own              sie erreicht nur ihr eigenes Postfach; sonst handelt sie für viele (Impersonation)
  --token-url URL    mit oauth: woher Tokens kommen; --scope SCOPE wofür sie gelten
  --allow-host HOST  ein Host, auf den Autodiscover führen darf; *.example.com für alle darunter; mehrfach möglich
  --write            legt dort auch einen Kontakt an, ändert ihn und löscht ihn endgültig
  --untested         speichert sie ungeprüft
Das Passwort kommt aus der Umgebung (ERP_LINK_PASSWORD) oder wird erfragt; es liegt verschlüsselt.`,
};
