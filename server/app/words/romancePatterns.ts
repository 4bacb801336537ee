/**
 * Sentences with names in them that whoever uses the pane may read, in French and Italian. The others in `germanPatterns` are
 * about settings and rules, which only the console program shows.
 */
export const romancePatterns: readonly { pattern: RegExp; fr: string; it: string }[] = [
  {
    pattern: /^The folder “(.+)” is not in the mailbox any more\.$/s,
    fr: 'Le dossier «\u202f$1\u202f» n’est plus dans la boîte aux lettres.',
    it: 'La cartella “$1” non è più nella cassetta postale.',
  },
  {
    pattern: /^The folder “(.+)” for mail from the ERP is not in the mailbox any more\.$/s,
    fr: 'Le dossier «\u202f$1\u202f» pour les e-mails de l’ERP n’est plus dans la boîte aux lettres.',
    it: 'La cartella “$1” per i messaggi dell’ERP non è più nella cassetta postale.',
  },
  {
    pattern: /^The ERP demands a value in (.+)\.$/,
    fr: 'L’ERP exige une valeur dans $1.',
    it: 'L’ERP richiede un valore in $1.',
  },
];
