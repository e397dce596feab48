import { cantTell, definePageRule, failed, passed } from '#rule-kit';
import { scanSource } from '../_source.ts';

/**
 * 8.1.1: the document type is there. The served source decides, because a browser drops a misplaced one
 * from its tree; where only the tree has one, a script rewrote the page and a person must look.
 */
export default definePageRule({
  test: '8.1.1',
  needs: ['source', 'dom'],
  decides: ['passed', 'failed'],
  reach: 'document',
  impact: 'minor',
  messages: {
    missing: {
      fr: 'Le code reçu du serveur n’a pas de balise doctype. Il commence par : {start}',
      en: 'The code sent by the server has no doctype. It begins with: {start}',
    },
    rewritten: {
      fr: 'Le code reçu du serveur n’a pas de balise doctype, mais le document affiché en a une : vérifier comment la page est servie.',
      en: 'The code sent by the server has no doctype, but the document on screen has one: check how the page is served.',
    },
  },
  fixes: {
    missing: {
      fr: 'Commencer le document par <!DOCTYPE html>.',
      en: 'Begin the document with <!DOCTYPE html>.',
    },
  },

  targets: ({ dom }) => [dom.root],
  at: () => null,

  check(_root, { source, dom }) {
    const { doctypes, html } = scanSource(source);
    if (doctypes.length > 0) return passed();
    if (dom.document.doctype) return cantTell('rewritten');
    return failed('missing', { data: { start: html.trim().slice(0, 60) } });
  },
});
