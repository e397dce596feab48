/**
 * Features Chromium runs without. Chromium reads only the last `--disable-features`, so the list begins
 * with what Playwright 1.65 turns off itself (a test compares the two).
 */
const OFF_BY_PLAYWRIGHT = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'TcpPortRandomizationWin',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
  'msForceBrowserSignIn',
  'msEdgeUpdateLaunchServicesPreferredVersion',
];

/** Reports that the network stack would POST to the site by itself, where no interception sees them. */
const REPORTING = ['Reporting', 'NetworkErrorLogging'];

/** Full Chromium asks its maker what the fields of a form mean. */
const ASKING = ['AutofillServerCommunication'];

/** Discard port: Chromium refuses to ask it anything, so what is sent here goes nowhere. */
const NOWHERE = 'http://0.0.0.0:9/';

/** Switches of every browser we start, on top of Playwright's. */
export const BROWSER_FLAGS: readonly string[] = [
  `--disable-features=${[...OFF_BY_PLAYWRIGHT, ...REPORTING, ...ASKING].join(',')}`,
  // The browser's own traffic: updates, accounts, pings, name lookups ahead of need.
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--no-pings',
  '--dns-prefetch-disable',
  `--gaia-url=${NOWHERE}`,
  `--component-updater=url-source=${NOWHERE}`,
  // UDP would go round the egress proxy: QUIC, and WebRTC's search for a way out.
  '--disable-quic',
  // (The headless shell reads the second switch, full Chromium the third.)
  '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
  '--webrtc-ip-handling-policy=disable_non_proxied_udp',
  // Software drawing only: the same on every machine, and no GPU process to start and watch.
  '--disable-gpu',
  // Elements tell the role and name the browser computed for them.
  '--enable-blink-features=ComputedAccessibilityInfo',
];
