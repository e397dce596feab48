import type { HtmlFinding, Language } from '#report-model';
import type { Messages } from './messages/catalogue.ts';
import { typeset } from './typography.ts';

/** One thing to look at: in words, or the attributes one by one. */
export interface LookItem {
  readonly term: string;
  readonly value: string | null;
  readonly attributes: readonly { readonly name: string; readonly value: string }[];
}

/** What shows a finding, and what it asks. */
export function shownWith(finding: HtmlFinding, textLang: Language, t: Messages) {
  return { strip: stripOf(finding, t), look: lookOf(finding, textLang, t) };
}

/** What a person looks at, in order, then the question; null where a finding asks none. */
function lookOf(finding: HtmlFinding, textLang: Language, t: Messages) {
  const { look, question } = finding;
  if (question === null) return null;
  const items = look ? lookItems(finding, t).filter(({ value }) => value !== null) : [];
  const picture = look?.picture ?? null;
  return {
    title: items.length > 0 || picture !== null ? t.look.title : null,
    picture,
    pictureText: t.look.picture(finding.firstPages[0]?.path ?? ''),
    pictureTerm: pictureTerm(finding, t),
    items,
    question: typeset(question, textLang),
  };
}

/** The picture of a finding at several moments, with the words that say which. */
function stripOf({ strip, firstPages }: HtmlFinding, t: Messages) {
  if (!strip) return null;
  const { shows, picture } = strip;
  return { picture, frames: t.strip[shows], text: t.strip.picture(firstPages[0]?.path ?? '') };
}

function lookItems({ look, target }: HtmlFinding, t: Messages): LookItem[] {
  if (!look) return [];
  const { text, attributes, description, caption, link, heading, landmark, before, after } = look;
  const item = (term: string, value: string | null): LookItem => ({ term, value, attributes: [] });
  return [
    item(t.look.text, text),
    item(t.finding.name, target?.name ?? null),
    item(t.finding.role, target?.role ?? null),
    { term: t.look.attributes, value: attributes.length > 0 ? '' : null, attributes },
    item(t.look.description, description),
    item(t.look.caption, caption),
    item(t.look.link, link && `${link.text} → ${link.href}`),
    item(t.look.heading(heading?.level ?? null), heading && heading.text),
    item(t.look.landmark, landmark && landmarkIn(landmark, t)),
    item(t.look.before, before),
    item(t.look.after, after),
  ];
}

/** In the reader's words: roles are English. */
function landmarkIn(
  { role, name }: { readonly role: string; readonly name: string | null },
  t: Messages,
): string {
  const word = t.look.landmarks[role] ?? role;
  return name === null ? word : `${word}, ${name}`;
}

function pictureTerm({ target }: HtmlFinding, t: Messages): string {
  return target?.size ? t.look.sized(target.size.width, target.size.height) : t.look.shown;
}
