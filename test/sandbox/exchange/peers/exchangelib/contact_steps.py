"""Contacts: all fields, batches, and properties of one's own."""

import datetime

from drive import equal, is_gone, open_account
from exchangelib import Contact, ExtendedProperty
from exchangelib.indexed_properties import EmailAddress, PhoneNumber, PhysicalAddress


def keeps_every_field_of_a_contact(url):
    account = open_account(url)
    given = dict(
        given_name="Eva",
        middle_name="M",
        surname="Müller & Söhne <1>",
        display_name="Eva Müller",
        company_name="Beispiel GmbH",
        department="Einkauf",
        job_title="Leiterin",
        manager="Max",
        office="3.14",
        assistant_name="Ida",
        spouse_name="Otto",
        profession="Ingenieurin",
        nickname="Ev",
        initials="E.M.",
        generation="Jr.",
        business_homepage="https://example.com/eva",
        birthday=datetime.date(1980, 2, 29),
        wedding_anniversary=datetime.date(2005, 6, 1),
        categories=["Rot", "ERP"],
        importance="High",
        sensitivity="Private",
        body="Zeile 1\nZeile 2 😀",
        children=["A", "B"],
        companies=["One", "Two"],
        mileage="12 km",
        postal_address_index="Business",
        email_addresses=[
            EmailAddress(label="EmailAddress1", email="eva@example.com"),
            EmailAddress(label="EmailAddress2", email="eva2@example.com"),
            EmailAddress(label="EmailAddress3", email="eva3@example.com"),
        ],
        phone_numbers=[
            PhoneNumber(label="BusinessPhone", phone_number="+49 30 1"),
            PhoneNumber(label="MobilePhone", phone_number="+49 171 2"),
            PhoneNumber(label="HomeFax", phone_number="+49 30 3"),
        ],
        physical_addresses=[
            PhysicalAddress(
                label="Business",
                street="Straße 1",
                city="Berlin",
                state="BE",
                country="Germany",
                zipcode="10115",
            ),
            PhysicalAddress(label="Home", street="Weg 2", city="Potsdam"),
        ],
    )
    made = Contact(folder=account.contacts, **given).save()
    got = account.contacts.get(id=made.id)
    for name, value in given.items():
        found = getattr(got, name)
        if name in ("email_addresses", "phone_numbers", "physical_addresses"):
            found, value = set(found), set(value)
        elif isinstance(value, list):
            found, value = sorted(found), sorted(value)
        equal(found, value, name)
    equal(got.complete_name.full_name, "Eva Müller")
    equal([got.item_class, got.has_attachments], ["IPM.Contact", False])

    got.surname = "Neu"
    got.phone_numbers = [PhoneNumber(label="BusinessPhone", phone_number="+49 30 9")]
    got.department = None
    got.body = None
    got.save()
    again = account.contacts.get(id=made.id)
    equal([again.surname, again.department, again.company_name], ["Neu", None, "Beispiel GmbH"])
    equal([(p.label, p.phone_number) for p in again.phone_numbers], [("BusinessPhone", "+49 30 9")])
    equal(set(again.email_addresses), set(given["email_addresses"]))
    assert again.changekey != made.changekey
    account.bulk_delete([made])
    assert is_gone(account, made.id)


def works_in_batches_of_a_hundred(url):
    account = open_account(url)
    items = [Contact(display_name=f"D{n:03}", given_name=f"G{n:03}", surname=f"S{n:03}") for n in range(230)]
    ids = account.bulk_create(folder=account.contacts, items=items, chunk_size=100)
    equal(len({item.id for item in ids}), 230)
    got = list(account.fetch(ids, chunk_size=100))
    equal([item.given_name for item in got], [f"G{n:03}" for n in range(230)])
    for item in got:
        item.company_name = f"C {item.given_name}"
    changed = account.bulk_update([(item, ["company_name"]) for item in got], chunk_size=100)
    equal(len(changed), 230)
    found = account.contacts.filter(company_name__startswith="C G")
    equal(found.count(), 230)
    equal({(c.given_name, c.company_name) for c in found}, {(f"G{n:03}", f"C G{n:03}") for n in range(230)})
    gone = account.bulk_delete(ids[:1], chunk_size=100)
    equal(gone, [True])
    mixed = list(account.fetch(ids[:3], chunk_size=100))
    equal([type(item).__name__ for item in mixed], ["ErrorItemNotFound", "Contact", "Contact"])
    equal(account.bulk_delete(ids[1:], chunk_size=100), [True] * 229)
    equal(account.contacts.filter(company_name__startswith="C G").count(), 0)


class ErpKey(ExtendedProperty):
    property_set_id = "7e3c7a2e-2f2b-4d0c-9f11-0a5b6c7d8e9f"
    property_name = "ErpKey"
    property_type = "String"


class ErpNumber(ExtendedProperty):
    property_set_id = "7e3c7a2e-2f2b-4d0c-9f11-0a5b6c7d8e9f"
    property_id = 0x8123
    property_type = "Integer"


class PublicList(ExtendedProperty):
    distinguished_property_set_id = "PublicStrings"
    property_name = "ErpList"
    property_type = "StringArray"


class HomeFax(ExtendedProperty):
    property_tag = 0x3A25
    property_type = "String"


def finds_by_properties_of_its_own(url):
    account = open_account(url)
    for name, cls in [("erp_key", ErpKey), ("erp_number", ErpNumber), ("erp_list", PublicList), ("fax", HomeFax)]:
        Contact.register(name, cls)
    made = [
        Contact(folder=account.contacts, display_name="One", given_name="One", erp_key="res.partner:1", erp_number=1, erp_list=["a"]),
        Contact(folder=account.contacts, display_name="Two", given_name="Two", erp_key="res.partner:2", erp_number=20, erp_list=["b", "c"]),
        Contact(folder=account.contacts, display_name="None", given_name="None"),
    ]
    for item in made:
        item.save()
    found = account.contacts.filter(erp_key="res.partner:2")
    equal([(c.given_name, c.erp_key, c.erp_number, c.erp_list) for c in found], [("Two", "res.partner:2", 20, ["b", "c"])])
    equal([c.given_name for c in account.contacts.filter(erp_key__exists=True).order_by("erp_key")], ["One", "Two"])
    equal([c.given_name for c in account.contacts.filter(erp_key__exists=False)], ["None"])
    equal([c.given_name for c in account.contacts.filter(erp_number__gt=2)], ["Two"])
    equal([c.given_name for c in account.contacts.filter(erp_key__startswith="res.partner").order_by("-erp_number")], ["Two", "One"])
    one = account.contacts.get(erp_key="res.partner:1")
    one.erp_key = "res.partner:11"
    one.erp_number = None
    one.fax = "+49 30 7"
    one.save(update_fields=["erp_key", "erp_number", "fax"])
    one.refresh()
    equal([one.erp_key, one.erp_number, one.fax], ["res.partner:11", None, "+49 30 7"])
    equal([(p.label, p.phone_number) for p in one.phone_numbers], [("HomeFax", "+49 30 7")])
    # A property of one's own lasts when the rest is changed, and goes along with a copy.
    one.surname = "Changed"
    one.save(update_fields=["surname"])
    one.copy(to_folder=account.trash)
    equal([c.given_name for c in account.trash.filter(erp_key="res.partner:11")], ["One"])
    for item in made:
        item.delete()
    account.trash.empty()
