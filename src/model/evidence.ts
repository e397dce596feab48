import type { ActivationFacts } from './activations.ts';
import type { LinkedDocument } from './documents.ts';
import type { FormFacts } from './forms.ts';
import type { KeyPressFacts } from './key-presses.ts';
import type { KeyboardFacts } from './keyboard.ts';
import type { PixelFacts } from './pixels.ts';
import type { PointerFacts } from './pointer.ts';
import type { DomSnapshot, NodeIndex } from './dom.ts';
import type { StripKind } from './look.ts';
import type { RenderedFacts } from './rendered.ts';
import type { MotionFacts } from './motion.ts';
import type { Impact, JsonObject } from './outcome.ts';
import type { SoundFacts } from './sound.ts';
import type { TimerFacts } from './timers.ts';
import type { SiteMapLink } from './site-map-links.ts';
import type { StateColorFacts } from './state-colors.ts';

export interface PageRef {
  /** Stable within a run: `p1`, `p2`, … in queue order. */
  readonly id: string;
  /** As queued. */
  readonly url: string;
  readonly finalUrl: string;
  readonly title: string | null;
  readonly lang: string | null;
  /** The site's home page: rules across pages leave it out where the official method does. */
  readonly isHome: boolean;
  /** Name of the process the user declared it a step of; absent for none. */
  readonly process?: string;
}

/** What the server answered for the page itself. Header values that may hold secrets are not kept. */
export interface ResponseFacts {
  readonly status: number;
  readonly contentType: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly redirects: readonly string[];
}

/** The HTML as served, before any script ran. */
export interface SourceFacts {
  readonly html: string;
  /** Cut at the size limit: positions after it are unknown. */
  readonly truncated: boolean;
}

export interface AxeNode {
  /** Null when axe named an element outside the snapshot (born later, or past the node limit). */
  readonly node: NodeIndex | null;
  readonly impact: Impact | null;
  /** axe's own data about the node (ratios, attribute names, …). */
  readonly data: JsonObject;
}

export interface AxeRuleFacts {
  readonly rule: string;
  readonly violations: readonly AxeNode[];
  readonly incomplete: readonly AxeNode[];
}

/** What the axe engine saw: a witness, not a judge. */
export interface AxeFacts {
  readonly version: string;
  readonly rules: readonly AxeRuleFacts[];
  /** Rules that found no target at all, and rules whose every target passed. */
  readonly inapplicable: readonly string[];
  readonly passed: readonly string[];
  /** Frames where axe could not run: its silence there means nothing. */
  readonly failedFrames: readonly number[];
}

/** Facts about scripts, seen from outside the page. */
export interface RuntimeFacts {
  /** Event types listened to on window, document or an element, with the target's kind. */
  readonly listeners: readonly {
    readonly type: string;
    readonly target: 'window' | 'document' | 'element';
  }[];
  /** Motion, orientation, camera or similar APIs the page used while it loaded. */
  readonly sensors: readonly string[];
  readonly dialogs: number;
  /** Windows the page opened until it came to rest; they were closed at once. Absent for none. */
  readonly popups?: number;
  /** Those among them asked for before the page was loaded, and so before it was scrolled. Absent for none. */
  readonly popupsAtLoad?: number;
  /** Requests that were refused: a method other than GET or HEAD, or a forbidden address. */
  readonly blockedRequests: readonly {
    readonly method: string;
    readonly url: string;
    readonly reason: string;
  }[];
}

/** Small pictures of what must be seen to be judged; the pictures themselves stand beside the evidence. */
export interface CropFacts {
  /** Name of the picture by node of the snapshot. */
  readonly ofNode: Readonly<Record<NodeIndex, string>>;
  /** Elements worth a picture that got none: covered, too many, or out of time. */
  readonly left: number;
  /** Film strips: by what they show, name of the picture by node. Absent for none. */
  readonly strips?: { readonly [kind in StripKind]?: Readonly<Record<NodeIndex, string>> };
}

/** One key per collector or probe; adding one touches no other. */
export interface Evidence {
  readonly response: ResponseFacts;
  readonly source: SourceFacts;
  readonly dom: DomSnapshot;
  readonly axe: AxeFacts;
  readonly runtime: RuntimeFacts;
  /** Not taken by quick audits. */
  readonly crops: CropFacts;
  /** Not taken by quick audits. */
  readonly pixels: PixelFacts;
  /** Not taken by quick audits. */
  readonly stateColors: StateColorFacts;
  /** Not taken by quick audits. */
  readonly rendered: RenderedFacts;
  /** Not taken by quick audits. */
  readonly keyboard: KeyboardFacts;
  /** Forms sent wrongly and choices changed, under seal. Only taken by full audits. */
  readonly forms: FormFacts;
  /** What hovering and focusing shows, under seal. Only taken by full audits. */
  readonly pointer: PointerFacts;
  /** Of full audits only, and of pages that hold code. */
  readonly timers: TimerFacts;
  /** Taken by full audits. */
  readonly activations: ActivationFacts;
  /** Of full audits only, and of pages with scripts or links to places of their own. */
  readonly keyPresses: KeyPressFacts;
  /** Of full audits only. */
  readonly motion: MotionFacts;
  /** Of full audits only, and of pages that hold code or media. */
  readonly sound: SoundFacts;
  /** Office documents the page's links lead to. Not fetched by quick audits. */
  readonly documents: readonly LinkedDocument[];
  /** Of a site map alone: where the links of its content lead. Not followed by quick audits. */
  readonly siteMapLinks: readonly SiteMapLink[];
}
export type EvidenceKey = keyof Evidence;

export type CollectFailure =
  | { readonly kind: 'timeout'; readonly afterMs: number }
  | { readonly kind: 'error'; readonly message: string };

export type Collected<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: CollectFailure };

/** What was seen, each kind with its failure where it could not be. */
export type CollectedEvidence = { readonly [K in EvidenceKey]?: Collected<Evidence[K]> };
