import type { ElementNode, RuntimeFacts } from '#model';
import {
  cantTell,
  failed,
  passed,
  proposed,
  runsNoScript,
  sourcesOf,
  tidy,
  type Answer,
  type DomView,
} from '#rule-kit';

const CONTROL =
  /\b(pause|stop|arr[eê]ter|son|sound|mute|muet|silence|couper|volume|lecture|d[eé]sactiver)\b/iu;

/** The messages that `judgeAutoplay` answers with. */
export type AutoplayMessage = 'noControl' | 'endless' | 'control';

/** An element that asks to start by itself, by its attributes and what the browser knows of it at rest. */
export function judgeAutoplay(
  dom: DomView,
  runtime: RuntimeFacts,
  target: ElementNode,
): Answer<AutoplayMessage> {
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
}

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
