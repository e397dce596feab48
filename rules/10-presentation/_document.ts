import type { DomNode } from '#model';
import type { DomView } from '#rule-kit';

/** Whether the document of a node has the HTML5 doctype: `html` alone, or the legacy string HTML5 allows. */
export function isHtml5(dom: DomView, node: DomNode): boolean {
  const doctype = dom.snapshot.frames[node.frame]?.doctype;
  if (doctype?.name.toLowerCase() !== 'html' || doctype.publicId !== '') return false;
  return ['', 'about:legacy-compat'].includes(doctype.systemId);
}
