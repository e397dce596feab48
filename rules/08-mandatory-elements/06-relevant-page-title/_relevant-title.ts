import type { PageRef } from '#model';
import { cantTell, comparable, definePageRule, failed } from '#rule-kit';
import { mainHeading, pageTitle, pageTitleText } from '../_title.ts';

/** Titles that tools put there and that say nothing of any page. Compared without case and punctuation. */
const EMPTY_WORDS = new Set(
  [
    'document',
    'untitled',
    'untitled document',
    'untitled page',
    'new page',
    'new document',
    'page title',
    'title',
    'my page',
    'default',
    'sans titre',
    'document sans titre',
    'page sans titre',
    'nouvelle page',
    'nouveau document',
    'titre',
    'titre de la page',
    'titre de page',
    'ma page',
    'page',
    'index',
    'react app',
    'vite app',
    'vite react',
    'vite react ts',
    'vite vue',
    'vue app',
    'svelte app',
    'my app',
    'create next app',
    'nuxt app',
    'angular app',
    'lorem ipsum',
  ].map(comparable),
);
const FILE_OR_ADDRESS =
  /^((https?:\/\/|www\.)[^\s/]+\/\S+|[\w-]+\.(html?|php\d?|aspx?|jsp|docx?|pdf))$|^\/[\w-]+(\/[\w-]*)*$/iu;

/** 8.6.1 fails for titles that can name no page; otherwise a person compares title and content. */
export default definePageRule({
  test: '8.6.1',
  needs: ['dom'],
  decides: ['failed', 'inapplicable'],
  reach: 'document',
  impact: 'major',
  messages: {
    void: {
      fr: 'Le titre de la page, « {title} », ne dit rien de son contenu.',
      en: 'The title of the page, “{title}”, says nothing of its content.',
    },
    address: {
      fr: 'Le titre de la page, « {title} », est une adresse ou un nom de fichier.',
      en: 'The title of the page, “{title}”, is an address or a file name.',
    },
    check: {
      fr: 'Le titre « {title} » identifie-t-il clairement cette page ? Titre principal affiché : « {heading} ».',
      en: 'Does the title “{title}” clearly identify this page? Main heading shown: “{heading}”.',
    },
  },
  fixes: {
    void: {
      fr: 'Écrire le sujet de la page, puis le nom du site.',
      en: 'Write what the page is about, then the name of the site.',
    },
    address: {
      fr: 'Écrire le sujet de la page, puis le nom du site.',
      en: 'Write what the page is about, then the name of the site.',
    },
  },
  targets: ({ dom }) =>
    pageTitleText(dom) === '' ? [] : [pageTitle(dom)].flatMap((title) => title ?? []),
  check(_title, { dom, page }) {
    const title = pageTitleText(dom);
    const key = comparable(title);
    const data = { title, heading: mainHeading(dom).slice(0, 120) };
    if (EMPTY_WORDS.has(key) || /^(page|document|sans titre|untitled) ?\d+$/u.test(key))
      return failed('void', { data });
    if (FILE_OR_ADDRESS.test(title) || isItsAddress(title, page))
      return failed('address', { data });
    return cantTell('check', { data });
  },
});

/** The title repeats the page's address, with or without its scheme. A bare domain may be the site's name. */
function isItsAddress(title: string, { finalUrl }: PageRef): boolean {
  const bare = (text: string) =>
    text
      .toLowerCase()
      .replace(/^https?:\/\//u, '')
      .replace(/\/$/u, '');
  return bare(title) === bare(finalUrl) && bare(finalUrl).includes('/');
}
