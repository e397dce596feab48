import type { Look, Strip } from '#model';
import { shown, shownPath } from '../shown.ts';
import type { HtmlLook } from './model.ts';
import type { Pictures } from './pictures.ts';

/** What a person looks at to answer a finding's question, safe to show. */
export function htmlLook(look: Look, pictures: Pictures): HtmlLook {
  const { attributes = {}, link, heading, landmark } = look;
  const short = (text: string | undefined) => (text ? shown(text, 240) : null);
  return {
    picture: pictures.take(look.picture),
    text: short(look.text),
    attributes: Object.entries(attributes).map(([name, value]) => ({
      name: shown(name, 60),
      value: shown(value, 120),
    })),
    description: short(look.description),
    caption: short(look.caption),
    link: link ? { text: shown(link.text, 120), href: shownPath(link.href, null) } : null,
    heading: heading ? { level: heading.level, text: shown(heading.text, 120) } : null,
    landmark: landmark ? { role: shown(landmark.role, 40), name: short(landmark.name) } : null,
    before: short(look.before),
    after: short(look.after),
  };
}

/** Its picture as a `data:` address; null where there is none to show. */
export function htmlStrip(strip: Strip | undefined, pictures: Pictures): Strip | null {
  const picture = pictures.take(strip?.picture);
  return strip && picture !== null ? { shows: strip.shows, picture } : null;
}
