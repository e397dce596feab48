import type { RequestListener } from 'node:http';

/** One way a page has to tell something to somebody, behind a control of its own. */
export interface Channel {
  readonly name: string;
  /** Runs on click; `url` is the address that betrays it. */
  readonly script?: string;
  /** The control, when it is not a button; `URL` stands for the address. */
  readonly html?: string;
  /** How the seal tells it; absent where not every Chromium gets as far as asking. */
  readonly kind?: string;
  /** No use to show that it works without a seal: no request, or none that Chromium makes when asked. */
  readonly unproven?: true;
}

const link = (name: string, rel: string, more = '', kind?: string): Channel => ({
  name,
  script: `add('link', { rel: '${rel}', href: url, ${more} })`,
  ...(kind && { kind }),
});
const request = (name: string, script: string): Channel => ({ name, script, kind: 'request' });
const navigation = (name: string, script: string): Channel => ({
  name,
  script,
  kind: 'navigation',
});
const control = (name: string, kind: string, html: string): Channel => ({
  name,
  html,
  ...(kind && { kind }),
});
const form = (name: string, kind: string, attributes: string): Channel =>
  control(name, kind, `<form action="URL" ${attributes}><button id="${name}">go</button></form>`);
const inWorker = (code: string): string =>
  'new Worker(URL.createObjectURL(new Blob([`' + code + '`])))';
const inFrame = (code: string): string =>
  "add('iframe', { srcdoc: `<script>" + code + '</`+`script>` })';

export const CHANNELS: readonly Channel[] = [
  navigation('location', 'location = url'),
  navigation('location.href', 'location.href = url'),
  navigation('location.assign', 'location.assign(url)'),
  navigation('location.replace', 'location.replace(url)'),
  navigation('location.search', 'location.search = "?/location.search"'),
  navigation('location.reload', 'history.pushState(0, "", "/location.reload"); location.reload()'),
  navigation('document.location', 'document.location = url'),
  navigation('window.open _self', 'open(url, "_self")'),
  navigation('navigation.navigate', 'navigation.navigate(url)'),
  navigation(
    'meta refresh',
    `document.head.append(Object.assign(document.createElement('meta'),
    { httpEquiv: 'refresh', content: '0; url=' + url }))`,
  ),
  navigation('frame to top', inFrame('top.location = "${url}"')),
  navigation(
    'javascript link',
    'add("a", { href: `javascript:void(location = "${url}")` }).click()',
  ),
  control('link', 'navigation', '<a id="link" href="URL">go</a>'),
  control(
    'svg link',
    'navigation',
    '<svg width="80" height="20"><a href="URL"><text id="svg link" y="15">go</text></a></svg>',
  ),
  control(
    'area',
    'navigation',
    '<map name="m"><area href="URL" shape="default"></map><img usemap="#m" id="area" width="20" height="20" src="data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==">',
  ),
  control('link _blank', 'request', '<a id="link _blank" href="URL" target="_blank">go</a>'),
  control('link ping', '', '<a id="link ping" href="#here" ping="URL">go</a>'),
  control('download', 'download', '<a id="download" href="/download" download>go</a>'),
  form('form GET', 'navigation', ''),
  form('form POST', 'navigation', 'method="post"'),
  form('form _blank', 'request', 'method="post" target="_blank"'),
  form('form in frame', 'request', 'method="post" target="inside"'),
  navigation('form.submit', 'add("form", { action: url, method: "post" }).submit()'),
  request('window.open', 'open(url)'),
  request('window.open noopener', 'open(url, "", "noopener")'),
  request('fetch', 'fetch(url)'),
  request('fetch POST', 'fetch(url, { method: "POST", mode: "no-cors", body: "x" })'),
  request('fetch PUT', 'fetch(url, { method: "PUT", body: "x" })'),
  request('fetch keepalive', 'fetch(url, { method: "POST", mode: "no-cors", keepalive: true })'),
  { name: 'fetchLater', script: 'fetchLater(url, { method: "POST", activateAfter: 0 })' },
  request('xhr', 'const x = new XMLHttpRequest(); x.open("POST", url); x.send("x")'),
  request('sendBeacon', 'navigator.sendBeacon(url, "x")'),
  request('EventSource', 'new EventSource(url)'),
  request('image', 'new Image().src = url'),
  request('picture srcset', 'add("img", { srcset: url + " 2x", src: url })'),
  request('script', 'add("script", { src: url })'),
  request('import()', 'import(url)'),
  request('iframe', 'add("iframe", { src: url })'),
  request('object', 'add("object", { data: url })'),
  request('embed', 'add("embed", { src: url })'),
  request('video', 'add("video", { src: url, preload: "auto" })'),
  request('audio', 'new Audio(url).play()'),
  request('font', 'new FontFace("f", "url(\'" + url + "\')").load()'),
  request('css background', 'document.body.style.background = "url(\'" + url + "\')"'),
  control(
    'css :active',
    'request',
    '<style>#x:active { background: url("URL") }</style><button id="x">go</button>',
  ),
  request(
    'css :focus',
    'add("style", { textContent: "#field:focus { background: url(\'" + url + "\') }" }); field.focus()',
  ),
  link('stylesheet', 'stylesheet', '', 'request'),
  link('prefetch', 'prefetch', '', 'request'),
  link('preload', 'preload', 'as: "image"', 'request'),
  link('modulepreload', 'modulepreload', '', 'request'),
  {
    name: 'preconnect',
    script: `add('link', { rel: 'preconnect', href: to.replace('http', 'https') })`,
    unproven: true,
  },
  { ...link('dns-prefetch', 'dns-prefetch'), unproven: true },
  { ...link('manifest', 'manifest'), unproven: true },
  {
    name: 'prerender',
    script: `add('script', { type: 'speculationrules',
    textContent: JSON.stringify({ prerender: [{ urls: [url.replace(to, origin)] }] }) })`,
  },
  {
    name: 'speculative prefetch',
    script: `add('script', { type: 'speculationrules',
    textContent: JSON.stringify({ prefetch: [{ urls: [url] }] }) })`,
  },
  request('worker', 'new Worker("/worker")'),
  request('shared worker', 'new SharedWorker("/shared worker")'),
  request('fetch in worker', inWorker('fetch("${url}")')),
  request('POST in worker', inWorker('fetch("${url}", { method: "POST", mode: "no-cors" })')),
  request('importScripts', inWorker('importScripts("${url}")')),
  { name: 'service worker', script: 'navigator.serviceWorker.register("/service worker")' },
  request('fetch in frame', inFrame('fetch("${url}")')),
  request('beacon in frame', inFrame('navigator.sendBeacon("${url}")')),
  request('delayed timer', 'setTimeout(() => fetch(url), 300)'),
  request(
    'mutation',
    `new MutationObserver(() => fetch(url)).observe(document.body, { childList: true });
    document.body.append('x')`,
  ),
  { name: 'WebSocket', script: 'new WebSocket(url.replace("http", "ws"))', kind: 'websocket' },
  {
    name: 'WebSocket in worker',
    script: inWorker('new WebSocket("${url}".replace("http", "ws"))'),
    kind: 'websocket',
  },
  {
    name: 'WebTransport',
    script: 'new WebTransport("https://127.0.0.1:" + udp + "/").ready.catch(() => 0)',
  },
  { name: 'WebRTC', script: 'rtc("stun:127.0.0.1:" + udp)' },
  { name: 'WebRTC over TCP', script: 'rtc("turn:" + new URL(to).host + "?transport=tcp")' },
  { name: 'dialog', script: 'alert(url)', kind: 'dialog', unproven: true },
  {
    ...control('mailto', 'program', '<a id="mailto" href="mailto:somebody@example.org">go</a>'),
    unproven: true,
  },
  {
    name: 'pagehide',
    script: `addEventListener('pagehide', () => navigator.sendBeacon(url, 'x')); location = 'about:blank'`,
  },
];

