import { needsDescription } from './_needs-description.ts';

/** Only exposed images are concerned: a hidden one is declared decorative, which 1.2 looks at. */
export default needsDescription('1.6.5', 'svg', ({ element }) => element.exposed);
