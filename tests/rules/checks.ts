import type { TestId } from '#model';

/** An example page, or a folder of them, as `test/name` below the examples of the test's criterion. */
export type ExampleName = `${TestId}/${string}`;

/** A page on which the check must report a defect. */
export type Reported =
  | ExampleName
  /** Proposed to a person, never decided: `because` says what the official wording leaves open. */
  | { readonly example: ExampleName; readonly because: string };

/** What a check must report, and what looks like it and must be left alone. */
export interface Check {
  readonly tests: readonly TestId[];
  readonly reported: readonly [Reported, Reported, Reported];
  readonly silent: readonly [ExampleName, ExampleName, ExampleName];
}

/** Those that need the page at rest, or the Tab key. */
export const CHECKS: Readonly<Record<string, Check>> = {
  'FOCUS-PIX': {
    tests: ['10.7.1'],
    reported: [
      '10.7.1/failed-no-outline.html',
      {
        example: '10.7.1/cantTell-pale-ring.html',
        because: 'the wording asks that the focus be visible; 3:1 is how the method reads it',
      },
      {
        example: '10.7.1/cantTell-no-outline-anywhere.html',
        because: 'the text cursor of a field shows that it has the focus',
      },
    ],
    silent: [
      '10.7.1/passed-native-ring.html',
      '10.7.1/passed-own-style.html',
      '10.7.1/passed-on-parent.html',
    ],
  },
  TRAP: {
    tests: ['12.9.1', '7.3.2'],
    reported: [
      '12.9.1/failed-tab-prevented.html',
      '7.3.2/failed-blur.html',
      '12.9.1/failed-fields-refocus-each-other.html',
    ],
    silent: [
      '12.9.1/passed-dialog.html',
      '12.9.1/passed-radio-group.html',
      '12.9.1/passed-textarea.html',
    ],
  },
  'REFLOW-320': {
    tests: ['10.11.1'],
    reported: [
      '10.11.1/failed-fixed-width.html',
      '10.11.1/failed-field.html',
      '10.11.1/failed-gone.html',
    ],
    silent: [
      '10.11.1/cantTell-table.html',
      '10.11.1/passed-fluid.html',
      '10.11.1/cantTell-menu.html',
    ],
  },
  SPACING: {
    tests: ['10.12.1'],
    reported: [
      '10.12.1/failed-narrow-box.html',
      '10.12.1/failed-fixed-height.html',
      '10.12.1/failed-important.html',
    ],
    silent: [
      '10.12.1/passed-button-like-link.html',
      '10.12.1/passed-least-height.html',
      '10.12.1/passed-hidden-text.html',
    ],
  },
  'COLOUR-FLIP': {
    tests: ['10.5.1', '10.5.2', '10.5.3'],
    reported: [
      '10.5.1/failed-body-color.html',
      '10.5.2/failed-background-alone.html',
      {
        example: '10.5.3/cantTell-no-color.html',
        because: 'the picture may be a mere icon beside the text: a person sees what it covers',
      },
    ],
    silent: [
      '10.5.1/passed-inherited-background.html',
      '10.5.2/passed-both.html',
      '10.5.3/passed-fallback.html',
    ],
  },
  'SVG-PAIR': {
    tests: ['1.1.5', '1.2.4'],
    reported: [
      {
        example: '1.1.5/cantTell-unmarked.html',
        because: 'certainly not compliant, on 1.1 or on 1.2: a person says whether it informs',
      },
      '1.2.4/failed-hidden-with-title.html',
      '1.1.5/failed-role-img-without-name.html',
    ],
    silent: [
      '1.1.5/cantTell-hidden.html',
      '1.2.4/cantTell-named-image.html',
      '1.1.5/inapplicable-sprite.html',
    ],
  },
  'LINK-TITLE': {
    tests: ['6.1.1', '6.1.2', '6.1.3', '6.1.4', '6.1.5'],
    reported: [
      '6.1.5/failed-title.html',
      '6.1.5/failed-aria-label.html',
      '6.1.5/failed-broken-order.html',
    ],
    silent: [
      '6.1.5/passed-title.html',
      '6.1.5/passed-aria-label.html',
      '6.1.5/cantTell-symbol.html',
    ],
  },
  'EMPTY-LINK': {
    tests: ['6.2.1', '10.2.1'],
    reported: [
      '6.2.1/failed-icon-font.html',
      '6.2.1/failed-unnamed-image.html',
      '6.2.1/failed-title-only.html',
    ],
    silent: [
      '6.2.1/passed-named-image.html',
      '6.2.1/inapplicable-anchor.html',
      '6.2.1/passed-hidden-visually.html',
    ],
  },
  'SOURCE-VALID': {
    tests: ['8.2.1', '8.1.1', '8.1.2', '8.1.3'],
    reported: [
      '8.2.1/failed-repeated-attribute.html',
      '8.2.1/failed-repeated-id.html',
      '8.2.1/failed-button-in-link.html',
    ],
    silent: [
      '8.2.1/cantTell-void-element.html',
      '8.2.1/cantTell-svg-use.html',
      '8.2.1/cantTell-custom-element.html',
    ],
  },
  'LABEL-STRICT': {
    tests: ['11.1.1', '11.1.2'],
    reported: [
      '11.1.1/failed-wrapped-label.html',
      '11.1.1/failed-placeholder.html',
      '11.1.1/failed-broken-for.html',
    ],
    silent: [
      '11.1.1/passed-for-and-id.html',
      '11.1.1/passed-title.html',
      '11.1.1/inapplicable-hidden-input.html',
    ],
  },
  'LABEL-INVISIBLE': {
    tests: ['11.1.3'],
    reported: [
      {
        example: '11.1.3/cantTell-icon-search.html',
        because: 'a text that appears on focus would make the field compliant',
      },
      {
        example: '11.1.3/cantTell-hidden-label.html',
        because: 'a text that appears on focus would make the field compliant',
      },
      {
        example: '11.1.3/cantTell-far-label.html',
        because: 'a text that appears on focus would make the field compliant',
      },
    ],
    silent: [
      '11.1.3/passed-button-beside.html',
      '11.1.3/passed-hidden-label-and-title.html',
      '11.1.3/inapplicable-visible-label.html',
    ],
  },
  ZONES: {
    tests: ['9.2.1', '12.6.1'],
    reported: [
      '9.2.1/failed-no-main.html',
      '9.2.1/failed-two-mains.html',
      '12.6.1/failed-search-form-in-header.html',
    ],
    silent: [
      '9.2.1/cantTell-banner-role-on-header.html',
      '9.2.1/cantTell-hidden-second-main.html',
      '12.6.1/passed-all-landmarks.html',
    ],
  },
  'SITE-COMPARE': {
    tests: ['12.2.1', '12.4.1', '12.4.2', '12.4.3', '8.6.1'],
    reported: [
      '12.2.1/failed-entries-swapped-in-section',
      '12.4.1/failed-footer-without-site-map',
      '8.6.1/failed-same-title-everywhere',
    ],
    silent: [
      '12.2.1/inapplicable-home-page',
      '12.2.1/cantTell-section-submenu',
      '8.6.1/cantTell-own-titles',
    ],
  },
  'FAKE-LIST': {
    tests: ['9.3.1', '9.3.2', '9.3.3'],
    reported: [
      '9.3.1/failed-dashes.html',
      '9.3.2/failed-numbers-and-breaks.html',
      '9.3.1/failed-bare-menu.html',
    ],
    silent: ['9.3.1/cantTell-list.html', '9.3.1/cantTell-commas.html', '9.3.1/cantTell-roles.html'],
  },
  'REQUIRED-MARK': {
    tests: ['11.10.2'],
    reported: [
      '11.10.2/failed-no-mark.html',
      '11.10.2/failed-sentence-only.html',
      '11.10.2/failed-star-outside.html',
    ],
    silent: [
      '11.10.2/passed-words.html',
      '11.10.2/passed-described.html',
      '11.10.2/inapplicable-single-field.html',
    ],
  },
  'PRES-ATTR': {
    tests: ['10.1.1', '10.1.2'],
    reported: [
      '10.1.2/failed-iframe-size.html',
      '10.1.2/failed-cell-align.html',
      '10.1.1/failed-center.html',
    ],
    silent: [
      '10.1.2/passed-image-size.html',
      '10.1.2/passed-svg-size.html',
      '10.1.2/passed-select-size.html',
    ],
  },
  FIGCAPTION: {
    tests: ['1.9.1', '1.9.2', '1.9.3', '1.9.4', '1.9.5'],
    reported: [
      '1.9.1/failed-bare-figure.html',
      '1.9.1/failed-other-label.html',
      '1.9.1/failed-no-role.html',
    ],
    silent: [
      '1.9.1/passed-tied.html',
      '1.9.1/cantTell-figure-without-caption.html',
      '1.9.1/inapplicable-no-image.html',
    ],
  },
  AUTOFILL: {
    tests: ['11.13.1'],
    reported: [
      '11.13.1/failed-missing.html',
      '11.13.1/failed-contradiction.html',
      {
        example: '11.13.1/cantTell-off.html',
        because: 'the label does not say whose number it is, and off may be there for that reason',
      },
    ],
    silent: [
      '11.13.1/passed-email.html',
      '11.13.1/cantTell-somebody-else.html',
      '11.13.1/inapplicable-search.html',
    ],
  },
  'VISUAL-HEADING': {
    tests: ['9.1.3', '8.9.1'],
    reported: [
      '9.1.3/failed-class-and-size.html',
      {
        example: '9.1.3/cantTell-strong-paragraph.html',
        because: 'bold words alone may be emphasis and not a heading',
      },
      '8.9.1/failed-double-breaks.html',
    ],
    silent: [
      '9.1.3/cantTell-heading.html',
      '9.1.3/cantTell-label.html',
      '9.1.3/cantTell-address.html',
    ],
  },
  'PDF-TAG': {
    tests: ['13.3.1'],
    reported: [
      '13.3.1/failed-untagged-pdf.html',
      '13.3.1/failed-scanned-pdf.html',
      '13.3.1/failed-download-without-extension.html',
    ],
    silent: [
      '13.3.1/cantTell-html-version-beside.html',
      '13.3.1/cantTell-tagged-pdf.html',
      '13.3.1/inapplicable-picture.html',
    ],
  },
  'SKIP-LINK': {
    tests: ['12.7.1'],
    reported: [
      '12.7.1/failed-no-link.html',
      '12.7.1/failed-target-missing.html',
      '12.7.1/failed-off-screen-with-the-focus.html',
    ],
    silent: [
      '12.7.1/passed-focusable-main.html',
      '12.7.1/passed-shown-on-focus.html',
      '12.7.1/passed-target-is-first-heading.html',
    ],
  },
  'HOVER-FOCUS': {
    tests: ['10.13.1', '10.13.2', '10.13.3', '10.14.1', '10.14.2', '12.11.1'],
    reported: [
      '10.14.1/failed-hover-menu.html',
      '10.13.1/failed-tooltip-over-paragraph.html',
      '10.13.2/failed-gap.html',
    ],
    silent: [
      '10.14.1/cantTell-menu-by-both.html',
      '10.13.1/inapplicable-title-only.html',
      '10.14.2/inapplicable-skip-link.html',
    ],
  },
  'LINK-COLOUR': {
    tests: ['10.6.1'],
    reported: [
      '10.6.1/failed-close-color.html',
      '10.6.1/failed-color-at-focus.html',
      '10.6.1/failed-same-color.html',
    ],
    silent: [
      '10.6.1/inapplicable-underlined.html',
      '10.6.1/inapplicable-bold.html',
      '10.6.1/inapplicable-menu.html',
    ],
  },
  'LANG-DETECT': {
    tests: ['8.4.1', '8.7.1', '8.8.1', '8.10.1', '8.10.2'],
    reported: [
      '8.4.1/failed-french-marked-english.html',
      '8.7.1/failed-english-paragraph.html',
      '8.7.1/failed-arabic-link.html',
    ],
    silent: [
      '8.7.1/cantTell-marked-paragraph.html',
      '8.7.1/cantTell-names-and-common-words.html',
      '8.7.1/cantTell-marked-language-name.html',
    ],
  },
  'CONTRAST-PIX': {
    tests: ['3.2.1', '3.2.2', '3.2.3', '3.2.4'],
    reported: [
      '3.2.1/failed-pale-text.html',
      '3.2.1/failed-gradient.html',
      '3.2.2/failed-below-limit.html',
    ],
    silent: [
      '3.2.4/passed-at-limit.html',
      '3.2.1/cantTell-disabled.html',
      '3.2.1/cantTell-opaque-over-image.html',
    ],
  },
  'KEY-CLICK': {
    tests: ['7.3.1', '7.1.1'],
    reported: [
      '7.3.1/failed-click-on-div.html',
      '7.3.1/failed-listener-on-span.html',
      '7.3.1/failed-click-only.html',
    ],
    silent: ['7.3.1/cantTell-button.html', '7.3.1/cantTell-card.html', '7.3.1/cantTell-body.html'],
  },
  'FORM-ERRORS': {
    tests: ['11.10.1', '11.10.3', '11.10.4', '11.10.6', '11.10.7', '11.11.1', '7.5.2'],
    reported: [
      {
        example: '11.10.3/cantTell-red-only.html',
        because:
          'a message may come in a way that is no text: a picture, a sound, a change of color',
      },
      '11.10.4/failed-provoked-not-tied.html',
      '7.5.2/failed-summary-without-role.html',
    ],
    silent: [
      '11.10.1/passed-required-and-marked.html',
      '11.10.4/cantTell-provoked-tied.html',
      '7.5.2/cantTell-alert.html',
    ],
  },
  'CONTEXT-CHANGE': {
    tests: ['7.4.1'],
    reported: [
      '7.4.1/failed-jump-menu.html',
      '7.4.1/failed-form-sent.html',
      '7.4.1/failed-new-window.html',
    ],
    silent: [
      '7.4.1/cantTell-button-sends.html',
      '7.4.1/cantTell-content-only.html',
      '7.4.1/inapplicable-no-script.html',
    ],
  },
  'REVEAL-FOCUS': {
    tests: ['12.8.2', '7.1.1'],
    reported: [
      '12.8.2/failed-window-at-end.html',
      '7.1.1/failed-state-never-updated.html',
      '12.8.2/failed-focus-lost-on-close.html',
    ],
    silent: [
      '12.8.2/cantTell-dialog.html',
      '12.8.2/cantTell-details.html',
      '7.1.1/cantTell-state-updated.html',
    ],
  },
  MOTION: {
    tests: ['13.8.1', '13.8.2', '13.7.3'],
    reported: [
      {
        example: '13.8.1/cantTell-rotating-news.html',
        because: 'a text written anew again and again may be a counter or a clock',
      },
      '13.8.1/failed-endless-animation.html',
      '13.8.1/failed-gif.html',
    ],
    silent: [
      '13.8.1/passed-short-animation.html',
      '13.8.1/passed-news-with-pause.html',
      '13.8.1/inapplicable-progress.html',
    ],
  },
};
