import { cantTell, definePageRule, failed, proposed, referencedText, tidy } from '#rule-kit';
import { imagesOf, nameOf } from '../_shared.ts';
import { callOf } from '../_sources.ts';

/**
 * `aria-describedby` of a named image that leads nowhere, or to nothing, associates no description: a fact. That some of its
 * ids are missing or used twice may still leave the right text; a person tells.
 */
export default definePageRule({
  test: '1.6.9',
  needs: ['dom'],
  decides: ['failed', 'inapplicable'],
  impact: 'major',
  messages: {
    dangling: {
      fr: 'L’image {image} porte aria-describedby="{ids}", mais aucun élément de la page n’a cet id.',
      en: 'Image {image} carries aria-describedby="{ids}", but no element of the page has that id.',
    },
    empty: {
      fr: 'L’image {image} porte aria-describedby="{ids}", qui mène à un élément vide.',
      en: 'Image {image} carries aria-describedby="{ids}", which leads to an empty element.',
    },
    partial: {
      fr: 'L’image {image} porte aria-describedby="{ids}" : {wrong} est absent ou utilisé plusieurs fois dans la page.',
      en: 'Image {image} carries aria-describedby="{ids}": {wrong} is missing or used several times in the page.',
    },
    question: {
      fr: 'L’image {image} (« {name} ») est décrite par aria-describedby : « {text} ». Est-ce sa description détaillée, et est-elle restituée ?',
      en: 'Image {image} (“{name}”) is described by aria-describedby: “{text}”. Is that its detailed description, and is it rendered?',
    },
  },
  fixes: {
    dangling: {
      fr: 'Faire pointer aria-describedby vers l’id de la description, ou retirer l’attribut.',
      en: 'Point aria-describedby to the id of the description, or remove the attribute.',
    },
    empty: {
      fr: 'Remplir l’élément visé avec la description, ou retirer aria-describedby.',
      en: 'Fill the element with the description, or remove aria-describedby.',
    },
    partial: {
      fr: 'Donner à chaque passage de la description un id unique et corriger la liste.',
      en: 'Give each passage of the description a unique id and mend the list.',
    },
  },

  targets: ({ dom }) =>
    imagesOf(dom).filter(({ element }) => tidy(element.attributes['aria-describedby']) !== ''),
  at: ({ element }) => element,

  check(image, { dom }) {
    const { element } = image;
    const ids = tidy(element.attributes['aria-describedby']);
    const uses = ids.split(' ').map((id) => ({ id, count: dom.allById(id, element.frame).length }));
    const data = { image: callOf(dom, image), ids };
    const isRead = image.names.length > 0 && element.exposed && !dom.snapshot.capped;
    const judge = isRead ? failed : proposed;
    if (uses.every(({ count }) => count === 0)) return judge('dangling', { data });
    const text = referencedText(dom, element, 'aria-describedby');
    if (text === '') return judge('empty', { data });
    const wrong = uses.find(({ count }) => count !== 1);
    if (wrong) return proposed('partial', { data: { ...data, wrong: wrong.id } });
    return cantTell('question', {
      data: { ...data, name: nameOf(image), text: text.slice(0, 200) },
    });
  },
});
