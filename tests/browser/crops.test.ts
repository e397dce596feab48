import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CropPictures, Visitor } from '#browser';
import type { CropFacts, PageEvidence } from '#model';
import { page, servePages, type Answer } from '../support/pages.ts';
import { launchBrowser } from '../support/report-page.ts';
import { byId, domOf, visitUrl } from '../support/see.ts';
import { visitorForTests } from '../support/visitor.ts';

let visitor: Visitor;
let browser: Browser;
beforeAll(async () => {
  visitor = visitorForTests();
  browser = await launchBrowser();
});
afterAll(() => Promise.all([visitor.close(), browser.close()]));

interface Seen {
  readonly evidence: PageEvidence;
  readonly pictures: CropPictures;
  readonly facts: CropFacts | undefined;
  /** The picture of the element with this id. */
  readonly of: (id: string) => Uint8Array | undefined;
}

async function look(body: string, looks = true): Promise<Seen> {
  const square: Answer = (_request, response) =>
    response
      .writeHead(200, { 'content-type': 'image/svg+xml' })
      .end(
        '<svg xmlns="http://www.w3.org/2000/svg"><rect width="999" height="999" fill="#f00"/></svg>',
      );
  const server = await servePages({ '/': page(body), '/red.svg': square });
  try {
    const result = await visitUrl(visitor, `${server.origin}/`, { looks: looks && ['crops'] });
    if (result.kind === 'failed') throw new Error(result.problem.message);
    const { evidence, pictures } = result;
    const facts = evidence.evidence.crops?.ok ? evidence.evidence.crops.value : undefined;
    const of = (id: string) => {
      const name = facts?.ofNode[byId(domOf(evidence), id).index];
      return name === undefined ? undefined : pictures.get(name);
    };
    return { evidence, pictures, facts, of };
  } finally {
    await server.close();
  }
}

/** What a WebP shows: its size and the colour of its middle, in a browser of its own. */
async function shown(bytes: Uint8Array | undefined) {
  const tab = await browser.newPage();
  try {
    return await tab.evaluate(
      async (base64) => {
        const image = new Image();
        image.src = `data:image/webp;base64,${base64}`;
        await image.decode();
        const canvas = new OffscreenCanvas(image.width, image.height);
        const context = canvas.getContext('2d');
        context?.drawImage(image, 0, 0);
        const at = context?.getImageData(image.width >> 1, image.height >> 1, 1, 1).data ?? [];
        const colour = [...at]
          .slice(0, 3)
          .map((part) => (part > 200 ? 'F' : part < 60 ? '0' : '?'));
        return { width: image.width, height: image.height, colour: colour.join('') };
      },
      Buffer.from(bytes ?? []).toString('base64'),
    );
  } finally {
    await tab.close();
  }
}

const BLUE =
  '<svg id="svg" width="40" height="30"><rect width="40" height="30" fill="#00f"/></svg>';
const RED = (id: string) => `<img id="${id}" src="/red.svg" alt="" width="100" height="80">`;
const FAR = '<div style="height:4000px"></div>';

describe('pictures of a page', () => {
  it('show each element as it stands, wherever it is on the page', async () => {
    const { of, facts } = await look(`${BLUE}${FAR}${RED('far')}`);
    expect(await shown(of('svg'))).toEqual({ width: 40, height: 30, colour: '00F' });
    expect(await shown(of('far'))).toEqual({ width: 100, height: 80, colour: 'F00' });
    expect(facts?.left).toBe(0);
  });

  it('are one for all that look alike', async () => {
    const { of, pictures } = await look(`${RED('one')}<p>Texte</p>${FAR}${RED('two')}`);
    expect(pictures.size).toBe(1);
    expect(of('two')).toBe(of('one'));
  });

  it('are small, even of what is larger than the window', async () => {
    const { of } = await look(
      `<img id="tall" src="/red.svg" alt="" style="width:600px;height:900000px">`,
    );
    const { width, height, colour } = await shown(of('tall'));
    expect(Math.max(width, height)).toBe(320);
    expect(colour).toBe('F00');
  });

  it('are not taken of what something else covers, and that is told', async () => {
    const cover = '<div style="position:fixed;inset:0;background:#fff">Bandeau</div>';
    const { of, facts } = await look(`${RED('under')}${cover}`);
    expect(of('under')).toBeUndefined();
    expect(facts).toEqual({ ofNode: {}, left: 1 });
  });

  it('hold no field with a value', async () => {
    const field = (kind: string) =>
      `<div style="position:relative"><img id="back-${kind}" src="/red.svg" alt="" width="300" height="60">
       <input type="${kind}" value="secret" aria-label="Champ" style="position:absolute;left:9px;top:9px"></div>`;
    const { of } = await look(`${field('text')}${field('password')}${RED('free')}`);
    expect([of('back-text'), of('back-password')]).toEqual([undefined, undefined]);
    expect(of('free')).toBeDefined();
  });

  it('are none of a quick visit', async () => {
    const { evidence, pictures } = await look(RED('one'), false);
    expect(evidence.evidence.crops).toBeUndefined();
    expect(pictures.size).toBe(0);
  });
});

/** A script that waits until the page was read to its end and back, then acts as it is scrolled again. */
const onceBack = (act: string) => `<script>
  let went = false, back = false;
  addEventListener('scroll', () => {
    if (back && scrollY > 0) ${act};
    back ||= went && scrollY === 0;
    went ||= scrollY > 0;
  });
</script>`;

describe('a page that does not hold still', () => {
  it('loses its pictures alone when it takes elements away as it scrolls', async () => {
    const { evidence, facts } = await look(
      `${FAR}${RED('a')}${FAR}<p>Texte</p>${onceBack('document.body.replaceChildren()')}`,
    );
    expect(domOf(evidence).nodes.length).toBeGreaterThan(0);
    expect(facts).toEqual({ ofNode: {}, left: 1 });
  });

  it('cannot lie to the cutting through what it redefines', async () => {
    const { of } = await look(
      `${RED('one')}<script>
        Element.prototype.getBoundingClientRect = () => new DOMRect(0, 0, 1, 1);
        OffscreenCanvas = createImageBitmap = undefined;
        document.elementsFromPoint = () => [];
      </script><form><input name="elementsFromPoint"><img name="contains" alt="" src="/red.svg"></form>`,
    );
    expect(await shown(of('one'))).toEqual({ width: 100, height: 80, colour: 'F00' });
  });

  it('is audited whole when it leaves as it scrolls', async () => {
    const { evidence } = await look(
      `${FAR}${RED('a')}${onceBack("location.href = 'about:blank'")}`,
    );
    expect(domOf(evidence).nodes.length).toBeGreaterThan(0);
  });
});
