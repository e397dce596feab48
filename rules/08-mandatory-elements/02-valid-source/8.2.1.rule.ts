import domRules from './_dom-rules.ts';
import sourceRule from './_source-rule.ts';

/**
 * 8.2.1 can only fail here: the five families of faults are looked for in the served source and in the
 * rendered DOM, and a clean result proves nothing without a full checker run.
 */
export default [sourceRule, ...domRules];
