import { cantTell, definePageRule, failed, passed, proposed } from '#rule-kit';
import { hasSiblings, mainZone, nameOf } from '../_shared.ts';
import { begins, focusedSight, isWhollyRead, nothingHearsClicks, skipLink } from './_skip-link.ts';

/**
 * 12.7.1: a link leads to, or past, the main content. Certain without a key pressed: no link of the page can
 * be one, or the only ones lead nowhere and no script can mend that. Where Tab was pressed: the link comes into
 * sight with the focus, or none does. Headings and landmarks, with which axe's
 * `bypass` is content, are no link. A page alone in its site may not need one.
 */
export default definePageRule({
  test: '12.7.1',
  needs: ['dom', 'runtime'],
  uses: ['keyboard'],
  decides: ['passed', 'failed'],
  reach: 'document',
  impact: 'major',
  messages: {
    none: {
      fr: 'Aucun lien de la page ne mène à son contenu principal.',
      en: 'No link of the page leads to its main content.',
    },
    broken: {
      fr: 'Le lien « {name} » mène à #{fragment}, qui n’existe pas dans la page.',
      en: 'The link “{name}” leads to #{fragment}, which does not exist in the page.',
    },
    unseen: {
      fr: 'Le lien « {name} » vers #{fragment} reste hors de vue quand la touche Tab l’atteint, et la page n’en a pas d’autre vers son contenu.',
      en: 'The link “{name}” to #{fragment} stays out of sight when the Tab key reaches it, and the page has no other to its content.',
    },
    alone: {
      fr: 'Aucun lien ne mène au contenu principal et la page n’a pas de lien vers une autre page du site : est-elle seule, et un tel lien serait-il inutile ?',
      en: 'No link leads to the main content and the page links to no other page of the site: is it alone, and would such a link be useless?',
    },
    check: {
      fr: 'Parcourir le début de la page avec la touche Tab : un lien visible mène-t-il au contenu principal ? Candidat : {candidate}.',
      en: 'Go through the top of the page with the Tab key: does a visible link lead to the main content? Candidate: {candidate}.',
    },
  },
  fixes: {
    none: {
      fr: 'Ajouter au début de la page un lien « Aller au contenu » vers l’identifiant de la balise <main>.',
      en: 'Add at the beginning of the page a “Skip to content” link to the id of the <main> element.',
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

  targets: ({ dom }) => [dom.root],
  at: () => null,

  check(_root, { dom, runtime, keyboard }) {
    const found = skipLink(dom);
    if (found.kind === 'visible') return passed();
    if (found.kind === 'possible') {
      const main = mainZone(dom);
      const [first] = found.links;
      const sights = found.links.map(({ link }) => focusedSight(keyboard, link));
      const isFound = found.links.some(
        ({ link, target }, at) =>
          sights[at] === 'seen' &&
          main &&
          target &&
          link.index < main.index &&
          begins(dom, target, main),
      );
      if (isFound) return passed();
      if (first && found.others.length === 0 && sights.every((sight) => sight === 'unseen')) {
        const data = { name: nameOf(dom, first.link).slice(0, 60), fragment: first.fragment };
        const isCertain = main !== undefined && hasSiblings(dom) && isWhollyRead(dom);
        return (isCertain ? failed : proposed)('unseen', { at: first.link, data });
      }
      const name = nameOf(dom, first?.link ?? found.others[0] ?? dom.root).slice(0, 60);
      const candidate = first ? `« ${name} » (#${first.fragment})` : `« ${name} »`;
      return cantTell('check', { data: { candidate } });
    }
    if (found.kind === 'none') {
      if (!hasSiblings(dom)) return cantTell('alone');
      return isWhollyRead(dom) ? failed('none') : proposed('none');
    }
    const [broken] = found.links;
    if (!broken) return cantTell('alone');
    const detail = {
      at: broken.link,
      data: { name: nameOf(dom, broken.link).slice(0, 60), fragment: broken.fragment },
    };
    const isCertain = isWhollyRead(dom) && hasSiblings(dom) && nothingHearsClicks(dom, runtime);
    return isCertain ? failed('broken', detail) : proposed('broken', detail);
  },
});
