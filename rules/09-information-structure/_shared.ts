export { bareMenus, bulletLines, signOf } from './_drawn-lists.ts';
export { headings, outline, type Heading } from './_headings.ts';
export { isBlock, lineRuns, stretches, type Line } from './_lines.ts';
export { quotations, quoteBlocks, type Quotation } from './_quotes.ts';
export { visualHeadings, type VisualHeading } from './_visual-headings.ts';
export {
  doctypeKind,
  mainsOf,
  navigationsByRoleAlone,
  zonesByRoleAlone,
  zonesInWords,
} from './_zones.ts';
