import { exampleSuite } from './example-suite.ts';

exampleSuite('07-scripts');
