/** When an element was touched by scripts, in milliseconds since the watch began. */
export interface Touched {
  readonly ticks: Set<number>;
  last: number;
  isText: boolean;
}

export interface ScriptWatch {
  readonly start: number;
  readonly touched: Map<Element, Touched>;
  isStill: boolean;
}

export interface ScriptWatchWorld {
  rgaaScripts: ScriptWatch;
}
