import type { SourceFacts } from '#model';
import { hasScripts } from './authored.ts';
import type { DomView } from './dom-view.ts';

const SCRIPT_IN_SOURCE =
  /<script\b(?![^>]*\btype\s*=\s*["']?[^"'>\s]*(json|template|html|plain))/iu;
const HANDLER_IN_SOURCE = /<[^>]*\son[a-z]{3,}\s*=|javascript:/iu;

/**
 * Proof that no script runs on the page: none in the rendered DOM, none in the served source (one may have
 * removed itself), and no frame or plugin, whose own source is not known. What needs a script is then absent.
 */
export function isScriptless(dom: DomView, source: SourceFacts): boolean {
  return (
    isServedScriptless(source) &&
    dom.snapshot.frames.length === 1 &&
    dom.byTag('iframe', 'frame', 'object', 'embed', 'applet').length === 0 &&
    !hasScripts(dom)
  );
}

/** No script in the source as it was served, read whole. */
export function isServedScriptless({ html, truncated }: SourceFacts): boolean {
  return !truncated && !SCRIPT_IN_SOURCE.test(html) && !HANDLER_IN_SOURCE.test(html);
}
