import { createHash } from 'node:crypto';
import type { HtmlModel } from '#report-model';
import { templates } from './templates.ts';
import { view } from './view.ts';

/**
 * One self-contained HTML document. It makes no request, runs no script but its own (which only hides and
 * shows), and reads whole without any. Every text of an audited page in it is text.
 */
export function renderHtml(model: HtmlModel): string {
  const { render, style, script } = templates();
  const csp = [
    "default-src 'none'",
    `style-src '${hash(style)}'`,
    `script-src '${hash(script)}'`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return render({ csp, ...view(model) });
}

/** What a Content Security Policy calls an inline text. */
function hash(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
