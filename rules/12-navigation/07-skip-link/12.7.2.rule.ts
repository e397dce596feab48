import type { ElementNode } from '#model';
import { cantTell, definePageRule, failed, proposed, type Answer, type DomView } from '#rule-kit';
import { hasSiblings, mainZone, nameOf, type AnchorLink } from '../_shared.ts';
import samePlace from './_same-place.ts';
import { begins, focusedSight, isWhollyRead, nothingHearsClicks, skipLink } from './_skip-link.ts';

/**
 * 12.7.2: the link found by 12.7.1 works, shows itself and keeps its place. A target that does not
 * exist is certain at rest; a link that stays out of sight when Tab reaches it, where Tab was pressed. Without a link there is nothing to judge.
 */
const onPage = definePageRule({
  test: '12.7.2',
  needs: ['dom', 'runtime'],
  uses: ['keyboard'],
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
    seen: {
      fr: 'Lien « {name} » vers #{fragment}, visible quand il reçoit le focus : mène-t-il au contenu, et a-t-il la même place et le même ordre sur toutes les pages ?',
      en: 'Link “{name}” to #{fragment}, visible when focused: does it lead to the content, and does it keep the same place and order on all pages?',
    },
    unseen: {
      fr: 'Le lien « {name} » vers #{fragment} reste hors de vue quand la touche Tab l’atteint.',
      en: 'The link “{name}” to #{fragment} stays out of sight when the Tab key reaches it.',
    },
    control: {
      fr: '« {name} » : cet élément mène-t-il au contenu principal, se voit-il au focus, et garde-t-il sa place sur toutes les pages ?',
      en: '“{name}”: does this element lead to the main content, is it visible when focused, and does it keep its place on all pages?',
    },
  },
  fixes: {
    unseen: {
      fr: 'Ramener le lien à l’écran quand il reçoit le focus (:focus).',
      en: 'Bring the link back on the screen when it gets the focus (:focus).',
    },
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

  check(one: Partial<AnchorLink> & Pick<AnchorLink, 'link'>, { dom, runtime, keyboard }) {
    const { link, fragment } = one;
    const name = nameOf(dom, link).slice(0, 60);
    if (fragment === undefined) return cantTell('control', { data: { name } });
    const detail = { data: { name, fragment } };
    if (one.target) return tried(dom, one.target, focusedSight(keyboard, link), detail);
    const isCertain = isWhollyRead(dom) && hasSiblings(dom) && nothingHearsClicks(dom, runtime);
    return isCertain ? failed('broken', detail) : proposed('broken', detail);
  },
});

/** A link whose target exists: it must be the way to the main content for its being out of sight to be certain. */
function tried(
  dom: DomView,
  target: ElementNode,
  sight: ReturnType<typeof focusedSight>,
  detail: { readonly data: { readonly name: string; readonly fragment: string } },
): Answer<'seen' | 'unseen' | 'check'> {
  const main = mainZone(dom);
  if (sight === 'seen') return cantTell('seen', detail);
  if (sight === undefined) return cantTell('check', detail);
  return main && begins(dom, target, main) ? failed('unseen', detail) : proposed('unseen', detail);
}

export default [onPage, samePlace];
