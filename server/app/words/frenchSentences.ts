import type { germanSentences } from './germanSentences.ts';

/** What services, store, ERP and Exchange say of a failure, in French, for whoever uses the pane. */
export const frenchSentences: Readonly<Record<keyof typeof germanSentences, string>> = {
  'Exchange refused the password of this connection; it is not tried again by itself.':
    'Exchange a refusé le mot de passe de cette connexion\u202f; il n’est plus essayé automatiquement.',
  'The server is being stopped.': 'Le serveur est en cours d’arrêt.',
  'The mail connection of this account is not there any more.':
    'La connexion de messagerie de ce compte n’existe plus.',
  'The account was changed while this was under way.':
    'Le compte a été modifié pendant l’opération.',
  'The sync needs a key for its stamps, and none is set.':
    'La synchronisation a besoin d’une clé pour ses marques, et aucune n’est définie.',
  'The ERP did not tell the whole list of this user.':
    'L’ERP n’a pas donné la liste complète de cet utilisateur.',
  'There is no such account any more.': 'Ce compte n’existe plus.',
  'The time zone of this account is not known.': 'Le fuseau horaire de ce compte est inconnu.',
  'The ERP’s mapping says nothing about the sync.':
    'La configuration de l’ERP ne prévoit pas de synchronisation.',
  'The ERP user may not work in the company of this account.':
    'L’utilisateur ERP n’a pas accès à la société de ce compte.',
  'This account is paused.': 'Ce compte est suspendu.',
  'No company is chosen for this account: nothing is synced.':
    'Aucune société n’est choisie pour ce compte\u202f: rien n’est synchronisé.',
  'Nothing is open about this any more.': 'Il n’y a plus rien à décider ici.',
  'Something unexpected happened.': 'Une erreur inattendue s’est produite.',
  'Other folders count by now.': 'D’autres dossiers comptent désormais.',
  'The mailbox did not list everything.': 'La boîte aux lettres n’a pas tout énuméré.',
  'The mailbox did not name the folder it made.':
    'La boîte aux lettres n’a pas indiqué le dossier qu’elle a créé.',
  'The server would write to people because of this.':
    'Le serveur enverrait des messages à cause de cela.',
  'The server did not send the whole item.': 'Le serveur n’a pas envoyé l’élément en entier.',
  'The server did not say what became of every write.':
    'Le serveur n’a pas indiqué le résultat de chaque écriture.',
  'The server did not say what became of every item.':
    'Le serveur n’a pas indiqué le résultat pour chaque élément.',
  'Something else is under way here and has to end first.':
    'Une autre opération est en cours ici et doit d’abord se terminer.',
  'A write to this is still open; run the sync first.':
    'Une écriture est encore en suspens ici\u202f; lancez d’abord la synchronisation.',
  'Old and new number have to differ.': 'L’ancien et le nouveau numéro doivent être différents.',
  'The record with the old number is still in the ERP.':
    'La fiche portant l’ancien numéro est encore dans l’ERP.',
  'There is no record with the new number.': 'Il n’y a pas de fiche portant le nouveau numéro.',
  'This changed meanwhile; look at it again.':
    'Cela a changé entre-temps\u202f; regardez de nouveau.',
  'One of the two is gone meanwhile; look at it again.':
    'L’un des deux a disparu entre-temps\u202f; regardez de nouveau.',
  'Not every field in question is decided.': 'Tous les champs en question ne sont pas décidés.',
  'The ERP does not let this user see the record.':
    'L’ERP ne permet pas à cet utilisateur de voir la fiche.',
  'Nobody could tell whether it was done; run the sync first.':
    'Impossible de savoir si cela a été fait\u202f; lancez d’abord la synchronisation.',
  'There is no such pair any more.': 'Ce lien n’existe plus.',
  'A run is under way for this already.': 'Une synchronisation est déjà en cours ici.',
  'Nothing was begun that could go on.': 'Rien n’a été commencé qui pourrait continuer.',
  'More would be deleted by now than was shown.':
    'Davantage serait supprimé maintenant que ce qui a été montré.',
  'A write of an earlier run is still open; run the sync first.':
    'Une écriture d’une exécution antérieure est en suspens\u202f; lancez d’abord la synchronisation.',
  'This run is not known.': 'Cette exécution est inconnue.',
  'Only a run of the sync can be undone.':
    'Seule une exécution de la synchronisation peut être annulée.',
  'The server ended its list of changes before the end: nothing new is made on either side until it is read whole.':
    'Le serveur a interrompu sa liste de modifications\u202f: rien de nouveau n’est créé d’aucun côté tant qu’elle n’est pas lue en entier.',
  'The server ended its list of all there is before the end: what was deleted there is not noticed until it is read whole.':
    'Le serveur a interrompu sa liste complète\u202f: les suppressions ne sont pas remarquées tant qu’elle n’est pas lue en entier.',
  'Somebody else changed this account. Look at it again.':
    'Quelqu’un d’autre a modifié ce compte. Regardez de nouveau.',
  'This connection is not there.': 'Cette connexion n’existe pas.',
  'This connection has no password yet. Enter it.':
    'Cette connexion n’a pas encore de mot de passe. Saisissez-le.',
  'This mailbox is synced by another account already.':
    'Cette boîte aux lettres est déjà synchronisée par un autre compte.',
  'A group of the account is not there.': 'Un groupe du compte n’existe pas.',
  'This account is not there.': 'Ce compte n’existe pas.',
  'The connection’s secret is damaged. Enter it again.':
    'Le mot de passe de la connexion est endommagé. Saisissez-le de nouveau.',
  'This run does not wait for that approval any more.':
    'Cette exécution n’attend plus cette autorisation.',
  'Another run has taken over this mailbox and area.':
    'Une autre exécution a repris cette boîte aux lettres et ce domaine.',
  'What this run wrote was erased; it cannot be taken back.':
    'Ce que cette exécution a écrit a été effacé\u202f; elle ne peut plus être annulée.',
  'What the sync remembers is damaged. Rebuild the pairs: that writes nothing to either side.':
    'La mémoire de la synchronisation est endommagée. Reconstruisez les liens\u202f: rien n’est écrit d’aucun côté.',
  'The link table cannot be used at the moment.':
    'La table des liens est inutilisable pour le moment.',
  'The link table is damaged or not a database. Restore it from a backup.':
    'La table des liens est endommagée ou n’est pas une base de données. Restaurez-la à partir d’une sauvegarde.',
  'The link table was made by a newer version of this program. Please update the program.':
    'La table des liens provient d’une version plus récente de ce programme. Mettez le programme à jour.',
  'This database holds something else than a link table. Please name an empty one.':
    'Cette base de données contient autre chose qu’une table des liens. Indiquez-en une vide.',
  'The link table’s database user may not create tables in its schema.':
    'L’utilisateur de la table des liens ne peut pas créer de tables dans son schéma.',
  'This user is no longer in the ERP.': 'Cet utilisateur n’existe plus dans l’ERP.',
  'This user is locked in the ERP.': 'Cet utilisateur est verrouillé dans l’ERP.',
  'This user may not work in any company of the ERP.':
    'Cet utilisateur n’a accès à aucune société de l’ERP.',
  'This user may not see records of this kind in the ERP.':
    'Cet utilisateur ne peut pas voir les fiches de ce type dans l’ERP.',
  'The ERP has no such kind of records.': 'L’ERP ne connaît pas ce type de fiches.',
  'The ERP’s mapping has changed; everything is read again.':
    'La configuration de l’ERP a changé\u202f; tout est relu.',
  'The ERP did not answer in time.': 'L’ERP n’a pas répondu à temps.',
  'The ERP did not answer.': 'L’ERP n’a pas répondu.',
  'The ERP’s database was closed.': 'La base de données de l’ERP a été fermée.',
  'The ERP’s database file is not there.':
    'Le fichier de la base de données de l’ERP est introuvable.',
  'The ERP’s database hung up.': 'La base de données de l’ERP a coupé la connexion.',
  'The ERP’s database cannot be reached at the moment.':
    'La base de données de l’ERP est injoignable pour le moment.',
  'The ERP’s database does not fit its mapping or refuses our login.':
    'La base de données de l’ERP ne correspond pas à sa configuration ou refuse notre connexion.',
  'The ERP’s database gave an answer that cannot be understood.':
    'La base de données de l’ERP a donné une réponse incompréhensible.',
  'The connection to the ERP’s database was lost while it was writing: it may have happened.':
    'La connexion à la base de données de l’ERP s’est rompue pendant l’écriture\u202f: elle a peut-être eu lieu.',
  'A text is longer than the ERP’s database can keep.':
    'Un texte est trop long pour la base de données de l’ERP.',
  'The ERP’s database has another record with the same key or number.':
    'La base de données de l’ERP a déjà une fiche avec la même clé ou le même numéro.',
  'The ERP’s database demands a value that is missing.':
    'La base de données de l’ERP exige une valeur qui manque.',
  'The ERP itself refused this.': 'L’ERP lui-même a refusé.',
  'The ERP’s database does not allow this value.':
    'La base de données de l’ERP n’autorise pas cette valeur.',
  'The ERP’s database cannot keep this value.':
    'La base de données de l’ERP ne peut pas conserver cette valeur.',
  'Somebody else was writing the same in the ERP; nothing was written.':
    'Quelqu’un d’autre écrivait la même chose dans l’ERP\u202f; rien n’a été écrit.',
  'Somebody else is working on this record in the ERP.':
    'Quelqu’un d’autre travaille sur cette fiche dans l’ERP.',
  'The certificate of the Exchange server is not trusted. An administrator should check the configured CA certificates.':
    'Le certificat du serveur Exchange n’est pas approuvé. Un administrateur doit vérifier les certificats configurés.',
  'No secure connection to the Exchange server is possible. An administrator should check the port of its address and its TLS settings.':
    'Aucune connexion sécurisée au serveur Exchange n’est possible. Un administrateur doit vérifier le port et les paramètres TLS.',
  'The Exchange server cannot be reached. An administrator should check its address and that this server can open it.':
    'Le serveur Exchange est injoignable. Un administrateur doit vérifier son adresse et l’accès de ce serveur.',
  'The Exchange server took too long to answer.':
    'Le serveur Exchange a mis trop de temps à répondre.',
  'The connection to the Exchange server was lost.':
    'La connexion au serveur Exchange a été perdue.',
  'The connection to Exchange is closed.': 'La connexion à Exchange est fermée.',
  'Exchange does not accept the user name and password. An administrator should check them, and which ways to sign in the server offers.':
    'Exchange n’accepte pas le nom d’utilisateur et le mot de passe. Un administrateur doit les vérifier, ainsi que les méthodes de connexion du serveur.',
  'Exchange does not let this account use its web services.':
    'Exchange ne permet pas à ce compte d’utiliser ses services web.',
  'There are no Exchange Web Services at the configured address. An administrator should check it.':
    'Aucun service web Exchange ne se trouve à l’adresse configurée. Un administrateur doit la vérifier.',
  'This is larger than Exchange accepts.': 'C’est plus volumineux que ce qu’Exchange accepte.',
  'Exchange is busy and asks us to wait.': 'Exchange est occupé et nous demande de patienter.',
  'Exchange cannot answer at the moment.': 'Exchange ne peut pas répondre pour le moment.',
  'The sign-in service for Exchange cannot answer at the moment.':
    'Le service de connexion d’Exchange ne peut pas répondre pour le moment.',
  'Exchange does not accept the sign-in of this account.':
    'Exchange n’accepte pas la connexion de ce compte.',
  'Exchange does not allow this account to do that.':
    'Exchange n’autorise pas ce compte à faire cela.',
  'Exchange does not find this any more.': 'Exchange ne trouve plus cet élément.',
  'It was changed in Exchange in between.': 'Cela a été modifié entre-temps dans Exchange.',
  'Exchange does not accept this.': 'Exchange ne l’accepte pas.',
  'Exchange cannot do this at the moment.': 'Exchange ne peut pas le faire pour le moment.',
  'Exchange failed at this.': 'Exchange a échoué.',
  'It is not known whether Exchange has done this.': 'Impossible de savoir si Exchange l’a fait.',
  'This Exchange server or mailbox is not set up for it.':
    'Ce serveur Exchange ou cette boîte aux lettres n’est pas configuré pour cela.',
  'The service account may not act for this mailbox. An administrator should give it the role ApplicationImpersonation.':
    'Le compte de service ne peut pas agir pour cette boîte aux lettres. Un administrateur doit lui donner le rôle ApplicationImpersonation.',
  'Exchange does not find the mailbox the service account is to act for.':
    'Exchange ne trouve pas la boîte aux lettres pour laquelle le compte de service doit agir.',
  'There is no mailbox with this address.': 'Il n’y a pas de boîte aux lettres à cette adresse.',
  'The password of the account has expired.': 'Le mot de passe du compte a expiré.',
  'The password of the account must be changed first.':
    'Le mot de passe du compte doit d’abord être changé.',
  'The account is disabled.': 'Le compte est désactivé.',
  'The mailbox is full.': 'La boîte aux lettres est pleine.',
  'The attachment is larger than Exchange accepts.':
    'La pièce jointe est plus volumineuse que ce qu’Exchange accepte.',
  'Nobody can tell yet whether this was saved.':
    'Impossible de savoir pour l’instant si cela a été enregistré.',
  'You are asked about this. Decide that first.':
    'Une décision est attendue à ce sujet. Décidez d’abord.',
  'This record is no longer in the ERP.': 'Cette fiche n’existe plus dans l’ERP.',
  'This item is no longer in the mailbox.': 'Cet élément n’est plus dans la boîte aux lettres.',
  'The rules of the synchronisation keep this on one side.':
    'Les règles de la synchronisation le gardent d’un seul côté.',
};
