import type { ElementNode } from '#model';
import { handlersOf, hasScripts } from './authored.ts';
import type { DomView } from './dom-view.ts';
import { isInteractiveService } from './media-hosts.ts';
import { tidy } from './names.ts';
import { perPage } from './per-page.ts';
import { timeMedia, type Media } from './time-media.ts';

const MAP_CLASS =
  /\b(leaflet-container|ol-viewport|maplibregl-map|mapboxgl-map|gm-style|tac_googlemaps|googlemaps\w*)\b/u;
const CHART_CLASS = /\b(highcharts-container|apexcharts-canvas|recharts-wrapper|js-plotly-plot)\b/u;

/**
 * Contents that may be non-time-based media: plug-ins, canvases, drawings one may act upon, maps and charts. A
 * still picture is none, and belongs to theme 1. Source: RGAA glossary, « Média non temporel ».
 */
export const nonTimeMedia = perPage((dom: DomView): readonly Media[] => [
  ...timeMedia(dom).filter(({ kind, isAudio }) => kind === 'plugin' && !isAudio),
  ...dom.elements().flatMap((element) => {
    const what = nature(dom, element);
    return what === undefined
      ? []
      : [{ element, kind: 'drawing' as const, isAudio: false, label: what }];
  }),
]);

function nature(dom: DomView, element: ElementNode): string | undefined {
  const { tag, attributes, box } = element;
  if (tag === 'applet') return 'applet';
  const addresses = [attributes['src'], attributes['data-src']].map((value) => value ?? '');
  if (tag === 'iframe' || tag === 'frame') {
    const service = addresses.find(isInteractiveService);
    return service?.replace(/[?#].*$/u, '').slice(0, 80);
  }
  const classes = attributes['class'] ?? '';
  const known = MAP_CLASS.exec(classes) ?? CHART_CLASS.exec(classes);
  if (known) return known[0];
  if (tag === 'canvas') return box && box[2] > 32 && box[3] > 32 ? nameOf(element) : undefined;
  return tag === 'svg' && isActedUpon(dom, element) ? nameOf(element) : undefined;
}

function nameOf(element: ElementNode): string {
  return tidy(element.name ?? '').slice(0, 80) || element.tag;
}

/** A drawing inside a link or a button is its picture; elsewhere, links or handlers in it make it interactive. */
function isActedUpon(dom: DomView, svg: ElementNode): boolean {
  const isPart = dom.closest(
    svg,
    (one) => one !== svg && /^(a|button|summary|svg)$/u.test(one.tag),
  );
  if (!svg.box || isPart) return false;
  const inner = [svg, ...dom.descendantElements(svg)];
  const around = dom.parent(svg);
  // The pointer's shape is inherited: only a change inside the drawing tells something.
  const isInherited = around !== undefined && dom.style(around)?.cursor === 'pointer';
  const reacts = inner.some(
    (one) =>
      one.tag === 'a' ||
      Number(one.attributes['tabindex'] ?? -1) >= 0 ||
      handlersOf(one).length > 0 ||
      (!isInherited && dom.style(one)?.cursor === 'pointer'),
  );
  // A large and detailed drawing may be a chart or a map whose listeners cannot be seen from here.
  const isLarge = svg.box[2] >= 100 && svg.box[3] >= 100 && inner.length > 20;
  return reacts || (isLarge && hasScripts(dom));
}
