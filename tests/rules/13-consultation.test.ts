import { exampleSuite } from './example-suite.ts';

exampleSuite('13-consultation');
