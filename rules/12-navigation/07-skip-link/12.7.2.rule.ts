import { cantTell, definePageRule, failed, proposed } from '#rule-kit';
import { hasSiblings, mainZone, nameOf, type AnchorLink } from '../_shared.ts';
import samePlace from './_same-place.ts';
import { begins, isWhollyRead, nothingHearsClicks, skipLink } from './_skip-link.ts';

/**
 * 12.7.2: the link found by 12.7.1 works, shows itself and keeps its place. Working is seen by pressing keys;
 * at rest only a target that does not exist is certain. Without a link there is nothing to judge.
 */
const onPage = definePageRule({
  test: '12.7.2',
  needs: ['dom', 'runtime'],
  decides: ['failed', 'inapplicable'],
  reach: 'document',
  impact: 'major',
  messages: {
    broken: {
      fr: 'Le lien « {name} » ne fonctionne pas : #{fragment} n’existe pas dans la page.',
      en: 'The link “{name}” does not work: #{fragment} does not exist in the page.',
    },
    check: {
      fr: 'Lien « {name} » vers #{fragment} : est-il visible quand il reçoit le focus, mène-t-il au contenu, et a-t-il la même place et le même ordre sur toutes les pages ?',
      en: 'Link “{name}” to #{fragment}: is it visible when focused, does it lead to the content, and does it keep the same place and order on all pages?',
    },
    control: {
      fr: '« {name} » : cet élément mène-t-il au contenu principal, se voit-il au focus, et garde-t-il sa place sur toutes les pages ?',
      en: '“{name}”: does this element lead to the main content, is it visible when focused, and does it keep its place on all pages?',
    },
  },
  fixes: {
    broken: {
      fr: 'Donner l’identifiant {fragment} à la zone de contenu principal.',
      en: 'Give the id {fragment} to the main content.',
    },
  },

  targets: ({ dom }) => {
    const found = skipLink(dom);
    if (found.kind === 'none') return isWhollyRead(dom) ? [] : [{ link: dom.root }];
    if (found.kind !== 'possible') return found.links;
    const main = mainZone(dom);
    const likely = found.links.filter(({ target }) => main && target && begins(dom, target, main));
    const shown = likely.length > 0 ? likely : found.links.slice(0, 1);
    return [...shown, ...found.others.map((link) => ({ link }))];
  },
  at: ({ link }) => link,

  check(one: Partial<AnchorLink> & Pick<AnchorLink, 'link'>, { dom, runtime }) {
    const { link, fragment } = one;
    const name = nameOf(dom, link).slice(0, 60);
    if (fragment === undefined) return cantTell('control', { data: { name } });
    const detail = { data: { name, fragment } };
    if (one.target) return cantTell('check', detail);
    const isCertain = isWhollyRead(dom) && hasSiblings(dom) && nothingHearsClicks(dom, runtime);
    return isCertain ? failed('broken', detail) : proposed('broken', detail);
  },
});

export default [onPage, samePlace];
