import type { PdfFacts } from '#model';
import { cantTell, definePageRule, failed, proposed } from '#rule-kit';
import { documentData, factsOf, isRead, offersOf } from '../_read-documents.ts';
import { isScanned, standingOf } from '../_untagged-pdf.ts';
import { documentMessages as messages, fixes } from './_messages.ts';

/**
 * 13.3.1: office documents offered for download are accessible or have an accessible version. A PDF without
 * structure, of after 23 September 2018, of which the page offers no other version, fails; a document whose
 * structure is there is shown with what it holds. Not applicable only where no link, button or form can lead
 * to a document.
 */
export default definePageRule({
  test: '13.3.1',
  needs: ['dom'],
  uses: ['documents'],
  decides: ['inapplicable', 'failed'],
  impact: 'major',
  messages,
  fixes,
  targets: ({ dom, documents }) => offersOf(dom, documents).targets,
  at: (offer) => offer?.link ?? null,
  check(offer, { dom, documents }) {
    if (offer === null)
      return cantTell('opaque', { data: { count: offersOf(dom, documents).opaque } });
    const facts = factsOf(offer, documents);
    const data = documentData(dom, offer, documents);
    if (!facts || !isRead(facts) || facts.format === 'epub') return cantTell('document', { data });
    if (facts.format !== 'pdf') return cantTell('office', { data });
    if (facts.tags)
      return facts.marked || offer.alternative
        ? cantTell('tagged', { data })
        : proposed('unmarked', { data });
    if (offer.alternative) return cantTell('versionBeside', { data });
    const standing = standingOf(dom, offer, facts);
    if (standing.is === 'certain') return failed(kindOf(facts), { data });
    if (standing.is !== 'version') return proposed(standing.is, { data });
    return proposed('version', { data: { ...data, version: standing.version } });
  },
});

function kindOf(facts: PdfFacts): 'scanned' | 'untagged' {
  return isScanned(facts) ? 'scanned' : 'untagged';
}
