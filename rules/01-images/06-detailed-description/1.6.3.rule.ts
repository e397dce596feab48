import { needsDescription } from './_needs-description.ts';

export default needsDescription('1.6.3', 'embed');
