import type { Texts } from '../Command.ts';

/** What rules there are, for the help. */
export const ruleUsage: Texts = {
  en: `Rules (PATH begins with an area, or with all):
  direction both|toMailbox|toErp|off   leading erp|mailbox|ask     create.erp, create.mailbox yes|no
  deletes.erp, deletes.mailbox follow|keep|ask   deletes.whose never|owner|last|any
  deletes.onlyFromBin, deletes.emptyBin yes|no   changeAgainstDelete keep|delete|ask
  receiver revert|leave   once yes|no   private busy|skip|full   series, followUps sync|skip
  window.past, window.future DAYS|open   selection all|list|category:NAME; of mail also people|threads
  start all|changes|yyyy-mm-dd
  schedule notice, every MINUTES, daily hh:mm, never; several with commas, each may begin with toErp or toMailbox
  fields.NAME both|toMailbox|toErp|off   standIns.NAME today, or fields and today with commas, or none
  brake.deletes.share, brake.overwrites.share 0 to 1   brake.deletes.number, brake.overwrites.number COUNT`,
  de: `Regeln (PFAD beginnt mit einem Bereich oder mit alle):
  direction both|toMailbox|toErp|off   leading erp|mailbox|ask     create.erp, create.mailbox ja|nein
  deletes.erp, deletes.mailbox follow|keep|ask   deletes.whose never|owner|last|any
  deletes.onlyFromBin, deletes.emptyBin ja|nein  changeAgainstDelete keep|delete|ask
  receiver revert|leave   once ja|nein   private busy|skip|full   series, followUps sync|skip
  window.past, window.future TAGE|open   selection all|list|category:NAME; bei Mail auch people|threads
  start all|changes|jjjj-mm-tt
  schedule notice, every MINUTEN, daily hh:mm, never; mehrere mit Komma, je mit toErp oder toMailbox davor
  fields.NAME both|toMailbox|toErp|off   standIns.NAME today, oder Felder und today mit Komma, oder keine
  brake.deletes.share, brake.overwrites.share 0 bis 1   brake.deletes.number, brake.overwrites.number ANZAHL`,
};
