import { accountsAdd } from './accounts/accountsAdd.ts';
import { accountsChange } from './accounts/accountsChange.ts';
import { accountsCheck } from './accounts/accountsCheck.ts';
import { accountsList } from './accounts/accountsList.ts';
import { accountsPause } from './accounts/accountsPause.ts';
import { accountsRemove } from './accounts/accountsRemove.ts';
import { accountsResume } from './accounts/accountsResume.ts';
import { accountsShow } from './accounts/accountsShow.ts';
import { adminAdd } from './admin/adminAdd.ts';
import { adminList } from './admin/adminList.ts';
import { adminRemove } from './admin/adminRemove.ts';
import type { Command } from './Command.ts';
import { conflictsDecide } from './conflicts/conflictsDecide.ts';
import { conflictsList } from './conflicts/conflictsList.ts';
import { conflictsShow } from './conflicts/conflictsShow.ts';
import { connectionsAdd } from './connections/connectionsAdd.ts';
import { connectionsChange } from './connections/connectionsChange.ts';
import { connectionsList } from './connections/connectionsList.ts';
import { connectionsRemove } from './connections/connectionsRemove.ts';
import { connectionsTest } from './connections/connectionsTest.ts';
import { diagnosis } from './diagnosis/diagnosis.ts';
import { erpCheck } from './erp/erpCheck.ts';
import { erpDraft } from './erp/erpDraft.ts';
import { erpTriggers } from './erp/erpTriggers.ts';
import { exportPairs } from './export/exportPairs.ts';
import { firstRunCommand } from './firstRun/firstRunCommand.ts';
import { foldersAdd } from './folders/foldersAdd.ts';
import { foldersDate } from './folders/foldersDate.ts';
import { foldersExclude } from './folders/foldersExclude.ts';
import { foldersExport } from './folders/foldersExport.ts';
import { foldersForget } from './folders/foldersForget.ts';
import { foldersList } from './folders/foldersList.ts';
import { foldersOwn } from './folders/foldersOwn.ts';
import { groupsAdd } from './groups/groupsAdd.ts';
import { groupsChange } from './groups/groupsChange.ts';
import { groupsList } from './groups/groupsList.ts';
import { groupsRemove } from './groups/groupsRemove.ts';
import { lastWord } from './groups/lastWord.ts';
import { mailboxTest } from './mailboxTest.ts';
import { neverLinkAdd } from './neverLink/neverLinkAdd.ts';
import { neverLinkList } from './neverLink/neverLinkList.ts';
import { neverLinkRemove } from './neverLink/neverLinkRemove.ts';
import { audit } from './relink/audit.ts';
import { rebuild } from './relink/rebuild.ts';
import { relink } from './relink/relink.ts';
import { startOver } from './relink/startOver.ts';
import { approve } from './runs/approve.ts';
import { runs } from './runs/runs.ts';
import { show } from './runs/show.ts';
import { undo } from './runs/undo.ts';
import { serve } from './serve.ts';
import { status } from './status/status.ts';
import { storeBackup } from './store/storeBackup.ts';
import { storeRestore } from './store/storeRestore.ts';
import { mark } from './sync/mark.ts';
import { sync } from './sync/sync.ts';
import { withdraw } from './withdraw/withdraw.ts';

/** All commands by their words, as help lists them. A new one is a file beside the others and a line here. */
export const commands: Readonly<Record<string, Command>> = {
  serve,
  sync,
  'first-run': firstRunCommand,
  status,
  runs,
  show,
  undo,
  approve,
  'conflicts list': conflictsList,
  'conflicts show': conflictsShow,
  'conflicts decide': conflictsDecide,
  withdraw,
  'never-link list': neverLinkList,
  'never-link add': neverLinkAdd,
  'never-link remove': neverLinkRemove,
  'accounts list': accountsList,
  'accounts show': accountsShow,
  'accounts add': accountsAdd,
  'accounts change': accountsChange,
  'accounts check': accountsCheck,
  'accounts pause': accountsPause,
  'accounts resume': accountsResume,
  'accounts remove': accountsRemove,
  'accounts folders list': foldersList,
  'accounts folders add': foldersAdd,
  'accounts folders exclude': foldersExclude,
  'accounts folders date': foldersDate,
  'accounts folders forget': foldersForget,
  'accounts folders own': foldersOwn,
  'accounts folders export': foldersExport,
  'connections list': connectionsList,
  'connections add': connectionsAdd,
  'connections change': connectionsChange,
  'connections test': connectionsTest,
  'connections remove': connectionsRemove,
  'groups list': groupsList,
  'groups add': groupsAdd,
  'groups change': groupsChange,
  'groups remove': groupsRemove,
  'last-word': lastWord,
  'admin list': adminList,
  'admin add': adminAdd,
  'admin remove': adminRemove,
  audit,
  relink,
  rebuild,
  'start-over': startOver,
  mark,
  export: exportPairs,
  diagnosis,
  'store backup': storeBackup,
  'store restore': storeRestore,
  'erp check': erpCheck,
  'erp draft': erpDraft,
  'erp triggers': erpTriggers,
  'mailbox test': mailboxTest,
};
