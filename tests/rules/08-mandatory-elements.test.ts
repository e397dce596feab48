import { exampleSuite } from './example-suite.ts';

exampleSuite('08-mandatory-elements');
