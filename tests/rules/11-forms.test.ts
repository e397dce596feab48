import { exampleSuite } from './example-suite.ts';

exampleSuite('11-forms');
