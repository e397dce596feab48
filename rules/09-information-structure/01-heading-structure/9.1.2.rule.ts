import type { ElementNode } from '#model';
import {
  cantTell,
  comparable,
  definePageRule,
  explicitRole,
  failed,
  proposed,
  tidy,
} from '#rule-kit';
import { headings } from '../_shared.ts';

/** Signs that may be what the section is about: an operator, an arrow. */
const OPERATOR = /^[<>=+\-*/%&|^!→←]{1,3}$/u;
const NO_WORD = /^[^\p{L}\p{N}\p{Extended_Pictographic}]+$/u;
const FILLER = new Set([
  'titre',
  'title',
  'heading',
  'sous titre',
  'titre de la page',
  'undefined',
  'null',
]);
const LONG = 150;
const OUTLINE = 600;

/** Certain: a heading that says nothing at all. Whether it describes what follows is for a person. */
export default definePageRule({
  test: '9.1.2',
  needs: ['dom'],
  decides: ['failed', 'inapplicable'],
  impact: 'major',
  messages: {
    empty: {
      fr: 'Ce titre de niveau {level} est vide : il ne dit rien du contenu qui suit.',
      en: 'This heading of level {level} is empty: it says nothing about the content that follows.',
    },
    signs: {
      fr: 'Ce titre de niveau {level} ne contient que des signes (« {text} »), sans lettre ni chiffre.',
      en: 'This heading of level {level} holds only signs (“{text}”), no letter or digit.',
    },
    filler: {
      fr: '« {text} » : ce titre de niveau {level} semble un texte de remplissage.',
      en: '“{text}”: this heading of level {level} looks like filler text.',
    },
    generated: {
      fr: 'Ce titre de niveau {level} n’a pas de texte dans le code ; le navigateur en annonce « {text} ». D’où vient ce texte, et décrit-il ce qui suit ?',
      en: 'This heading of level {level} has no text in the code; the browser announces “{text}”. Where does it come from, and does it describe what follows?',
    },
    relevance: {
      fr: 'Chacun des {count} titres décrit-il le contenu qui le suit ? {outline}',
      en: 'Does each of the {count} headings describe the content that follows it? {outline}',
    },
  },
  fixes: {
    empty: {
      fr: 'Écrire le titre, ou retirer la balise si elle ne sert qu’à la mise en forme.',
      en: 'Write the heading, or remove the tag if it only serves layout.',
    },
    signs: {
      fr: 'Écrire un titre avec des mots.',
      en: 'Write a heading with words.',
    },
  },

  targets({ dom }): (Heading | Outline)[] {
    const exposed = headings(dom).filter(({ element }) => element.exposed);
    const plain = exposed.filter(isPlain);
    const [first] = plain;
    const others = exposed.filter((heading) => !isPlain(heading));
    return first ? [...others, { first: first.element, plain }] : others;
  },

  check(target) {
    if ('plain' in target) {
      const outline = target.plain.map(({ level, text }) => `h${level} ${text}`).join(' · ');
      return cantTell('relevance', {
        data: { count: target.plain.length, outline: outline.slice(0, OUTLINE) },
      });
    }
    const { element, level, text } = target;
    const name = tidy(element.name ?? '');
    const data = { level, text: (text || name).slice(0, LONG) };
    if (text === '' && name !== '') return cantTell('generated', { data });
    if (text === '') return failed('empty', { data });
    if (!NO_WORD.test(text)) return proposed('filler', { data });
    return OPERATOR.test(text) ? proposed('signs', { data }) : failed('signs', { data });
  },

  at: (target) => ('plain' in target ? target.first : target.element),
});

type Heading = ReturnType<typeof headings>[number];

/** Headings that read as headings, asked about together: a person sees the outline of the page at once. */
interface Outline {
  readonly first: ElementNode;
  readonly plain: readonly Heading[];
}

/** `role="none"` yields where the browser announces a heading all the same: it bears a global ARIA attribute. */
function isPlain({ element, text }: Heading): boolean {
  const isHeading =
    element.role === 'heading' || !['none', 'presentation'].includes(explicitRole(element) ?? '');
  if (text === '') return !isHeading && tidy(element.name ?? '') === '';
  return !NO_WORD.test(text) && !FILLER.has(comparable(text)) && !/^lorem ipsum/iu.test(text);
}
