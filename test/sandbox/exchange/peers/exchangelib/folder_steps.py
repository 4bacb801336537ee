"""Folders: the distinguished ones, a tree of one's own, and what changes in it."""

from drive import equal, open_account
from exchangelib.errors import ErrorDeleteDistinguishedFolder, ErrorFolderExists, ErrorInvalidSyncStateData
from exchangelib.folders import Calendar, Contacts, Messages, Tasks


def lists_folders(url):
    account = open_account(url)
    for name in ["calendar", "contacts", "deleted_items", "drafts", "inbox", "journal", "junk", "notes"]:
        name = {"deleted_items": "trash"}.get(name, name)
        assert getattr(account, name).id, name
    for name in ["outbox", "sent", "tasks", "msg_folder_root", "recoverable_items_deletions"]:
        assert getattr(account, name).id, name
    equal(type(account.calendar), Calendar)
    equal(type(account.contacts), Contacts)
    equal(type(account.tasks), Tasks)
    equal(account.inbox.parent.name, "Top of Information Store")
    names = {folder.name for folder in account.msg_folder_root.walk()}
    assert {"Inbox", "Calendar", "Contacts", "Tasks", "Sent Items"} <= names, names
    assert "Inbox" in account.root.tree()


def edits_folders(url):
    account = open_account(url)
    made = Contacts(parent=account.contacts, name="Customers")
    made.save()
    found = account.contacts / "Customers"
    equal([found.id, found.folder_class, type(found)], [made.id, "IPF.Contact", Contacts])
    try:
        Contacts(parent=account.contacts, name="Customers").save()
        raise AssertionError("made two folders with one name")
    except ErrorFolderExists:
        pass
    made.name = "Kunden"
    made.save()
    made.refresh()
    equal(made.name, "Kunden")
    inner = Messages(parent=made, name="Inner")
    inner.save()
    equal([folder.name for folder in made.walk()], ["Inner"])
    inner.move(account.inbox)
    inner.refresh()
    equal(inner.parent.id, account.inbox.id)
    try:
        account.inbox.delete()
        raise AssertionError("deleted the inbox")
    except ErrorDeleteDistinguishedFolder:
        pass
    inner.delete()
    made.delete()
    account.root.refresh()
    account.contacts.refresh()
    assert "Kunden" not in [folder.name for folder in account.contacts.children]


def empties_folders(url):
    account = open_account(url)
    folder = Messages(parent=account.inbox, name="Full")
    folder.save()
    from exchangelib import Message

    account.bulk_create(folder=folder, items=[Message(subject=str(n), is_read=True) for n in range(5)])
    folder.refresh()
    equal([folder.total_count, folder.child_folder_count, folder.unread_count], [5, 0, 0])
    Messages(parent=folder, name="Below").save()
    folder.refresh()
    equal(folder.child_folder_count, 1)
    folder.empty(delete_sub_folders=True)
    folder.refresh()
    equal([folder.total_count, folder.child_folder_count], [0, 0])
    folder.delete()


def syncs_the_tree(url):
    account = open_account(url)
    root = account.msg_folder_root
    first = {change: 0 for change in ["create", "update", "delete"]}
    for change, _ in root.sync_hierarchy():
        first[change] += 1
    assert first["create"] > 10 and first["update"] == first["delete"] == 0, first
    equal(list(root.sync_hierarchy()), [], "nothing changed")
    made = Messages(parent=account.inbox, name="New")
    made.save()
    equal([(change, folder.name) for change, folder in root.sync_hierarchy()], [("create", "New")])
    made.name = "Newer"
    made.save()
    equal([(change, folder.name) for change, folder in root.sync_hierarchy()], [("update", "Newer")])
    gone = made.id
    made.delete()
    equal([(change, folder.id) for change, folder in root.sync_hierarchy()], [("delete", gone)])
    try:
        list(root.sync_hierarchy(sync_state="bm9uZQ=="))
        raise AssertionError("took a state that never was")
    except ErrorInvalidSyncStateData:
        pass


def syncs_items(url):
    from exchangelib import Contact

    account = open_account(url)
    folder = Contacts(parent=account.contacts, name="Synced")
    folder.save()
    made = account.bulk_create(folder=folder, items=[Contact(display_name=f"N{n}", given_name=f"N{n}") for n in range(250)])
    equal(sorted(change for change, _ in folder.sync_items()), ["create"] * 250)
    equal(list(folder.sync_items()), [], "nothing changed")
    [item] = account.fetch(made[:1])
    item.surname = "Changed"
    item.save()
    equal(account.bulk_delete(made[1:2]), [True])
    [fresh] = account.bulk_create(folder=folder, items=[Contact(display_name="Fresh")])
    found = {(change, item.id) for change, item in folder.sync_items()}
    equal(found, {("update", item.id), ("delete", made[1].id), ("create", fresh.id)})
    state = folder.item_sync_state
    folder.item_sync_state = None
    pages = list(folder.sync_items(max_changes_returned=100, only_fields=["given_name"]))
    equal(len({item.id for _, item in pages}), 250)
    folder.item_sync_state = state
    ignored = list(folder.sync_items(sync_state=state, ignore=[fresh]))
    equal(ignored, [])
    folder.delete()
