import type { RecordRef } from '../../shared/recordViews.ts';
import type { Answer, Body } from '../../shared/routes.ts';
import { findDocumentNumbers, type NumberCandidate } from '../core/findDocumentNumbers.ts';
import { findOutsiders, type Outsider } from '../core/findOutsiders.ts';
import { gatherEvidence, type ItemFindings, type Lead } from '../core/gatherEvidence.ts';
import { isNeverLinked } from '../core/mail/isNeverLinked.ts';
import { inferOrganizations, type FoundRecord } from '../core/inferOrganizations.ts';
import { quotedPeople } from '../core/quotedPeople.ts';
import { rankSuggestions } from '../core/rankSuggestions.ts';
import { refKey } from '../core/refKey.ts';
import { scoreEvidence } from '../core/scoreEvidence.ts';
import { searchWords } from '../core/searchWords.ts';
import { shortNumbers } from '../core/shortNumbers.ts';
import type { DirectoryHit } from '../ports/Directory.ts';
import type { AppPorts } from './AppPorts.ts';
import type { Caller } from './Caller.ts';
import { foundRecords } from './foundRecords.ts';
import { identifyItem } from './identifyItem.ts';
import { ownSide } from './ownSide.ts';
import { mailboxAddress } from './mailboxAddress.ts';
import { readRecords } from './readRecords.ts';
import { requireFilled } from './requireFilled.ts';
import { withDeadline } from './withDeadline.ts';

/** How many records a question to the directory may bring, and how many of the best are read. */
const maxHits = 100;
const maxRead = 60;
const maxOrganizations = 20;

/** How many records whose number ends in a short one are looked at. */
const maxEndings = 10;

type Ports = Pick<
  AppPorts,
  'directory' | 'filing' | 'links' | 'erp' | 'settings' | 'seen' | 'identities'
>;

/**
 * Which records an item probably concerns, best first, each with its reasons: the addresses and
 * company domains of the people outside, the numbers quoted, the conversation's earlier links. On an
 * item among colleagues, the people named in its text stand for those outside. At most five questions
 * to the directory, three searches in it and two questions to the ERP, however many people the item
 * has. What it is linked to already, what the caller may not see, and what only people on a never-link
 * list speak for is left out.
 */
export async function suggestRecords(
  ports: Ports,
  caller: Caller,
  body: Body<'suggestRecords'>,
  signal: AbortSignal,
): Promise<Answer<'suggestRecords'>> {
  const own = ownSide(caller, ports.settings);
  const present = findOutsiders(body.people, own);
  const found = present.length > 0 ? present : findOutsiders(quotedPeople(body.bodyText), own);
  const rules = await ports.filing.neverLinksOf(mailboxAddress(caller.account));
  const outsiders = found.filter(({ address }) => !isNeverLinked(rules, address));
  // Whoever is on the item wants it linked to nothing, whatever numbers it quotes (NX15).
  if (found.length > 0 && outsiders.length === 0) return { suggestions: [] };
  const numbers = findDocumentNumbers({
    subject: body.item.subject,
    body: body.bodyText,
    attachmentNames: body.attachmentNames,
  });
  const [findings, linked] = await Promise.all([
    look(ports, caller, outsiders, numbers, body),
    linkedRefs(ports, caller, body),
  ]);
  const leads = bestLeads(gatherEvidence(findings));
  const records = await withDeadline(ports.settings.erpTimeout, signal, (inner) =>
    read(ports, caller, leads, inner),
  );
  return { suggestions: rankSuggestions(records, linked) };
}

/**
 * Asks the directory about everything at once. The closest people are asked for apart, so that a
 * crowd cannot push them out.
 */
async function look(
  ports: Ports,
  caller: Caller,
  outsiders: readonly Outsider[],
  numbers: readonly NumberCandidate[],
  body: Body<'suggestRecords'>,
): Promise<ItemFindings> {
  const find = async (
    type: 'address' | 'domain' | 'number',
    values: readonly string[],
  ): Promise<DirectoryHit[]> => {
    if (values.length === 0) return [];
    const { directory, erp } = ports;
    return await directory.find(erp.name, caller.erp.company, type, values, maxHits);
  };
  const first = outsiders.filter((outsider) => outsider.closeness === 'first');
  const others = outsiders.filter((outsider) => outsider.closeness !== 'first');
  const firstDomains = domainsOf(first);
  const otherDomains = domainsOf(others).filter((domain) => !firstDomains.includes(domain));
  const [near, far, nearDomains, farDomains, numberHits, endingHits, threadLinks] =
    await Promise.all([
      find('address', addressesOf(first)),
      find('address', addressesOf(others)),
      find('domain', firstDomains),
      find('domain', otherDomains),
      find(
        'number',
        numbers.map((candidate) => candidate.normal),
      ),
      findEndings(ports, caller, shortNumbers(numbers)),
      conversationLinks(ports, caller, body),
    ]);
  const addressHits = [...near, ...far];
  const domainHits = [...nearDomains, ...farDomains];
  const asked = outsiders.length + numbers.length > 0;
  const hits = [addressHits, domainHits, numberHits, threadLinks];
  if (asked && hits.every((list) => list.length === 0)) await requireFilled(ports);
  return { outsiders, numbers, addressHits, domainHits, numberHits, endingHits, threadLinks };
}

