import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Visitor } from '#browser';
import type { AxeFacts, DomSnapshot, PageEvidence } from '#model';
import { page, servePages } from '../support/pages.ts';
import { domOf, see } from '../support/see.ts';
import { visitorForTests } from '../support/visitor.ts';

let visitor: Visitor;
beforeAll(() => {
  visitor = visitorForTests();
});
afterAll(() => visitor.close());

const RULES = ['image-alt', 'button-name', 'color-contrast', 'document-title', 'html-has-lang'];

async function visit(body: string, more: Record<string, string> = {}): Promise<PageEvidence> {
  const server = await servePages({ '/': page(body), ...more });
  try {
    return await see(visitor, `${server.origin}/`, { axeRules: RULES });
  } finally {
    await server.close();
  }
}

function axeOf(evidence: PageEvidence): AxeFacts {
  const { axe } = evidence.evidence;
  if (!axe?.ok) throw new Error('axe did not answer');
  return axe.value;
}

/** Ids of the elements a rule found at fault, as the snapshot knows them. */
function faulty({ rules }: AxeFacts, dom: DomSnapshot, rule: string): (string | undefined)[] {
  const nodes = rules.find((one) => one.rule === rule)?.violations ?? [];
  return nodes.map(({ node }) => {
    const element = dom.nodes[node ?? -1];
    return element?.kind === 'element' ? element.attributes['id'] : undefined;
  });
}

describe('what axe sees', () => {
  it('names elements by their place in the snapshot, in frames and shadow roots too', async () => {
    const evidence = await visit(
      `<p>a</p><img id="top" src="data:,">
       <iframe title="1" src="/inner"></iframe>
       <div><template shadowrootmode="open"><p>b</p><img id="shade" src="data:,"><div>
         <template shadowrootmode="open"><button id="deep"></button></template></div></template></div>
       <iframe title="2" srcdoc="<p>c</p><img id=doc src='data:,'><button id=bare></button>"></iframe>`,
      { '/inner': page('<p>d</p><p>e</p><img id="inner" src="data:,"><img alt="" src="data:,">') },
    );
    const axe = axeOf(evidence);
    const dom = domOf(evidence);
    expect(faulty(axe, dom, 'image-alt').sort()).toEqual(['doc', 'inner', 'shade', 'top']);
    expect(faulty(axe, dom, 'button-name').sort()).toEqual(['bare', 'deep']);
    expect(axe.failedFrames).toEqual([]);
  });

  it('asks a rule about some elements only, on top of its own conditions', async () => {
    const pale = 'style="color:#aaa;background:#fff"';
    const server = await servePages({
      '/': page(
        `<p id="asked" ${pale}>Un</p><p id="left" ${pale}>Deux</p><button id="off" disabled ${pale}>Trois</button>
         <iframe title="1" src="/inner"></iframe>`,
      ),
      '/inner': page(`<p id="in" ${pale}>Quatre</p><p id="out" ${pale}>Cinq</p>`),
    });
    const wanted = new Set(['asked', 'off', 'in']);
    const axeAbout = ({ nodes }: DomSnapshot) => {
      const asked = nodes.filter(
        (node) => node.kind === 'element' && wanted.has(node.attributes['id'] ?? ''),
      );
      return new Map([['color-contrast', asked.map(({ index }) => index)]]);
    };
    try {
      const evidence = await see(visitor, `${server.origin}/`, { axeRules: RULES, axeAbout });
      const found = faulty(axeOf(evidence), domOf(evidence), 'color-contrast');
      expect(found.sort()).toEqual(['asked', 'in']);
    } finally {
      await server.close();
    }
  });

  it('leaves rules about a whole page out of inner frames', async () => {
    const inner =
      '<!doctype html><html><head></head><body><img id="in" src="data:,"></body></html>';
    const axe = axeOf(await visit('<iframe title="1" src="/inner"></iframe>', { '/inner': inner }));
    expect(axe.rules.map(({ rule }) => rule)).toEqual(['image-alt']);
    expect([...axe.passed].sort()).toEqual(['document-title', 'html-has-lang']);
  });

  it('is silent on a rule only where no frame has a target for it', async () => {
    const axe = axeOf(
      await visit('<p>a</p><iframe title="1" src="/inner"></iframe>', {
        '/inner': page('<button>Envoyer</button>'),
      }),
    );
    expect(axe.passed).toContain('button-name');
    expect(axe.inapplicable).toEqual(['image-alt']);
    expect(axe.rules).toEqual([]);
  });

  it('says which frames it could not enter', async () => {
    const evidence = await visit('<iframe title="1" src="http://127.0.0.1:1/"></iframe>');
    const unreadable = domOf(evidence).frames.filter((frame) => frame.unreadable !== null);
    expect(unreadable).toHaveLength(1);
    expect(axeOf(evidence).failedFrames).toHaveLength(1);
  });

  it('measures contrast and calls bold text large from 18.5 px on', async () => {
    const evidence = await visit(
      `<p id="pale" style="color:#999">pâle</p>
       <p id="bold" style="color:#888;font-weight:700;font-size:18.5px">gras</p>
       <p id="less" style="color:#888;font-weight:700;font-size:18.4px">moins</p>`,
    );
    const axe = axeOf(evidence);
    expect(faulty(axe, domOf(evidence), 'color-contrast')).toEqual(['pale', 'less']);
    const [pale] = axe.rules.find(({ rule }) => rule === 'color-contrast')?.violations ?? [];
    expect(pale).toMatchObject({
      impact: 'major',
      data: { 'color-contrast': { fgColor: '#999999', bgColor: '#ffffff', contrastRatio: 2.84 } },
    });
  });
});

describe('a page that tampers with its own world', () => {
  const content = `<img id="a" src="data:,"><button id="b"></button><p id="c" style="color:#ccc">texte pâle</p>
    <div><template shadowrootmode="open"><img id="d" src="data:,"></template></div>`;
  const tampering = `<script>
    window.axe = { version: '0', run: async () => ({ violations: [], incomplete: [], inapplicable: [], passes: [] }) };
    Object.freeze(window.axe);
    Element.prototype.matches = () => false;
    Element.prototype.getAttribute = () => 'lie';
    window.Promise = class { then() { return this; } catch() { return this; } static resolve() { return new this(); } };
    Array.prototype.map = () => [];
    Array.prototype.filter = () => [];
    JSON.stringify = () => '{}';
    document.querySelectorAll = () => [];
    document.querySelector = () => null;
    window.getComputedStyle = () => ({ getPropertyValue: () => '' });
  </script>`;

  it('has the same violations as its clean twin', async () => {
    // The twin holds a script too, so that both documents have the same elements.
    const clean = axeOf(await visit(`${content}<script>void 0;</script>`));
    const tampered = axeOf(await visit(content + tampering));
    expect(clean.rules.map(({ rule, violations }) => [rule, violations.length]).sort()).toEqual([
      ['button-name', 1],
      ['color-contrast', 1],
      ['image-alt', 2],
    ]);
    expect(tampered).toEqual(clean);
  });
});
