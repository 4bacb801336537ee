/** The people of Nordwind in whose mailboxes the demo mails lie, as `Name <address>`. */
export const colleagues = {
  anna: 'Anna Berger <anna.berger@nordwind.example>',
  jonas: 'Jonas Keller <jonas.keller@nordwind.example>',
  miriam: 'Miriam Yıldız <miriam.yildiz@nordwind.example>',
};
