import type { ElementNode } from '#model';
import {
  cantTell,
  definePageRule,
  failed,
  passed,
  proposed,
  tidy,
  type DomView,
  runsNoScript,
  sourcesOf,
} from '#rule-kit';

const CONTROL =
  /\b(pause|stop|arr[eê]ter|son|sound|mute|muet|silence|couper|volume|lecture|d[eé]sactiver)\b/iu;

/**
 * 4.10.1: a media that starts by itself, with sound and for more than 3 seconds, on a page that runs no script
 * and gives no control over it cannot be stopped: a failure. With scripts a control may lie where it is not
 * seen: proposed. A page where nothing can start a sound (no media, plug-in, frame nor script) is out of it.
 */
export default definePageRule({
  test: '4.10.1',
  needs: ['dom', 'runtime'],
  decides: ['failed', 'inapplicable'],
  impact: 'blocking',
  messages: {
    noControl: {
      fr: 'Ce média ({source}) démarre seul avec son, sans commande native ni bouton qui parle d’arrêt ou de son dans la page.',
      en: 'This media ({source}) starts by itself with sound, with neither native controls nor any button about stopping or sound on the page.',
    },
    endless: {
      fr: 'Ce média ({source}) joue {duration} s de son dès l’ouverture de la page, sans aucun moyen de l’arrêter.',
      en: 'This media ({source}) plays {duration} s of sound as the page opens, without any way to stop it.',
    },
    control: {
      fr: 'Ce média ({source}) démarre seul avec son : la commande « {control} » l’arrête-t-elle ?',
      en: 'This media ({source}) starts by itself with sound: does the control “{control}” stop it?',
    },
    listen: {
      fr: 'Un son démarre-t-il seul à l’ouverture de la page ? S’il dure plus de 3 secondes, il faut pouvoir l’arrêter.',
      en: 'Does a sound start by itself when the page opens? If it lasts over 3 seconds, one must be able to stop it.',
    },
  },
  fixes: {
    endless: {
      fr: 'Retirer autoplay, ou donner l’attribut controls.',
      en: 'Remove autoplay, or give the controls attribute.',
    },
    noControl: {
      fr: 'Retirer autoplay, ajouter muted, ou donner l’attribut controls.',
      en: 'Remove autoplay, add muted, or give the controls attribute.',
    },
  },

  targets: ({ dom, runtime }) => {
    const media = dom.byTag('audio', 'video').filter((one) => 'autoplay' in one.attributes);
    const others = dom.byTag('object', 'embed', 'bgsound', 'iframe', 'frame');
    const mayListen = others.length > 0 || !runsNoScript(dom, runtime);
    return [...media, ...(mayListen ? [null] : [])];
  },
  at: (target) => target,

  check(target, { dom, runtime }) {
    if (target === null) return cantTell('listen');
    const { attributes, media } = target;
    const sources = sourcesOf(dom, target);
    if ('muted' in attributes || ('controls' in attributes && target.rendered)) return passed();
    if (sources.length > 0 && sources.every(isShort) && !('loop' in attributes)) return passed();
    if (media?.duration != null && media.duration <= 3 && !('loop' in attributes)) return passed();
    const source = sources[0]?.slice(0, 120) ?? target.tag;
    const control = controlOf(dom);
    const duration = media?.duration ?? 0;
    const isHeard = media?.sound === true && !media.muted;
    if (isHeard && duration > 3 && control === undefined && runsNoScript(dom, runtime))
      return failed('endless', { data: { source, duration } });
    return control === undefined
      ? proposed('noControl', { data: { source } })
      : cantTell('control', { data: { source, control } });
  },
});

/** A media fragment of 3 seconds at most: `film.mp4#t=8,10`. */
function isShort(source: string): boolean {
  const [, start, end] = /#t=(?:npt:)?([\d.]*),([\d.]+)/u.exec(source) ?? [];
  return end !== undefined && Number(end) - Number(start || 0) <= 3;
}

function controlOf(dom: DomView): string | undefined {
  const found = dom
    .elements()
    .find((element) => isControl(element) && CONTROL.test(nameOf(element)));
  return found && nameOf(found).slice(0, 80);
}

function isControl({ tag, role }: ElementNode): boolean {
  return (
    tag === 'button' || tag === 'a' || tag === 'input' || role === 'button' || role === 'slider'
  );
}

function nameOf(element: ElementNode): string {
  return tidy(element.name ?? '') || tidy(element.attributes['title']);
}
