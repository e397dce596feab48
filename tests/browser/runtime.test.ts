import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Visitor } from '#browser';
import type { RuntimeFacts } from '#model';
import { page, servePages } from '../support/pages.ts';
import { see } from '../support/see.ts';
import { visitorForTests } from '../support/visitor.ts';

let visitor: Visitor;
beforeAll(() => {
  visitor = visitorForTests();
});
afterAll(() => visitor.close());

/** Served on 127.0.0.1: a secure context, where sensors and cameras may be asked for. */
async function runtime(
  body: string,
  script = '',
  more: Record<string, string> = {},
): Promise<RuntimeFacts> {
  const server = await servePages({ '/': page(`${body}<script>${script}</script>`), ...more });
  try {
    const { runtime: facts } = (await see(visitor, `${server.origin}/`)).evidence;
    if (!facts?.ok) throw new Error('no runtime facts');
    return facts.value;
  } finally {
    await server.close();
  }
}

const inWords = ({ listeners }: RuntimeFacts) =>
  listeners.map(({ target, type }) => `${target} ${type}`).sort();

describe('listeners', () => {
  it('are told apart by what they listen on', async () => {
    const facts = await runtime(
      '<button id="b" onfocus="void 0">b</button>',
      `addEventListener('devicemotion', () => {});
       document.addEventListener('keydown', () => {});
       document.getElementById('b').addEventListener('click', () => {});
       document.body.addEventListener('pointerdown', () => {});`,
    );
    expect(inWords(facts)).toEqual([
      'document keydown',
      'element click',
      'element focus',
      'element pointerdown',
      'window devicemotion',
    ]);
  });

  it('of the same type count once for each kind of target', async () => {
    const facts = await runtime(
      '<p>a</p><p>b</p>',
      `for (const p of document.querySelectorAll('p')) p.addEventListener('click', () => {});
       document.addEventListener('click', () => {});
       document.addEventListener('click', () => {}, true);
       addEventListener('click', () => {});`,
    );
    expect(inWords(facts)).toEqual(['document click', 'element click', 'window click']);
  });

  it('in shadow roots and frames of the site are seen', async () => {
    const facts = await runtime(
      '<div id="host"><template shadowrootmode="open"><b>x</b></template></div><iframe src="/inner"></iframe>',
      `document.getElementById('host').shadowRoot.querySelector('b').addEventListener('dragstart', () => {});`,
      {
        '/inner': page(
          `<i id="i">y</i><script>document.getElementById('i').addEventListener('wheel', () => {});</script>`,
        ),
      },
    );
    expect(inWords(facts)).toEqual(['element dragstart', 'element wheel']);
  });

  it('that were taken away are not counted, and a page cannot hide the others', async () => {
    const facts = await runtime(
      '<p id="p">a</p>',
      `const off = () => {};
       addEventListener('scroll', off); removeEventListener('scroll', off);
       document.getElementById('p').addEventListener('keyup', () => {});
       EventTarget.prototype.addEventListener = () => {};
       window.getEventListeners = () => ({});`,
    );
    expect(inWords(facts)).toEqual(['element keyup']);
  });
});

describe('sensors', () => {
  it('are none on a page that only asks whether they exist', async () => {
    const facts = await runtime(
      '<p>a</p>',
      `void ('Accelerometer' in window, typeof DeviceMotionEvent, navigator.mediaDevices);`,
    );
    expect(facts.sensors).toEqual([]);
  });

  it('are seen when motion, the camera or the accelerometer is asked for', async () => {
    // Browsers before 2026 have no permission to ask for motion: there the page asks for it in vain.
    const facts = await runtime(
      '<p>a</p>',
      `navigator.mediaDevices.getUserMedia({ video: true }).catch(() => {});
       try { new Accelerometer(); } catch {}
       const asks = typeof DeviceMotionEvent.requestPermission === 'function';
       if (asks) DeviceMotionEvent.requestPermission().catch(() => {});
       else try { new Gyroscope(); } catch {}`,
    );
    const seen = [...facts.sensors].sort();
    expect([
      ['Accelerometer', 'DeviceMotionEvent', 'getUserMedia'],
      ['Accelerometer', 'Gyroscope', 'getUserMedia'],
    ]).toContainEqual(seen);
  });

  it('keep working as the page expects: nothing it calls answers otherwise', async () => {
    const facts = await runtime(
      '<p>a</p>',
      `const asked = navigator.mediaDevices.getUserMedia({ video: true });
       asked.catch((error) => {
         if (asked instanceof Promise && error instanceof DOMException) document.body.addEventListener('cut', () => {});
       });`,
    );
    expect(inWords(facts)).toEqual(['element cut']);
    expect(facts.sensors).toEqual(['getUserMedia']);
  });
});

describe('what a page did besides', () => {
  it('dialogs are counted, and what it tried to send is refused and told', async () => {
    const facts = await runtime(
      '<p>a</p>',
      `alert('a'); confirm('b');
       fetch('/collect', { method: 'POST', body: 'x' }).catch(() => {});`,
    );
    expect(facts.dialogs).toBe(2);
    expect(facts).not.toHaveProperty('popups');
    expect(facts.blockedRequests.map(({ method, url }) => [method, new URL(url).pathname])).toEqual(
      [['POST', '/collect']],
    );
  });

  it('new windows are counted, of frames and without an opener too', async () => {
    const facts = await runtime(
      '<iframe src="/inner"></iframe>',
      `open('/one'); open('/two', '', 'noopener'); window.closed = 0;
       const link = document.body.appendChild(document.createElement('a'));
       link.href = '/three'; link.target = '_blank'; link.click();`,
      { '/inner': page('<script>open("/four")</script>') },
    );
    expect(facts).toMatchObject({ popups: 4, popupsAtLoad: 4 });
  });

  it('a window that waits for scrolling is not one of the load', async () => {
    const facts = await runtime(
      '<p style="height: 3000px">a</p>',
      `addEventListener('scroll', () => open('/late'), { once: true });`,
    );
    expect(facts.popups).toBe(1);
    expect(facts).not.toHaveProperty('popupsAtLoad');
  });

  it('a window that only a click opens is not counted', async () => {
    const facts = await runtime('<button onclick="open(\'/one\')">Ouvrir</button>');
    expect(facts).not.toHaveProperty('popups');
  });
});
