import { cantTell, definePageRule, failed, passed, proposed } from '#rule-kit';
import { hasSiblings, nameOf } from '../_shared.ts';
import { isWhollyRead, nothingHearsClicks, skipLink } from './_skip-link.ts';

/**
 * 12.7.1: a link leads to, or past, the main content. Certain without a key pressed: no link of the page can
 * be one, or the only ones lead nowhere and no script can mend that. Headings and landmarks, with which axe's
 * `bypass` is content, are no link. A page alone in its site may not need one.
 */
export default definePageRule({
  test: '12.7.1',
  needs: ['dom', 'runtime'],
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
    broken: {
      fr: 'Donner l’identifiant {fragment} à la zone de contenu principal.',
      en: 'Give the id {fragment} to the main content.',
    },
  },

  targets: ({ dom }) => [dom.root],
  at: () => null,

  check(_root, { dom, runtime }) {
    const found = skipLink(dom);
    if (found.kind === 'visible') return passed();
    if (found.kind === 'possible') {
      const [first] = found.links;
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
