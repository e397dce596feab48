export { contrastRules } from './_contrast.ts';
export { contrastMechanisms, controls, nameOf } from './_controls.ts';
export { colorRuns, manyColors, type ColorRun } from './_runs.ts';
