import { exampleSuite } from './example-suite.ts';

exampleSuite('03-colors');
