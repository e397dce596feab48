/** Rules of axe that are not read, each with the reason: our own check, or another question than RGAA's. */
export const axeUnmapped: Readonly<Record<string, string>> = {
  'frame-title': 'own check 2.1.1: axe accepts aria-label and skips frames out of the tab order',
  'frame-title-unique': 'own check 2.2.1: compares titles and addresses of exposed frames',
};
