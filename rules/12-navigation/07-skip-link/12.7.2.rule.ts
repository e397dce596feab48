import type { ElementNode, FollowedLink } from '#model';
import { cantTell, definePageRule, failed, proposed, type Answer, type DomView } from '#rule-kit';
import { hasSiblings, mainZone, nameOf, type AnchorLink } from '../_shared.ts';
import { followedTo } from './_followed-link.ts';
import samePlace from './_same-place.ts';
import { begins, focusedSight, isWhollyRead, nothingHearsClicks, skipLink } from './_skip-link.ts';

/**
 * 12.7.2: the link found by 12.7.1 works, shows itself and keeps its place. A target that does not
 * exist is certain at rest; a link that stays out of sight when Tab reaches it, where Tab was pressed; one after
 * which Tab goes on before the content, where it was followed twice. Without a link there is nothing to judge.
 */
const onPage = definePageRule({
  test: '12.7.2',
  needs: ['dom', 'runtime'],
  uses: ['keyboard', 'keyPresses'],
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
    works: {
      fr: 'Lien « {name} » vers #{fragment}, visible quand il reçoit le focus, et qui mène au contenu : a-t-il la même place et le même ordre sur toutes les pages ?',
      en: 'Link “{name}” to #{fragment}, visible when focused, and leading to the content: does it keep the same place and order on all pages?',
    },
    leadsNowhere: {
      fr: 'Le lien « {name} » vers #{fragment}, activé avec Entrée, ne mène pas au contenu : la touche Tab reprend avant lui, sur « {next} ».',
      en: 'The link “{name}” to #{fragment}, activated with Enter, does not lead to the content: the Tab key goes on before it, at “{next}”.',
    },
    control: {
      fr: '« {name} » : cet élément mène-t-il au contenu principal, se voit-il au focus, et garde-t-il sa place sur toutes les pages ?',
      en: '“{name}”: does this element lead to the main content, is it visible when focused, and does it keep its place on all pages?',
    },
  },
  fixes: {
    leadsNowhere: {
      fr: 'Laisser agir le lien, ou placer aussi le focus dans le contenu par script.',
      en: 'Let the link act, or move the focus into the content by script too.',
    },
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

  check(
    one: Partial<AnchorLink> & Pick<AnchorLink, 'link'>,
    { dom, runtime, keyboard, keyPresses },
  ) {
    const { link, fragment } = one;
    const name = nameOf(dom, link).slice(0, 60);
    if (fragment === undefined) return cantTell('control', { data: { name } });
    const detail = { data: { name, fragment } };
    if (one.target) {
      const followed = keyPresses?.links.find(({ node }) => node === link.index);
      return tried(dom, one.target, { sight: focusedSight(keyboard, link), followed }, detail);
    }
    const isCertain = isWhollyRead(dom) && hasSiblings(dom) && nothingHearsClicks(dom, runtime);
    return isCertain ? failed('broken', detail) : proposed('broken', detail);
  },
});

interface Trial {
  readonly sight: ReturnType<typeof focusedSight>;
  readonly followed: FollowedLink | undefined;
}

/** A link whose target exists: it must be the way to the main content for its defects to be certain. */
function tried(
  dom: DomView,
  target: ElementNode,
  { sight, followed }: Trial,
  { data }: { readonly data: { readonly name: string; readonly fragment: string } },
): Answer<'seen' | 'unseen' | 'check' | 'works' | 'leadsNowhere'> {
  const main = mainZone(dom);
  const isTheWay = main !== undefined && begins(dom, target, main);
  if (sight === 'unseen') return (isTheWay ? failed : proposed)('unseen', { data });
  const went = isTheWay ? followedTo(dom, main, followed) : undefined;
  if (went?.place === 'before') {
    const next = (nameOf(dom, went.next) || went.next.tag).slice(0, 60);
    return (went.twice ? failed : proposed)('leadsNowhere', { data: { ...data, next } });
  }
  if (sight === undefined) return cantTell('check', { data });
  return cantTell(went ? 'works' : 'seen', { data });
}

export default [onPage, samePlace];
