import type { ElementNode } from '#model';
import {
  cantTell,
  comparable,
  definePageRule,
  failed,
  proposed,
  tidy,
  type DomView,
} from '#rule-kit';
import { exposedFrames, framedTitle, frameSource } from '../_shared.ts';

const VOID =
  /^(iframe|frame|cadre|untitled( document)?|sans titre|undefined|null|no title|title|titre)$/u;
const FILE = /^[\w./-]+\.(x?html?|php\d?|aspx?|jsp|do|swf|pdf|svg)([?#].*)?$/iu;
const ADDRESS = /^([a-z]+:)?\/\/|^(www\.|about:|data:|javascript:)/iu;
const VENDOR =
  /^(youtube video player|vimeo( video)? player|google maps?|recaptcha|twitter tweet|dailymotion video player|spotify embed.*)$/u;

/** 2.2.1: only titles that say nothing fail; whether a title is apt is for a person. */
export default definePageRule({
  test: '2.2.1',
  needs: ['dom'],
  decides: ['failed', 'inapplicable'],
  impact: 'minor',
  messages: {
    blank: {
      fr: 'Le title de ce cadre ({source}) est vide : il ne dit rien du contenu.',
      en: 'The title of this frame ({source}) is empty: it says nothing of the content.',
    },
    void: {
      fr: 'Le title de ce cadre, « {title} », n’est qu’une adresse, un nom de fichier ou un mot passe-partout.',
      en: 'The title of this frame, “{title}”, is only an address, a file name or a filler word.',
    },
    doubtful: {
      fr: 'Le title de ce cadre, « {title} », semble venir d’un outil ({source}) : dit-il ce que contient le cadre ?',
      en: 'The title of this frame, “{title}”, seems to come from a tool ({source}): does it say what the frame holds?',
    },
    twin: {
      fr: 'Un autre cadre de la page a le même title, « {title} », pour une autre adresse que {source} : peut-on les distinguer ?',
      en: 'Another frame of the page has the same title, “{title}”, for another address than {source}: can they be told apart?',
    },
    question: {
      fr: 'Le title « {title} » dit-il ce que contient ce cadre ({source} ; document « {inner} ») ?',
      en: 'Does the title “{title}” say what this frame holds ({source}; document “{inner}”)?',
    },
  },
  fixes: {
    blank: {
      fr: 'Écrire dans title ce que contient le cadre.',
      en: 'Write what the frame holds in title.',
    },
    void: {
      fr: 'Remplacer le title par ce que contient le cadre, par exemple « Carte des lignes de bus ».',
      en: 'Replace the title with what the frame holds, for example “Map of the bus lines”.',
    },
  },

  targets: ({ dom }) => exposedFrames(dom).filter((frame) => 'title' in frame.attributes),

  check(frame, { dom }) {
    const title = tidy(frame.attributes['title']);
    const source = frameSource(frame);
    const inner = framedTitle(dom, frame).slice(0, 80) || '?';
    const data = { title: title.slice(0, 120), source, inner };
    if (title === '') return failed('blank', { data });
    if (saysNothing(title, source))
      // A technical frame nobody sees may carry a generic title.
      return isTiny(frame) ? proposed('void', { data }) : failed('void', { data });
    if (VENDOR.test(comparable(title)) || title === frame.attributes['id'])
      return proposed('doubtful', { data });
    return hasTwin(dom, frame) ? proposed('twin', { data }) : cantTell('question', { data });
  },
});

function saysNothing(title: string, source: string): boolean {
  return (
    VOID.test(comparable(title)) || FILE.test(title) || ADDRESS.test(title) || title === source
  );
}

function isTiny({ box }: ElementNode): boolean {
  return !box || box[2] <= 1 || box[3] <= 1;
}

function hasTwin(dom: DomView, frame: ElementNode): boolean {
  const same = comparable(frame.attributes['title'] ?? '');
  return exposedFrames(dom).some(
    (other) =>
      other !== frame &&
      comparable(other.attributes['title'] ?? '') === same &&
      frameSource(other) !== frameSource(frame),
  );
}