/** What a canary reads when a channel reaches it. */
export const path = (name: string): string => '/' + encodeURIComponent(name);

const idOf = ({ name }: Channel): string => (name === 'css :active' ? 'x' : name);
export const selectorOf = (channel: Channel): string => `[id="${idOf(channel)}"]`;

/** A page with one control per channel; `to` is who must hear nothing, `udp` a port of his. */
export function hostilePage(to: string, udp: number): RequestListener {
  const shown = CHANNELS.map(
    ({ name, html }) =>
      html?.replace('URL', to + path(name)) ?? `<button id="${name}">${name}</button>`,
  );
  const scripts = CHANNELS.filter(({ script }) => script).map(
    ({ name, script = '' }) => `
      on(${JSON.stringify(name)}, (url) => { ${script.replaceAll('</', '<\\/')} });`,
  );
  const page = `<!doctype html><html lang="en"><title>hostile</title>
    <style>p { margin: 2px } a, button { min-width: 20px }</style>
    <iframe name="inside" height="20"></iframe><input id="field">
    ${shown.map((one) => `<p>${one}</p>`).join('\n')}
    <script>
      const to = '${to}', udp = ${udp};
      const add = (tag, properties) => {
        const element = Object.assign(document.createElement(tag), properties);
        document.body.append(element);
        return element;
      };
      const on = (name, act) => document.getElementById(name)
        .addEventListener('click', () => act(to + '/' + encodeURIComponent(name)));
      const rtc = async (urls) => {
        const peer = new RTCPeerConnection({ iceServers: [{ urls, username: 'u', credential: 'c' }] });
        peer.createDataChannel('c');
        peer.onicegatheringstatechange = () => (document.body.dataset.gathering = peer.iceGatheringState);
        await peer.setLocalDescription(await peer.createOffer());
      };
      addEventListener('unload', () => navigator.sendBeacon(to + '/unload', 'x'));
      addEventListener('pagehide', () => navigator.sendBeacon(to + '/last', 'x'));
      addEventListener('unhandledrejection', (event) => event.preventDefault());
      ${scripts.join('')}
    </script>`;
  return (request, response) => {
    if (request.url === '/download')
      response.setHeader('content-disposition', 'attachment; filename="x"');
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(page);
  };
}
