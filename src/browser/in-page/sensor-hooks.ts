/* Runs in the page's own world before its scripts: sent as text. Wraps and forwards, changes nothing. */

/** Reports the first use of motion, orientation and camera interfaces through the given binding. */
export function watchSensors(binding: string): void {
  const report = (globalThis as unknown as Record<string, (what: string) => void>)[binding];
  const seen = new Set<string>();
  const note = (what: string) => {
    if (seen.has(what)) return;
    seen.add(what);
    report?.(what);
  };
  const wrap = (host: object | undefined, method: string, what: string) => {
    const original = host && (Reflect.get(host, method) as unknown);
    if (!host || typeof original !== 'function') return;
    const forward = new Proxy(original, {
      apply: (target, self, args: unknown[]): unknown => (
        note(what),
        Reflect.apply(target, self, args)
      ),
      construct: (target, args: unknown[], self) => (
        note(what),
        Reflect.construct(target, args, self) as object
      ),
    });
    Reflect.set(host, method, forward);
  };
  for (const name of [
    'Accelerometer',
    'LinearAccelerationSensor',
    'GravitySensor',
    'Gyroscope',
    'Magnetometer',
  ]) {
    wrap(globalThis, name, name);
  }
  for (const name of ['AbsoluteOrientationSensor', 'RelativeOrientationSensor', 'ProximitySensor'])
    wrap(globalThis, name, name);
  for (const name of ['DeviceMotionEvent', 'DeviceOrientationEvent']) {
    wrap(Reflect.get(globalThis, name) as object | undefined, 'requestPermission', name);
  }
  wrap(navigator.mediaDevices as object | undefined, 'getUserMedia', 'getUserMedia');
}
