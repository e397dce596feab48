export { INSPECTION_LIMITS, inspectDocument, type InspectionLimits } from './inspect.ts';
export { signatureOf, SIGNATURE_BYTES, type Signature } from './sniff.ts';
