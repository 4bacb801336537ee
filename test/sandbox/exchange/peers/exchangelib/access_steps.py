"""Signing in by each way there is, the version given and guessed, autodiscover, and other people's mailboxes."""

from drive import ANNA, BEN, SERVICE, equal, open_account
from exchangelib import IMPERSONATION, NTLM, OAUTH2, Account, Configuration, Credentials, Identity
from exchangelib.autodiscover import AutodiscoverProtocol, autodiscover_cache
from exchangelib.autodiscover.discovery import pox, soap
from exchangelib.credentials import OAuth2Credentials
from exchangelib.errors import ErrorAccessDenied, ErrorImpersonateUserDenied, UnauthorizedError
from exchangelib.properties import AlternateId
from exchangelib.version import EXCHANGE_2016, Version


def signs_in_by_basic(url):
    equal(open_account(url).inbox.name, "Inbox")


def signs_in_by_ntlm(url):
    for name in ["anna@example.com", "EXAMPLE\\anna"]:
        account = open_account(url, (name, ANNA[1]), auth_type=NTLM, address=ANNA[0])
        equal(account.inbox.name, "Inbox", name)


def guesses_the_version_and_the_way_to_sign_in(url):
    account = open_account(url, auth_type=None, version=None)
    equal(account.inbox.name, "Inbox")
    equal(account.version.build.major_version, 15)
    equal(account.version.build.minor_version, 2)


def is_refused_with_a_wrong_password(url):
    try:
        open_account(url, (ANNA[0], "wrong")).inbox.refresh()
    except UnauthorizedError:
        return
    raise AssertionError("signed in with a wrong password")


def impersonates_where_it_may(url):
    account = open_account(url, SERVICE, address=BEN[0], access_type=IMPERSONATION)
    equal(account.inbox.name, "Inbox")
    own = open_account(url, BEN)
    equal(account.inbox.id, own.inbox.id)
    try:
        open_account(url, ANNA, address=BEN[0], access_type=IMPERSONATION).inbox.refresh()
    except ErrorImpersonateUserDenied:
        return
    raise AssertionError("impersonated without the right to")


def is_kept_out_of_other_mailboxes(url):
    try:
        open_account(url, ANNA, address=BEN[0]).inbox.refresh()
    except ErrorAccessDenied:
        return
    raise AssertionError("read somebody else's mailbox")


class ServiceCredentials(OAuth2Credentials):
    """Client credentials of an application, at this server's own token endpoint."""

    token_url = ""
    scope = ["https://mail.example.com/.default"]


def signs_in_by_oauth(url):
    ServiceCredentials.token_url = url.replace("/EWS/Exchange.asmx", "/oauth2/token")
    credentials = ServiceCredentials(
        client_id=SERVICE[0],
        client_secret=SERVICE[1],
        tenant_id="none",
        identity=Identity(primary_smtp_address=BEN[0]),
    )
    configuration = Configuration(
        service_endpoint=url, credentials=credentials, auth_type=OAUTH2, version=Version(EXCHANGE_2016)
    )
    account = Account(BEN[0], config=configuration, access_type=IMPERSONATION)
    equal(account.inbox.name, "Inbox")


def finds_the_server_by_autodiscover(url):
    """Both protocols; the address of autodiscover itself is given, since a test has no DNS."""
    credentials = Credentials(*ANNA)
    origin = url.replace("/EWS/Exchange.asmx", "")
    for discovery, path in [(pox.PoxAutodiscovery, "xml"), (soap.SoapAutodiscovery, "svc")]:
        endpoint = f"{origin}/autodiscover/autodiscover.{path}"
        autodiscover_cache.clear()
        autodiscover_cache[(discovery(ANNA[0], credentials)._cache_key)] = AutodiscoverProtocol(
            config=Configuration(service_endpoint=endpoint, credentials=credentials)
        )
        response, _ = discovery(email=ANNA[0], credentials=credentials).discover()
        equal(response.autodiscover_smtp_address, ANNA[0], path)
        equal((response.ews_url if path == "svc" else response.protocol.ews_url).lower(), url.lower(), path)
    autodiscover_cache.clear()


def names_zones_people_and_ids(url):
    account = open_account(url)
    zones = {zone.id for zone in account.protocol.get_timezones(return_full_timezone_data=True)}
    assert "W. Europe Standard Time" in zones, sorted(zones)
    [mailbox] = account.protocol.resolve_names(["ber"])
    equal(mailbox.email_address, ANNA[0])
    [(mailbox, contact)] = account.protocol.resolve_names(["ber"], return_full_contact_data=True)
    equal([mailbox.email_address, contact.display_name], [ANNA[0], "Anna Berg"])
    own = AlternateId(id=account.inbox.id, format="EwsId", mailbox=ANNA[0])
    [hexadecimal] = account.protocol.convert_ids([own], destination_format="HexEntryId")
    [back] = account.protocol.convert_ids([hexadecimal], destination_format="EwsId")
    equal(back.id, account.inbox.id)