/** Documents that one of these numbers may be the end of; their own number decides, once read. */
async function findEndings(
  { directory, erp }: Ports,
  caller: Caller,
  numbers: readonly NumberCandidate[],
): Promise<DirectoryHit[]> {
  const kinds = erp.kinds.filter(({ family }) => family === 'document').map(({ kind }) => kind);
  if (kinds.length === 0) return [];
  const found = await Promise.all(
    numbers.map(async ({ number, normal }) => {
      const words = searchWords(number);
      const { company } = caller.erp;
      const refs = await directory.search(erp.name, company, words, kinds, maxEndings, 0);
      return refs.map((ref) => ({ ref, value: normal, weight: 0 }));
    }),
  );
  return found.flat();
}

async function conversationLinks(
  { links, erp }: Ports,
  caller: Caller,
  { item }: Body<'suggestRecords'>,
): Promise<ItemFindings['threadLinks']> {
  if (!item.conversationId) return [];
  const { company } = caller.erp;
  const { id } = caller.account;
  const stored = await links.linksOfConversation(erp.name, company, id, identifyItem(item));
  return stored.map(({ ref, linkedBy, linkedAt }) => ({
    ref,
    linkedBy: linkedBy.userName,
    linkedAt: new Date(linkedAt).toISOString(),
  }));
}

async function linkedRefs(
  { links, erp, identities }: Ports,
  caller: Caller,
  { item }: Body<'suggestRecords'>,
): Promise<RecordRef[]> {
  const { company } = caller.erp;
  const identity = await identities.identify(caller, item);
  const known = await links.linksOf(erp.name, company, caller.account.id, identity);
  return known.links.map((link) => link.ref);
}

/**
 * The leads that are worth a look into the ERP; linked records too, because they say which
 * organization the item is about.
 */
function bestLeads(leads: readonly Lead[]): Lead[] {
  return leads
    .map((lead) => ({ lead, score: scoreEvidence(lead.evidence), key: refKey(lead.ref) }))
    .sort((a, b) => b.score - a.score || b.lead.weight - a.lead.weight || (a.key < b.key ? -1 : 1))
    .slice(0, maxRead)
    .map(({ lead }) => lead);
}

/** The records behind the leads, and the organizations of the people among them. */
async function read(
  ports: Ports,
  caller: Caller,
  leads: readonly Lead[],
  signal: AbortSignal,
): Promise<FoundRecord[]> {
  const found = await readLeads(ports, caller, leads, signal);
  const known = new Map(found.map((one) => [refKey(one.record.ref), one]));
  const missing: Lead[] = [];
  for (const { ref, evidence } of inferOrganizations(found)) {
    const one = known.get(refKey(ref));
    if (one !== undefined) one.evidence = [...one.evidence, ...evidence];
    else missing.push({ ref, weight: 0, evidence });
  }
  return [
    ...found,
    ...(await readLeads(ports, caller, missing.slice(0, maxOrganizations), signal)),
  ];
}

async function readLeads(
  ports: Ports,
  caller: Caller,
  leads: readonly Lead[],
  signal: AbortSignal,
): Promise<FoundRecord[]> {
  const refs = leads.map((lead) => lead.ref);
  const records = foundRecords(await readRecords(ports, caller, refs, signal));
  const byRef = new Map(leads.map((lead) => [refKey(lead.ref), lead]));
  return records.map((record) => {
    const lead = byRef.get(refKey(record.ref));
    return { record, weight: lead?.weight ?? 0, evidence: lead?.evidence ?? [] };
  });
}

function addressesOf(outsiders: readonly Outsider[]): string[] {
  return outsiders.map((outsider) => outsider.address);
}

function domainsOf(outsiders: readonly Outsider[]): string[] {
  return [...new Set(outsiders.flatMap(({ domain }) => domain ?? []))];
}
