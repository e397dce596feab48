/* Runs inside the page, in an isolated world: sent as text. */

export interface SettleRequest {
  /** Milliseconds without a DOM change that count as quiet. */
  readonly quietMs: number;
  /** Milliseconds after which waiting ends whatever happens. */
  readonly capMs: number;
  /** Screens to scroll through, so that lazy content loads. */
  readonly maxScreens: number;
}

/** Scrolls through the page once, then waits for fonts and a quiet DOM. Resolves to true when quiet came. */
export async function settleDocument(request: SettleRequest): Promise<boolean> {
  const deadline = performance.now() + request.capMs;
  const left = () => Math.max(0, deadline - performance.now());
  const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
  const height = document.documentElement.scrollHeight;
  const screens = Math.min(request.maxScreens, Math.ceil(height / innerHeight));
  for (let screen = 1; screen < screens && left() > 0; screen++) {
    scrollTo({ top: screen * innerHeight, behavior: 'instant' });
    // A hidden tab never paints: the pause keeps us from waiting for ever.
    await Promise.race([new Promise((resolve) => requestAnimationFrame(resolve)), pause(50)]);
  }
  scrollTo({ top: 0, behavior: 'instant' });
  await Promise.race([document.fonts.ready, pause(left())]);
  return await new Promise<boolean>((resolve) => {
    let timer = 0;
    const end = (quiet: boolean) => {
      observer.disconnect();
      clearTimeout(timer);
      clearTimeout(cap);
      resolve(quiet);
    };
    const restart = () => {
      clearTimeout(timer);
      timer = setTimeout(() => end(true), request.quietMs);
    };
    const observer = new MutationObserver(restart);
    const cap = setTimeout(() => end(false), left());
    observer.observe(document, { subtree: true, childList: true, characterData: true });
    restart();
  });
}
