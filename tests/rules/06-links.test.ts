import { exampleSuite } from './example-suite.ts';

exampleSuite('06-links');
