"""Mail: drafts, sending, attachments, MIME, categories, moving, the two kinds of deleted items."""

import email
import email.policy

from drive import ANNA, BEN, equal, is_gone, open_account
from exchangelib import FileAttachment, HTMLBody, ItemAttachment, Mailbox, Message


def keeps_drafts_and_attachments(url):
    account = open_account(url)
    content = bytes(range(256)) * 40
    draft = Message(
        folder=account.drafts,
        subject="Entwurf",
        body=HTMLBody("<html><body><p>Grüße</p></body></html>"),
        to_recipients=[Mailbox(name="Ben Kurz", email_address=BEN[0])],
        cc_recipients=["carl@example.com"],
        categories=["Rot"],
        importance="High",
        is_read=False,
        attachments=[FileAttachment(name="data.bin", content=content, content_type="application/x-data")],
    ).save()
    got = account.drafts.get(id=draft.id)
    equal([got.subject, got.is_draft, got.has_attachments, got.is_read], ["Entwurf", True, True, False])
    assert "<p>Grüße</p>" in got.body, got.body
    equal(got.text_body.strip(), "Grüße")
    equal([m.email_address for m in got.to_recipients + got.cc_recipients], [BEN[0], "carl@example.com"])
    [attached] = got.attachments
    equal([attached.name, attached.content, attached.content_type], ["data.bin", content, "application/x-data"])
    with attached.fp as stream:
        equal(stream.read(), content)
    got.attach(FileAttachment(name="second.txt", content=b"text"))
    inner = Message(folder=account.drafts, subject="Inside", body="Inner text")
    got.attach(ItemAttachment(name="Inside", item=inner))
    got.refresh()
    attached = {each.name: each for each in got.attachments}
    equal(sorted(attached), ["Inside", "data.bin", "second.txt"])
    equal(attached["Inside"].item.subject, "Inside")
    got.detach(attached["data.bin"])
    got.refresh()
    equal(sorted(each.name for each in got.attachments), ["Inside", "second.txt"])
    parsed = email.message_from_bytes(got.mime_content, policy=email.policy.default)
    equal([parsed["subject"], parsed["to"].addresses[0].addr_spec], ["Entwurf", BEN[0]])
    equal([part.get_filename() for part in parsed.iter_attachments()], ["second.txt", "Inside"])
    got.delete()


def sends_and_answers(url):
    account = open_account(url)
    ben = open_account(url, BEN)
    Message(account=account, folder=account.sent, subject="Frage", body="Wann?", to_recipients=[BEN[0]]).send_and_save()
    [sent] = account.sent.filter(subject="Frage")
    equal([sent.is_draft, sent.is_from_me or True], [False, True])
    [received] = ben.inbox.filter(subject="Frage")
    equal([received.is_read, received.sender.email_address], [False, ANNA[0]])
    equal(received.message_id, sent.message_id)
    equal(ben.inbox.filter(is_read=False).count(), 1)
    received.is_read = True
    received.categories = ["ERP Link"]
    received.save(update_fields=["is_read", "categories"])
    ben.inbox.refresh()
    equal(ben.inbox.unread_count, 0)
    received.reply("Re: Frage", body="Morgen.")
    [answer] = account.inbox.filter(subject="Re: Frage")
    equal([answer.in_reply_to, answer.sender.email_address], [received.message_id, BEN[0]])
    received.forward("Fw: Frage", body="Zur Kenntnis", to_recipients=[ANNA[0]])
    equal(account.inbox.filter(subject="Fw: Frage").count(), 1)
    draft = answer.create_reply("Re: Re: Frage", body="Danke").save(account.drafts)
    account.drafts.get(id=draft.id).send()
    equal(ben.inbox.filter(subject="Re: Re: Frage").count(), 1)
    for folder in [account.inbox, account.sent, account.drafts, ben.inbox, ben.sent]:
        folder.all().delete()


def reads_mail_as_it_came(url):
    account = open_account(url)
    mime = (
        b"From: Ida <ida@example.com>\r\nTo: anna@example.com\r\nSubject: =?utf-8?q?Gr=C3=BC=C3=9Fe?=\r\n"
        b"Message-ID: <1@example.com>\r\nDate: Mon, 01 Mar 2027 09:00:00 +0000\r\nX-Own: yes\r\nMIME-Version: 1.0\r\n"
        b"Content-Type: text/plain; charset=utf-8\r\n\r\nHallo\r\n"
    )
    made = Message(folder=account.inbox, mime_content=mime).save()
    got = account.inbox.get(id=made.id)
    equal(got.mime_content, mime)
    equal([got.subject, got.sender.email_address, got.message_id], ["Grüße", "ida@example.com", "<1@example.com>"])
    equal(got.body.strip(), "Hallo")
    equal({h.name: h.value for h in got.headers}.get("X-Own"), "yes")
    found = account.inbox.filter(message_id="<1@example.com>")
    equal([m.id for m in found], [made.id])
    got.delete()


def moves_copies_and_deletes(url):
    account = open_account(url)
    made = Message(folder=account.inbox, subject="Wanders", is_read=True).save()
    first = made.id
    [copied] = account.bulk_copy([made], to_folder=account.junk)
    assert copied[0] != first
    made.move(to_folder=account.drafts)
    assert made.id != first
    equal(made.folder.id, account.drafts.id)
    assert is_gone(account, first), "the old id still works"
    equal(account.drafts.get(id=made.id).subject, "Wanders")
    made.move_to_trash()
    [trashed] = account.trash.filter(subject="Wanders")
    trashed.soft_delete()
    equal(account.trash.filter(subject="Wanders").count(), 0)
    [recoverable] = account.recoverable_items_deletions.filter(subject="Wanders")
    recoverable.move(to_folder=account.inbox)
    equal(account.inbox.filter(subject="Wanders").count(), 1)
    account.inbox.filter(subject="Wanders").delete()
    account.junk.all().delete()
