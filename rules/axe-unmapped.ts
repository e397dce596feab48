/** Rules of axe that are not read, each with the reason: our own check, or another question than RGAA's. */
export const axeUnmapped: Readonly<Record<string, string>> = {
  'frame-title': 'own check 2.1.1: axe accepts aria-label and skips frames out of the tab order',
  'frame-title-unique': 'own check 2.2.1: compares titles and addresses of exposed frames',
  'link-name': 'own check 6.2.1: axe accepts an empty link named by an attribute',
  'label-content-name-mismatch':
    'own checks 6.1.5, 7.1.3 and 11.9.2: axe leaves title out and mixes links with buttons',
  'identical-links-same-purpose':
    'own check of twin links (6.1.1 to 6.1.4): axe compares fewer contexts',
  'area-alt':
    'own check 1.1.2: axe accepts title and aria-labelledby, which the test does not list',
  'image-alt': 'own checks 1.1.1 and 1.2.1: a missing alt fails one or the other, axe says 1.1.1',
  'input-image-alt': 'own check 1.1.3: the same condition, read from the attributes',
  'object-alt': 'own check 1.1.6: axe looks at every object and leaves role="img" out',
  'role-img-alt': 'own check 1.1.1: axe accepts title, which the test does not list',
  'server-side-image-map': 'own check 1.1.4: axe only says that the map is there',
  'svg-img-alt': 'own check 1.1.5: axe skips every svg without a role, most of the defects',
  'html-has-lang': 'own check 8.3.1: a language on every text also satisfies it',
  'html-lang-valid': 'own check 8.4.1: RGAA accepts three-letter codes and also judges the text',
  'html-xml-lang-mismatch': 'own check 8.4.1: shown to a person',
  'document-title': 'own check 8.5.1',
  'valid-lang': 'own check 8.8.1: codes on text that is shown, and their text',
  'duplicate-id': 'own check 8.2.1: deprecated in axe and off',
  'duplicate-id-aria': 'own check 8.2.1: axe only counts ids used by ARIA or labels',
  'css-orientation-lock':
    'own check 13.9.1: axe fetches the style sheets again and looks at any element',
  bypass: 'own check 12.7.1: axe is content with any heading or landmark',
  'skip-link': 'own checks 12.7.1 and 12.7.2: axe only looks at the target of the first links',
  'focus-order-semantics': 'answers another question than 12.8.1: roles, not order',
  tabindex: 'own check 12.8.1: shown to a person with the rest of the tab order',
  accesskeys: 'access keys are out of 12.10.1',
  'meta-refresh': 'own checks 13.1.1 and 13.1.2: axe mixes reloads and redirections',
  'meta-refresh-no-exceptions': 'own checks 13.1.1 and 13.1.2: axe mixes reloads and redirections',
  marquee: 'own check 13.8.1: axe does not look for a control',
  'video-caption':
    'own check 4.3.1: axe only finds that a track is missing, and captions may be burnt in',
  'audio-caption':
    'own check 4.1.1: deprecated in axe, and a sound needs a transcript rather than captions',
  'no-autoplay-audio':
    'own check 4.10.1: axe knows neither the other controls of the page nor sound from scripts',
  'table-duplicate-name':
    'own check 5.2.1: axe only compares summary with caption, on simple tables too',
  'table-fake-caption':
    'own check 5.4.1: the same condition on the table model, without layout tables',
  'td-has-header':
    'own checks 5.6.1, 5.6.2 and 5.7.4: axe asks whether large tables have any header',
  'td-headers-attr': 'own check 5.7.4: the same condition, cells of header role included',
  'th-has-data-cells': 'own check 5.7.1: axe asks whether a header has cells, not how it is tied',
  'scope-attr-valid': 'own check 5.7.2: axe checks the value, not the place',
  'empty-table-header': 'an empty header cell heads nothing in RGAA',
  'frame-focusable-content': 'own check 7.3.1: axe needs to run from the parent frame',
  'link-in-text-block':
    'own check 10.6.1: axe leaves out links longer than the text around them, and hover and focus',
  'p-as-heading':
    'own check 9.1.3: experimental in axe, and one sign alone does not make a heading',
  'empty-heading': 'own check 9.1.2: the same condition, with names made of signs alone',
  'heading-order': 'the glossary allows skipped levels: 9.1.1 shows them to a person',
  'page-has-heading-one': 'the glossary allows a page without h1',
  region: 'answers another question than 9.2.1: everything inside a landmark',
  'landmark-one-main': 'own check 9.2.1: axe accepts role="main" on any element',
  'landmark-no-duplicate-main': 'own check 9.2.1: counts the main elements that are visible',
  label: 'own check 11.1.1: axe accepts a placeholder and a label that only wraps the field',
  'select-name': 'own check 11.1.1: axe accepts a label that only wraps the list',
  'aria-meter-name': 'own check 11.1.1: the same condition, native meters included',
  'aria-progressbar-name': 'own check 11.1.1: the same condition, native progress bars included',
  'label-title-only': 'own checks 11.1.1 and 11.1.3: a title is an accepted label',
  'input-button-name': 'own check 11.9.1: axe accepts the default text of the browser',
  'autocomplete-valid':
    'own check 11.13.1: axe does not look at the label, and leaves on and off out',
};
