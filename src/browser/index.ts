export { startEgressProxy, type EgressProxy } from './egress.ts';
export { guardBrowser } from './guard.ts';
export { launchBrowser, type LaunchedBrowser } from './launch.ts';
export { launchGuarded, type GuardedBrowser } from './guarded-browser.ts';
export { pageLinks, type PageLinks } from './links.ts';
export type { CropPictures } from './crop-pictures.ts';
export type { LoadProblem } from './load.ts';
export type { LoginRequest, LoginResult, Session } from './session.ts';
export { tokensOf } from './session.ts';
export type { StateRequest } from './visit-types.ts';
export type { VisitRequest, VisitResult } from './visit-types.ts';
export { Visitor, type VisitorOptions } from './visitor.ts';
export type { Watching } from './watching.ts';
export { openBrowser, type OpenBrowser, type OpenOptions } from './open.ts';
export { examineMachine, type MachineCheck, type MachineFacts } from './doctor.ts';
export { installBrowser, type InstallPorts } from './install.ts';
export {
  findBrowsers,
  noBrowser,
  namedCandidate,
  resolveBrowser,
  type BrowserKind,
  type UsableBrowser,
} from './resolve.ts';
export { openSealed, type SealablePage, type SealOpening, type SealOptions } from './seal.ts';
export type { SealedAttempt } from './sealed-attempts.ts';
export { neverActivated, type Control, type Field, type NeverBecause } from './never-activate.ts';
